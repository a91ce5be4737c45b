import Coursework

extension ExerciseSuite {
  /// Exercise 10.3.
  static let safetyLayer = ExerciseSuite(
    Contracts.SafetyLayer.self,
    title: "A layer that retracts when the force is high, and reports what was executed",
    points: 15,
    minutes: 25,
    hints: [
      """
      The peg presses with 45 N against a wall, and the agent, which knows, has chosen to pull it out. Your \
      layer turns the command round. Where does the peg go? And where does it go if the agent chose to wait?
      """,
      """
      Keep one thing from step to step: whether the layer retracts. The force decides about it, with another \
      limit in each state. It alone decides about the motion, and about what is reported. Say the \
      comparison so that NaN counts as a force that is too high.
      """,
      """
      size = (f₁² + f₂² + f₃²).squareRoot(); isRetracting = !(size < (isRetracting ? release : threshold)); \
      executed = isRetracting ? TipMotion(linear: outwards.map { distance * $0 }) : chosen; report = \
      SafetyReport(chosen: chosen, executed: executed, isOverridden: isRetracting). A reset makes \
      isRetracting false and the report nil.
      """,
    ],
    checks: SafetyLayerChecks.all,
    misconceptions: SafetyLayerMisconceptions.all)
}
