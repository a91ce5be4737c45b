import DecisionProcesses
import Robotics

/// Episodes that nobody learned from, the same for everybody who acts in them.
struct HeldOutEpisodes {
  /// The number of episodes.
  let count: Int
  /// The seed of their conditions and noise.
  var seed = HeldOutEpisodes.studySeed

  /// The seed of the episodes in which agents are evaluated on the way.
  static let studySeed: UInt64 = 0x5045_4748_4F4C_4531

  /// Carries out each of the episodes with a generator of its own.
  ///
  /// - Parameter play: Carries out one episode.
  /// - Returns: What they come to.
  func evaluation(
    of play: (inout SeededGenerator) -> PegInHoleRun.Episode
  ) -> PegInHoleRun.Evaluation {
    var draws = SeededGenerator(seed: seed)
    var evaluation = PegInHoleRun.Evaluation(count: count)
    for _ in 0..<count {
      var generator = draws.spawn()
      evaluation.count(play(&generator))
    }
    return evaluation
  }
}

extension FeaturedPegInHole {
  /// Carries out an episode.
  ///
  /// - Parameters:
  ///   - epsilon: The chance of an exploratory choice.
  ///   - generator: The source of conditions, noise and choices.
  ///   - watch: Sees the report of each step.
  ///   - choose: Chooses an action otherwise.
  /// - Returns: What happened.
  mutating func episode(
    epsilon: Double, using generator: inout SeededGenerator,
    watch: (PegReport) -> Void = { _ in },
    choose: (PegFeatures, inout SeededGenerator) -> Int
  ) -> PegInHoleRun.Episode {
    var state = reset(using: &generator)
    var episode = PegInHoleRun.Episode()
    while true {
      let action =
        generator.flip(epsilon)
        ? generator.index(below: actionCount) : choose(state, &generator)
      let step = step(action, using: &generator)
      state = step.observation
      episode.count(base.report, reward: step.reward)
      watch(base.report)
      if step.isLast { return episode }
    }
  }
}

extension PegInHole {
  /// Carries out an episode of the spiral search.
  mutating func spiralEpisode(
    using generator: inout SeededGenerator, watch: (PegReport) -> Void = { _ in }
  ) -> PegInHoleRun.Episode {
    var search = SpiralSearch()
    var observation = reset(using: &generator)
    var episode = PegInHoleRun.Episode()
    while true {
      let motion = search.motion(for: observation, hole: holeEstimate)
      let step = step(motion: motion, using: &generator)
      observation = step.observation
      episode.count(report, reward: step.reward)
      watch(report)
      if step.isLast { return episode }
    }
  }
}
