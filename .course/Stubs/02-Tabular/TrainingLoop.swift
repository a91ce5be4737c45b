public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 2.3: the loop that lets an agent act and learn.
  public enum TrainingLoop: TrainingLoopExercise {
    public static func train<World: Environment>(
      _ agent: inout some LearningAgent,
      in environment: inout World,
      episodes: Int,
      discount: Double,
      using generator: inout some RandomNumberGenerator
    ) throws -> [EpisodeSummary] where World.Observation == Int {
      // TODO: refuse bad input. Then for each episode reset the environment, act, step and learn
      // until a step is the last, and return the summaries.
      throw Unattempted()
    }
  }
}
