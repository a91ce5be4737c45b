public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 1.3: Bellman's optimality operator on the action values of a finite model.
  public enum BellmanOperator: BellmanOperatorExercise {
    public static func optimalityBackup(
      of actionValues: [[Double]],
      in model: FiniteModel,
      discount: Double
    ) throws -> [[Double]] {
      // TODO: refuse bad input, then return the expected target of every state and action, over
      // model.outcomes(of: action, in: state), and zeros for terminal states.
      throw Unattempted()
    }
  }
}
