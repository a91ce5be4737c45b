import Coursework

extension ExerciseSuite {
  /// Exercise 7.8.
  static let dqnQuiz = ExerciseSuite(
    Contracts.DQNQuiz.self,
    title: "What the chapter was about, in seven questions",
    points: 10,
    minutes: 15,
    hints: [
      """
      Which of the questions are about a number that you can compute, and which about what somebody \
      did? The documents quote some of these numbers: do they fit together?
      """,
      """
      Games and clipping stand in Mnih et al. (2015): figure 3, and the last part of Methods. For \
      the corridor, write down what the target network knows after each copy. For the blended \
      network, write down what is left of the old one after one step, two and three.
      """,
      """
      A stack holds 84 · 84 · 4 numbers; a million frames 84 · 84 · 10⁶ bytes. A reward of 1 for \
      ever is worth 1 / (1 − discount). News travels one state for each stretch between copies. \
      After n blends (1 − rate)ⁿ of the old network is left.
      """,
    ],
    checks: DQNQuizChecks.all,
    misconceptions: DQNQuizMisconceptions.all)
}
