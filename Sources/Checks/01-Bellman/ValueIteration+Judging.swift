import Coursework
import DecisionProcesses
import DynamicProgramming

/// How a plan is judged.
extension ValueIterationQuestion {
  /// Compares values with the exact ones, and the reported bound with the true error.
  func judge(_ answer: PlannedValues, exact: ActionValues? = nil) -> Discrepancy? {
    let exact = exact ?? optimalActionValues(of: model, discount: discount)
    let shape = Expectation.shape(
      answer.actionValues, stateCount: model.stateCount, actionCount: model.actionCount)
    if let shape { return shape }
    let error = supremumDistance(ActionValues(rows: answer.actionValues), exact)
    // Rounding is no error of the method.
    let rounding = 1e-9 * max(1, supremumNorm(exact.elements))
    return Expectation.all(
      {
        Expectation.holds(
          error <= tolerance + rounding,
          expected: "every value within \(tolerance) of the optimal one",
          because: "that is the tolerance, and the discount is \(discount)",
          actual: "values that are wrong by up to \(error), after \(answer.iterations) sweeps")
      },
      {
        Expectation.holds(
          error <= answer.errorBound + rounding,
          expected: "a bound of at least \(error)", because: "the values are wrong by that much",
          actual: "a bound of \(answer.errorBound), after \(answer.iterations) sweeps")
      })
  }
}
