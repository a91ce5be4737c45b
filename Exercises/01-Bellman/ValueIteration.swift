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
      // TODO: refuse bad input, then sweep until a bound on the error is at most the tolerance, and
      // return the values with the number of sweeps and the bound.
      throw Unattempted()
    }
  }
}
