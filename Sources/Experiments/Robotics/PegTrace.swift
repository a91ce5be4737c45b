import DecisionProcesses
public import Robotics

/// What happened to a peg, step by step, in one held-out episode.
public struct PegTrace: Hashable, Sendable {
  /// Where the tip was at first and after each step of 100 ms, seen from the hole, in metres.
  public var tips: [Vector3] = []
  /// The greatest force of each step, in newtons.
  public var forces: [Double] = []

  /// The greatest force of all, in newtons.
  public var greatestForce: Double { forces.max() ?? 0 }

  /// Takes the start of an episode down, and after it a step at a time.
  mutating func count(_ report: PegReport) {
    // No step led to the start.
    if !tips.isEmpty { forces.append(report.peakForce) }
    tips.append(report.peg.tip)
  }

  /// Held-out episodes of a trained agent, in the world of its variant.
  ///
  /// - Parameters:
  ///   - policy: The agent.
  ///   - settings: Its world, and what it sees of it.
  ///   - count: The number of episodes.
  /// - Returns: One trace for each.
  static func traces(
    of policy: TrainedPegPolicy, _ settings: PegInHoleSettings, count: Int
  ) -> [PegTrace] {
    let player = policy.player()
    var world = FeaturedPegInHole(PegInHole(settings.world), as: settings.view)
    return traces(count) { generator, watch in
      _ = world.episode(
        epsilon: settings.evaluationEpsilon, using: &generator, watch: watch,
        choose: player.action)
    }
  }

  /// Held-out episodes of the search without learning.
  static func tracesOfSearch(count: Int) -> [PegTrace] {
    var world = PegInHole(PegInHoleSettings().world)
    return traces(count) { generator, watch in
      _ = world.spiralEpisode(using: &generator, watch: watch)
    }
  }

  private static func traces(
    _ count: Int, play: (inout SeededGenerator, (PegReport) -> Void) -> Void
  ) -> [PegTrace] {
    var traces: [PegTrace] = []
    HeldOutEpisodes(count: count).playEach { generator in
      var trace = PegTrace()
      play(&generator) { trace.count($0) }
      traces.append(trace)
    }
    return traces
  }
}
