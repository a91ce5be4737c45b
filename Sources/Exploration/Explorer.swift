public import DecisionProcesses

/// A way of choosing an action from the action values of one state.
///
///     let explorer = EpsilonGreedy(epsilon: 0.1)
///     explorer.probabilities(of: [1, 3, 2])  // 0.0333…, 0.9333…, 0.0333…
///     let action = explorer.action(for: values[state], using: &generator)
///
/// An explorer sees the values of one state and nothing else, so it works with any table and any
/// network.
public protocol Explorer: Sendable {
  /// Writes the chance of each action into `probabilities`.
  ///
  /// Learning calls this once for each step, so the caller brings the storage.
  ///
  /// - Precondition: `probabilities` has one element for each action.
  /// - Complexity: O(actions).
  func writeProbabilities(
    of actionValues: some Collection<Double>,
    into probabilities: inout [Double])

  /// Draws an action.
  ///
  /// - Precondition: There is an action, and no value is NaN.
  /// - Complexity: O(actions), without allocation.
  func action(
    for actionValues: some Collection<Double>,
    using generator: inout some RandomNumberGenerator
  ) -> Int
}

extension Explorer {
  /// The chance of each action; sums to 1.
  ///
  /// - Complexity: O(actions).
  public func probabilities(of actionValues: some Collection<Double>) -> [Double] {
    var result = Array(repeating: 0.0, count: actionValues.count)
    writeProbabilities(of: actionValues, into: &result)
    return result
  }
}

extension Collection<Double> {
  /// The largest value and the number of times that it occurs.
  ///
  /// - Precondition: There is a value that is not NaN.
  /// - Complexity: O(n).
  @inlinable
  @inline(__always)
  public func maximumAndTies() -> (value: Double, ties: Int) {
    // Not from 0, which would win over values that are all negative.
    var best = -Double.infinity
    var ties = 0
    for value in self {
      if value > best {
        best = value
        ties = 1
      } else if value == best {
        ties += 1
      }
    }
    require(ties > 0, "Choosing needs at least one action, and values that are not NaN.")
    return (best, ties)
  }

  /// Draws one of the largest values and returns its position, ties equally often.
  ///
  /// A maximum that stands alone takes no draw.
  ///
  /// - Precondition: There is a value that is not NaN.
  /// - Complexity: O(n), at most one draw of 64 bits.
  @inlinable
  @inline(__always)
  public func greedyIndex(using generator: inout some RandomNumberGenerator) -> Int {
    let (best, ties) = maximumAndTies()
    var skipped = ties == 1 ? 0 : generator.index(below: ties)
    var position = 0
    for value in self {
      if value == best {
        if skipped == 0 { return position }
        skipped -= 1
      }
      position += 1
    }
    stop("A collection holds its own maximum.")
  }
}
