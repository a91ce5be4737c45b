import Coursework

extension ExerciseSuite {
  /// Exercise 1.4.
  static let valueIteration = ExerciseSuite(
    Contracts.ValueIteration.self,
    title: "Optimal values, to a tolerance that is kept",
    points: 15,
    minutes: 30,
    hints: [
      """
      A sweep changed no value by more than 0.01, with a discount of 0.99. How far may the values \
      still have to go, if every sweep to come changes them by 0.99 of the one before?
      """,
      """
      Add up those changes: change · (discount + discount² + …) is a geometric series. Its sum \
      bounds the error, and it is the sum, not the change, that has to be at most the tolerance. \
      Measure the change where it is largest.
      """,
      """
      Start from zeros. Repeat: apply the operator of exercise 1.3, take the largest absolute \
      change of any entry, and compute change * discount / (1 - discount). Once that is at most \
      the tolerance, return the new values, the number of sweeps and that bound.
      """,
    ],
    checks: ValueIterationChecks.all,
    misconceptions: ValueIterationMisconceptions.all)
}
