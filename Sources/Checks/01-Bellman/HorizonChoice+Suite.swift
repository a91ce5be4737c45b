import Coursework

extension ExerciseSuite {
  /// Exercise 1.6.
  static let horizonChoice = ExerciseSuite(
    Contracts.HorizonChoice.self,
    title: "Settings that make a behaviour optimal",
    points: 15,
    minutes: 30,
    allowedImports: ["Coursework", "DecisionProcesses", "Environments"],
    hints: [
      """
      Which of the three settings decides between a small reward soon and a large one later? Which \
      one makes the edge of a cliff dangerous? And what could keep somebody from leaving at all?
      """,
      """
      With free steps on solid ground, an exit d steps away that pays x is worth discount^(d − 1) \
      · x: compare the two exits. Staying for ever is worth the step reward / (1 − discount): \
      compare that with the far exit, in its own unit. Then ask what could make anyone take a \
      detour on ground that never slips.
      """,
      """
      Let b be the square root of near / far reward. A discount below b prefers the near exit, one \
      above it the far exit; steps pay 0. No slip gives the short way along the cliff, a slip of \
      0.2 the detour. To stay, pay the far reward for every step. Where maximumSlip is 0, work out \
      the detour's value against the short way's and against staying: if no settings are left, the \
      answer is nil.
      """,
    ],
    checks: HorizonChoiceChecks.all,
    misconceptions: HorizonChoiceMisconceptions.all)
}
