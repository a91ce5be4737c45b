import Coursework

extension ExerciseSuite {
  /// Exercise 3.4.
  static let upperConfidenceBound = ExerciseSuite(
    Contracts.UpperConfidenceBound.self,
    title: "Choice by the upper end of what an action may still be worth",
    points: 10,
    minutes: 25,
    hints: [
      """
      You know two restaurants, one from a hundred visits and one from two. About which could you \
      be more wrong, and how much better could it be? And one where you have never been?
      """,
      """
      The bonus of an action divides one logarithm, that of all choices together, by the action's \
      own count, takes the root, and is weighed by c. An action without a count needs no formula: \
      its score is .infinity. Several actions may share the largest score.
      """,
      """
      let logarithm = log(Double(counts.reduce(0, +))), with log from Foundation; the score is \
      .infinity where the count is 0, otherwise value + explorationWeight * (logarithm / \
      Double(count)).squareRoot(). bestActions: the indices whose score equals scores.max(). play: \
      keep estimates and counts, take bestActions(...)[0], write the reward into the estimates and \
      add 1 to the count.
      """,
    ],
    checks: UpperConfidenceBoundChecks.all,
    misconceptions: UpperConfidenceBoundMisconceptions.all)
}
