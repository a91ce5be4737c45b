import Checks
import Coursework
import DynamicProgramming

/// The reference's value iteration behind the contract of exercise 1.4.
enum ValueIterationReference: PlanningSample {
  static func plan(_ plan: Planning, _ tolerance: Double) -> PlannedValues {
    let solution = ValueIteration(
      of: plan.model, discount: plan.discount, tolerance: tolerance)
    return PlannedValues(
      actionValues: solution.actionValues.rows, iterations: solution.iterations,
      errorBound: solution.errorBound)
  }
}
