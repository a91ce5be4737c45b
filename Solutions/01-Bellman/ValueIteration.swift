public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 1.4: optimal values of a model, to a tolerance that is kept.
  public enum ValueIteration: ValueIterationExercise {
    public static func optimalValues(
      of model: FiniteModel,
      discount: Double,
      tolerance: Double
    ) throws -> PlannedValues {
      guard (0..<1).contains(discount) else {
        throw InvalidInput("the discount must lie in 0..<1: at 1 a change bounds no error")
      }
      guard tolerance > 0, tolerance.isFinite else {
        throw InvalidInput("the tolerance must be positive and finite")
      }

      let zeros = Array(repeating: 0.0, count: model.actionCount)
      var values = Array(repeating: zeros, count: model.stateCount)
      var iterations = 0
      while true {
        let next = try BellmanOperator.optimalityBackup(
          of: values, in: model, discount: discount)
        // The largest change, not the mean: one slow entry among many settled ones is still wrong.
        let change = zip(next.joined(), values.joined()).reduce(0) { max($0, abs($1.0 - $1.1)) }
        values = next
        iterations += 1
        // What is still to come is change · (discount + discount² + …), at most.
        let errorBound = change * discount / (1 - discount)
        if errorBound <= tolerance {
          return PlannedValues(
            actionValues: values, iterations: iterations, errorBound: errorBound)
        }
      }
    }
  }
}
