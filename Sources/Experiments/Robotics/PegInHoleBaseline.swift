import DecisionProcesses
import Robotics

/// What a spiral search comes to in the held-out episodes, without learning.
public enum PegInHoleBaseline {
  /// Carries out held-out episodes in the study's world.
  ///
  /// - Parameter count: The number of episodes; the first ones are those that agents are evaluated in.
  /// - Returns: What they come to.
  public static func evaluation(count: Int) -> PegInHoleRun.Evaluation {
    var draws = SeededGenerator(seed: PegInHoleRun.heldOutSeed)
    var world = PegInHole(PegInHoleSettings().world)
    var evaluation = PegInHoleRun.Evaluation(count: count)
    for _ in 0..<count {
      var generator = draws.spawn()
      evaluation.count(episode(in: &world, using: &generator))
    }
    return evaluation
  }

  private static func episode(
    in world: inout PegInHole, using generator: inout SeededGenerator
  ) -> PegInHoleRun.Episode {
    var search = SpiralSearch()
    var observation = world.reset(using: &generator)
    var episode = PegInHoleRun.Episode()
    while true {
      let motion = search.motion(for: observation, hole: world.holeEstimate)
      let step = world.step(motion: motion, using: &generator)
      observation = step.observation
      episode.count(world.report, reward: step.reward)
      if step.isLast { return episode }
    }
  }
}
