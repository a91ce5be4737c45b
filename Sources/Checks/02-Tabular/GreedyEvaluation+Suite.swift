import Coursework

extension ExerciseSuite {
  /// Exercise 2.7.
  static let greedyEvaluation = ExerciseSuite(
    Contracts.GreedyEvaluation.self,
    title: "How good an agent is, apart from how it learns",
    points: 10,
    minutes: 25,
    hints: [
      """
      What may an examination not do if it is to measure what somebody knows? And what do you \
      write down for a candidate who walks in circles until the time is over?
      """,
      """
      Two loops: over episodes, and over at most stepLimit steps. Remember of each episode its sum \
      and whether its last step was terminated; the counts follow from these two. The margin needs \
      the squared deviations from the mean, divided by n − 1, and a division by √n.
      """,
      """
      for _ in 0..<stepLimit { take agent.greedyAction(in: state); add the reward; break if isLast \
      }. Not terminated: one more cut. Terminated with sum >= solvedReturn: one more solved. \
      Margin: nil for one episode, else 1.96 * (squares / (n - 1) / n).squareRoot().
      """,
    ],
    checks: GreedyEvaluationChecks.all,
    misconceptions: GreedyEvaluationMisconceptions.all)
}
