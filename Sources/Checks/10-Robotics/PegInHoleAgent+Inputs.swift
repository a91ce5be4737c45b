import Coursework
import DecisionProcesses

/// How the episodes of a script end.
enum PegScriptEnd: CaseIterable {
  /// By their ends and by time limits, in turn, and by both at once.
  case mixed
  /// By time limits.
  case truncated
  /// By their ends, some of them at a time limit, too.
  case terminated
}

extension PegStreamQuestion {
  /// Some forty steps in short episodes: long enough for several copies, and for the memory to forget.
  ///
  /// Potentials are as large as rewards, errors exceed the threshold of the loss now and then, and updates
  /// come in every second step, so that what is counted in steps differs from what is counted in updates.
  static func random(
    ending end: PegScriptEnd = .mixed, episodeCount: Int = 14, overridden: Double = 0.3,
    using generator: inout SeededGenerator
  ) -> Self {
    let (featureCount, actionCount) = (generator.integer(in: 2...4), generator.integer(in: 3...4))
    var settings = PegAgentSettings()
    settings.discount = generator.number(in: 0.7...0.9)
    settings.rewardScale = generator.number(in: 0.3...0.6)
    settings.firstEpsilon = generator.number(in: 0.8...0.9)
    settings.lastEpsilon = generator.number(in: 0.1...0.2)
    settings.epsilonSteps = generator.integer(in: 15...20)
    settings.batchSize = generator.integer(in: 3...4)
    settings.learningStart = settings.batchSize + generator.integer(in: 2...4)
    settings.capacity = settings.learningStart + generator.integer(in: 3...5)
    settings.copyInterval = generator.flip(0.5) ? 3 : 5
    settings.firstImportance = generator.number(in: 0.3...0.5)
    settings.importanceUpdates = generator.integer(in: 8...12)
    let scripts = (0..<episodeCount).map { number in
      script(
        number, ending: end, featureCount: featureCount, actionCount: actionCount,
        overridden: overridden, using: &generator)
    }
    return PegStreamQuestion(
      featureCount: featureCount, actionCount: actionCount, settings: settings, scripts: scripts,
      probes: [generator.numbers(featureCount, in: -1...1), scripts[0].start.features],
      seed: generator.next())
  }

  private static func script(
    _ number: Int, ending end: PegScriptEnd, featureCount: Int, actionCount: Int,
    overridden: Double, using generator: inout SeededGenerator
  ) -> PegScript {
    let state = { (generator: inout SeededGenerator) in
      PegTaskState(
        features: generator.numbers(featureCount, in: -1...1),
        potential: generator.number(in: -4 ... -1))
    }
    let terminates = end == .mixed ? number % 2 == 1 : end == .terminated
    let (start, count) = (state(&generator), generator.integer(in: 1...5))
    let steps = (1...count).map { place in
      let isLast = place == count
      return PegTaskStep(
        state: state(&generator), reward: generator.number(in: -3...3),
        isTerminated: isLast && terminates,
        isTruncated: isLast && (!terminates || generator.flip(0.3)),
        wasOverridden: generator.flip(overridden),
        executedAction: generator.index(below: actionCount))
    }
    return PegScript(start: start, steps: steps)
  }

  /// What an agent without a mistake answers.
  var expected: [Episode] {
    (try? answer(by: PegMistaken<NoPegAgentMistake>.self)) ?? []
  }
}

extension PegTrainingQuestion {
  /// The task with the settings that the agent is measured with.
  ///
  /// The sizes of the network differ as well as the numbers of the actions, so that parameters from another
  /// run are worth nothing.
  static func random(using generator: inout SeededGenerator) -> Self {
    PegTrainingQuestion(
      hiddenWidths: [generator.integer(in: 32...36), generator.integer(in: 32...36)],
      seed: generator.next())
  }
}
