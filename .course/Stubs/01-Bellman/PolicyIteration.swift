public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 1.5: policy iteration.
  public enum PolicyIteration: PolicyIterationExercise {
    public static func evaluate(
      _ policy: [Int],
      in model: FiniteModel,
      discount: Double
    ) throws -> [Double] {
      // TODO: refuse bad input, write down one equation for each state, and solve them all with
      // LinearSystem.
      throw Unattempted()
    }

    public static func improve(
      _ policy: [Int],
      stateValues: [Double],
      in model: FiniteModel,
      discount: Double
    ) throws -> [Int] {
      // TODO: look one step ahead from the values, and change an action only for a better one.
      throw Unattempted()
    }

    public static func iterate(
      from policy: [Int],
      in model: FiniteModel,
      discount: Double,
      maximumRounds: Int
    ) throws -> PolicyIterationResult {
      // TODO: evaluate and improve in turn, until nothing changes or the rounds are used up.
      throw Unattempted()
    }
  }
}
