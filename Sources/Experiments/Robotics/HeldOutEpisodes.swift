import DecisionProcesses
import Robotics

/// Episodes that nobody learned from.
struct HeldOutEpisodes {
  /// The number of episodes.
  let count: Int
  /// Where the conditions and the noise of the first one come from.
  var generator = HeldOutEpisodes.sharedGenerator

  /// The start of those episodes that belong to no agent: of the search without learning, and of pictures.
  static let sharedGenerator = SeededGenerator(seed: 0x5045_4748_4F4C_4531)

  /// Carries out each of the episodes with a generator of its own, a jump after the one before.
  func playEach(_ play: (inout SeededGenerator) -> Void) {
    var start = generator
    for _ in 0..<count {
      var own = start
      play(&own)
      start.jump()
    }
  }

  /// Carries out each of the episodes.
  ///
  /// - Parameter play: Carries out one episode.
  /// - Returns: What they come to.
  func evaluation(
    of play: (inout SeededGenerator) -> PegInHoleRun.Episode
  ) -> PegInHoleRun.Evaluation {
    var evaluation = PegInHoleRun.Evaluation(count: count)
    playEach { evaluation.count(play(&$0)) }
    return evaluation
  }

  /// Carries out each of the episodes in a new world of the settings.
  ///
  /// - Parameters:
  ///   - settings: The world, the features that are seen, and the chance of an exploratory choice.
  ///   - choose: Chooses an action otherwise.
  /// - Returns: What they come to.
  func evaluation(
    _ settings: PegInHoleSettings, choose: (PegFeatures, inout SeededGenerator) -> Int
  ) -> PegInHoleRun.Evaluation {
    var world = FeaturedPegInHole(PegInHole(settings.world), as: settings.view)
    return evaluation {
      world.episode(epsilon: settings.evaluationEpsilon, using: &$0, choose: choose)
    }
  }
}

extension FeaturedPegInHole {
  /// Carries out an episode.
  ///
  /// - Parameters:
  ///   - epsilon: The chance of an exploratory choice.
  ///   - generator: The source of conditions, noise and choices.
  ///   - watch: Sees the report of the start and of each step.
  ///   - choose: Chooses an action otherwise.
  /// - Returns: What happened.
  mutating func episode(
    epsilon: Double, using generator: inout SeededGenerator,
    watch: (PegReport) -> Void = { _ in },
    choose: (PegFeatures, inout SeededGenerator) -> Int
  ) -> PegInHoleRun.Episode {
    var state = reset(using: &generator)
    watch(base.report)
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
  /// Carries out an episode of the spiral search; `watch` sees the report of the start and of each step.
  mutating func spiralEpisode(
    using generator: inout SeededGenerator, watch: (PegReport) -> Void = { _ in }
  ) -> PegInHoleRun.Episode {
    var search = SpiralSearch()
    var observation = reset(using: &generator)
    watch(report)
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
