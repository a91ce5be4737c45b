import DecisionProcesses

/// The supremum norm, in which Bellman's operators contract: ‖x‖ = maxᵢ |xᵢ|.
///
/// - Returns: The largest magnitude, 0 for an empty array, and NaN if any element is NaN.
/// - Complexity: O(elements).
public func supremumNorm(_ values: [Double]) -> Double {
  var largest = 0.0
  for value in values {
    guard !value.isNaN else { return .nan }
    largest = max(largest, abs(value))
  }
  return largest
}

/// The distance between two arrays in the supremum norm.
///
/// - Precondition: Both have the same number of elements.
/// - Complexity: O(elements).
public func supremumDistance(_ first: [Double], _ second: [Double]) -> Double {
  require(first.count == second.count, "Only arrays of the same length have a distance.")
  return supremumNorm(zip(first, second).map(-))
}

/// The distance between two tables in the supremum norm.
///
/// - Precondition: Both have the same shape.
/// - Complexity: O(states · actions).
public func supremumDistance(_ first: ActionValues, _ second: ActionValues) -> Double {
  require(
    first.actionCount == second.actionCount, "Only tables of the same shape have a distance.")
  return supremumDistance(first.elements, second.elements)
}
