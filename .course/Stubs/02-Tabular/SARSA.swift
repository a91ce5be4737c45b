public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 2.6: SARSA and expected SARSA, which learn what they do and not what would be best.
  public enum SARSA: SARSAExercise {
    public static func learnEpisode<World: Environment>(
      _ values: inout [[Double]],
      in world: inout World,
      choosing choose: ([Double]) -> Int,
      stepSize: Double,
      discount: Double,
      using generator: inout some RandomNumberGenerator
    ) throws where World.Observation == Int {
      // TODO: refuse bad settings, reset the world and choose the first action. Then take it,
      // choose the next one, update the value of the first, and go on until the episode is over.
      throw Unattempted()
    }

    public static func learnExpected(
      _ values: inout [[Double]],
      from transition: Transition<Int>,
      epsilon: Double,
      stepSize: Double,
      discount: Double
    ) throws {
      // TODO: refuse bad input, and move one value toward the reward plus the discounted mean of
      // the next values, each weighted by the chance that the epsilon-greedy policy takes its
      // action.
      throw Unattempted()
    }
  }
}
