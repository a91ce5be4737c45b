/// The place in an interval where a condition becomes true.
///
/// - Parameters:
///   - lower: An end where the condition is false.
///   - upper: An end where it is true.
///   - condition: False up to some place, true after it.
/// - Returns: That place, to the last bit or 2⁻²⁰⁰ of the interval.
/// - Complexity: At most 200 evaluations.
func bisect(_ lower: Double, _ upper: Double, _ condition: (Double) -> Bool) -> Double {
  var lower = lower
  var upper = upper
  for _ in 0..<200 {
    let middle = lower + (upper - lower) / 2
    guard middle > lower, middle < upper else { break }
    if condition(middle) { upper = middle } else { lower = middle }
  }
  return lower + (upper - lower) / 2
}
