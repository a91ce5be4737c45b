public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 2.7: how good an agent is, apart from how it learns.
  public enum GreedyEvaluation: GreedyEvaluationExercise {
    public static func evaluate<World: Environment>(
      _ agent: inout some TrainedAgent,
      in world: inout World,
      episodes: Int,
      stepLimit: Int,
      solvedReturn: Double,
      using generator: inout some RandomNumberGenerator
    ) throws -> EvaluationReport where World.Observation == Int {
      // TODO: refuse bad input. Run the episodes with greedy actions, each up to the step limit,
      // and count those that are solved and those that are cut. Then report the mean of the returns
      // and its margin.
      throw Unattempted()
    }
  }
}
