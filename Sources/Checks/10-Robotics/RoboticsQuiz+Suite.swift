import Coursework

extension ExerciseSuite {
  /// Exercise 10.7.
  static let roboticsQuiz = ExerciseSuite(
    Contracts.RoboticsQuiz.self,
    title: "What the chapter was about, in eight questions",
    points: 10,
    minutes: 20,
    hints: [
      """
      For each question: which two numbers are multiplied, and what unit does the result have?
      """,
      """
      The tip: an angle times a reach. Actions and cells: powers, not products. The force: what \
      happens between two looks. Shaping: a number that is the same for all actions of a state. \
      The peg: only ratios of forces stand in the diagram. Steps: divide by their rate. Draws: \
      what a policy could find out about the robot.
      """,
      """
      0.02 times half a metre. 3 to the power 6, and 5 to the power 10. 39 N, and 2 mm at 20 \
      N/mm. Q − Φ for every action. |μ (1 + λ) Fx / Fz| < λ with λ = l / (2 r μ). 1,000,000 / 10 \
      seconds. A sensor errs anew each time.
      """,
    ],
    checks: RoboticsQuizChecks.all,
    misconceptions: RoboticsQuizMisconceptions.all)
}
