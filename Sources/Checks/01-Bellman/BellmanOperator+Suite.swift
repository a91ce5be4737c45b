import Coursework

extension ExerciseSuite {
  /// Exercise 1.3.
  static let bellmanOperator = ExerciseSuite(
    Contracts.BellmanOperator.self,
    title: "Bellman's optimality operator on a finite model",
    points: 15,
    minutes: 30,
    hints: [
      """
      A transition tells what happened once; a model tells everything that can happen, and how \
      often. What is the mean of the target of exercise 1.1 over all outcomes of one action?
      """,
      """
      Each outcome contributes its probability times its own target. A terminal outcome's target \
      is its reward alone. What is a terminal state itself worth, and which table do you read \
      while you write the new one?
      """,
      """
      Guard the input. Take the maximum of every row first. For each state that is not terminal \
      and each action, sum probability * (reward + (isTerminal ? 0 : discount) * \
      maximum[nextState]) over model.outcomes(of: action, in: state). Terminal states get rows of \
      zeros.
      """,
    ],
    checks: BellmanOperatorChecks.all,
    misconceptions: BellmanOperatorMisconceptions.all)
}
