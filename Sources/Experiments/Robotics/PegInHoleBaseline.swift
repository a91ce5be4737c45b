import Robotics

/// What a spiral search comes to in held-out episodes, without learning.
public enum PegInHoleBaseline {
  /// Carries out held-out episodes of its own in the study's world.
  ///
  /// - Parameter count: The number of episodes.
  /// - Returns: What they come to.
  public static func evaluation(count: Int) -> PegInHoleRun.Evaluation {
    evaluation(in: HeldOutEpisodes(count: count), PegInHoleSettings().world)
  }

  /// Carries out held-out episodes in any world.
  static func evaluation(
    in episodes: HeldOutEpisodes, _ configuration: PegInHoleConfiguration
  ) -> PegInHoleRun.Evaluation {
    var world = PegInHole(configuration)
    return episodes.evaluation { world.spiralEpisode(using: &$0) }
  }
}
