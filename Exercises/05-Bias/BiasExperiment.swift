public import Coursework
import DecisionProcesses
public import Environments

extension Submission {
  /// Exercise 5.3: how often agents take the losing way of the two-state example.
  ///
  /// What counts as left, and in which order things are done, stands in `BiasExperimentExercise`.
  public enum BiasExperiment: BiasExperimentExercise {
    public static func leftShares<Agent: ObservedAgent>(
      of makeAgent: () throws -> Agent,
      in world: MaximizationBias,
      runs: Int,
      episodes: Int,
      using generator: inout some RandomNumberGenerator
    ) throws -> [Double] {
      // TODO: refuse bad input, then train an agent in every run, and count, episode by episode, the
      // runs that went left.
      throw Unattempted()
    }
  }
}
