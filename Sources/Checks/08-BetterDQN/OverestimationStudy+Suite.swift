import Coursework

extension ExerciseSuite {
  /// Exercise 8.7.
  static let overestimationStudy = ExerciseSuite(
    Contracts.OverestimationStudy.self,
    title: "How much more two networks promise than they keep",
    points: 20,
    minutes: 45,
    hints: [
      """
      A network says that a state is worth 90. The episode earns 60 from there and is stopped by the \
      clock after 20 more steps. Do you know by how much the network was wrong? What is the least \
      that it was wrong by, and what the most?
      """,
      """
      In each state there are three things: the prediction for the action taken, the discounted sum of \
      the rewards recorded, and, where a time limit ended the episode, two bounds of the rest, \
      discounted by the steps from this state to the limit. Collect them over all states before you \
      divide once.
      """,
      """
      returns: from the back, returns[t] += discount * returns[t + 1]. overestimation: over every step \
      of every episode add predictions[t][actions[t]] - returns[t], and, where truncated, power * \
      min(0, smallest) / (1 - discount) to one tail and power * max(0, largest) / (1 - discount) to \
      the other, power being discount^(T - t). lower = (excess - large tail) / states, upper = (excess \
      - small tail) / states. larger: compare one's lower with the other's upper.
      """,
    ],
    checks: OverestimationStudyChecks.all,
    misconceptions: OverestimationStudyMisconceptions.all)
}
