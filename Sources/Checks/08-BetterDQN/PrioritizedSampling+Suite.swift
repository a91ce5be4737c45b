import Coursework

extension ExerciseSuite {
  /// Exercise 8.4.
  static let prioritizedSampling = ExerciseSuite(
    Contracts.PrioritizedSampling.self,
    title: "Drawing transitions by how much they surprised",
    points: 15,
    minutes: 40,
    hints: [
      """
      A memory holds a million transitions, most of them well known. Which would you look at again, \
      and what would happen to one whose error was 0 once if its priority were 0?
      """,
      """
      Keep the priorities before the exponent in an array, and the slot that comes next. The largest \
      priority is looked up before a slot is overwritten. For a batch, add the p^α up from slot 0: \
      part number k of n reaches from k/n to (k + 1)/n of the sum.
      """,
      """
      append: let priority = stored.max() ?? 1; write it at nextSlot; nextSlot = (nextSlot + 1) % \
      capacity. update: abs(error) + offset. probabilities: pow(p, exponent) over their sum. sample: \
      for k in 0..<count, point = (Double(k) + Double.random(in: 0..<1, using: &generator)) * sum / \
      Double(count); walk along the slots, adding up, until the sum passes the point.
      """,
    ],
    checks: PrioritizedSamplingChecks.all,
    misconceptions: PrioritizedSamplingMisconceptions.all)
}
