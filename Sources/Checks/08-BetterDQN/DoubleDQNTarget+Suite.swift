import Coursework

extension ExerciseSuite {
  /// Exercise 8.1.
  static let doubleDQNTarget = ExerciseSuite(
    Contracts.DoubleDQNTarget.self,
    title: "The target of double DQN: one network selects, the other evaluates",
    points: 10,
    minutes: 20,
    hints: [
      """
      Ten friends each guess the weight of ten parcels, and you keep the largest guess. Whom would \
      you ask what the parcel that was guessed heaviest really weighs: the same friend, or another?
      """,
      """
      Of the next state you have two rows. One is only asked where its largest value is, the other \
      only what it holds there. A terminated transition needs neither. Which row is the older copy?
      """,
      """
      For each transition: where isTerminated, the reward. Otherwise find the first index of the \
      largest of onlineNextActionValues[i], and return rewards[i] + discount * \
      targetNextActionValues[i][thatIndex]. An error is a target minus \
      onlineActionValues[i][actions[i]].
      """,
    ],
    checks: DoubleDQNTargetChecks.all,
    misconceptions: DoubleDQNTargetMisconceptions.all)
}
