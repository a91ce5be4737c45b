import Coursework

extension ExerciseSuite {
  /// Exercise 10.2.
  static let actionSet = ExerciseSuite(
    Contracts.ActionSet.self,
    title: "Motions of the peg to choose from, and the joint deltas that make them",
    points: 15,
    minutes: 30,
    hints: [
      """
      If three of six deltas are cut to their limit and three are not, which way does the peg go? And an \
      arm that has turned its base by 90°: which of its joints push the peg now?
      """,
      """
      A motion is along the axes of the tip, the Jacobian speaks of those of the base: one product with the \
      rotation, for the way and for the turn. Rotation and Jacobian are those of the angles that you are \
      given. What comes out is one vector: it is cut as one.
      """,
      """
      right = T · linear followed by T · angular, with T = arm.rotation(at: angles), row by row. change = \
      try? LinearSystem(coefficients: arm.jacobian(at: angles), constants: right).solution(). Six zeros \
      where it is nil or a size is above 1. Else greatest = the largest size; if it is above the limit, \
      every delta times limit / greatest. Leaning to +x is a turn about +y, leaning to +y one about −x.
      """,
    ],
    checks: ActionSetChecks.all,
    misconceptions: ActionSetMisconceptions.all)
}
