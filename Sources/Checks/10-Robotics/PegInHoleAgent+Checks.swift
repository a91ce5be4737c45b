import Coursework
import DecisionProcesses

/// What makes an agent that inserts the peg right.
///
/// Streams are compared step by step, with provided parts and the same draws. Two right agents differ by
/// rounding alone, about 1e-13 after a dozen updates; a choice would turn over only where the two best
/// values are nearer than that.
enum PegInHoleAgentChecks {
  static let all: [Check] = [
    workedExample, waits, truncated, terminated, overridden, stream, ends, badInput, insertion,
  ]

  /// How many held-out episodes there are, in how many the peg is in at least, and in how many the force
  /// is too great at most.
  static let (heldOutCount, leastInserted, mostExcessive) = (100, 85, 15)

  static let workedExample = Check(
    "with a memory of one transition the network goes one step for each transition", .example
  ) { generator in
    var settings = PegAgentSettings()
    (settings.discount, settings.rewardScale) = (0.5, 0.25)
    (settings.firstEpsilon, settings.lastEpsilon) = (1, 1)
    (settings.capacity, settings.batchSize, settings.learningStart) = (1, 1, 1)
    (settings.trainingInterval, settings.copyInterval) = (1, 5)
    func script(_ reward: Double, isTerminated: Bool) -> PegScript {
      PegScript(
        start: PegTaskState(features: [1, 0], potential: -4),
        steps: [
          PegTaskStep(
            state: PegTaskState(features: [0, 1], potential: -2), reward: reward,
            isTerminated: isTerminated, isTruncated: !isTerminated, wasOverridden: false,
            executedAction: 0)
        ])
    }
    return PegStreamQuestion(
      featureCount: 2, actionCount: 2, settings: settings,
      scripts: [script(-1, isTerminated: false), script(-5, isTerminated: true)],
      probes: [[1, 1]], seed: generator.next())
  } judge: { question, answer in
    judgeWorkedExample(question, answer)
  }

  static let waits = Check(
    "nothing is learned before there are enough transitions, and then in every so many steps", .law
  ) { generator in
    PegStreamQuestion.random(using: &generator).with { question in
      // An episode for each step, so that it shows after which one something is learned.
      question.scripts = question.scripts.flatMap { script in
        script.steps.map { step in
          var step = step
          step.isTruncated = true
          return PegScript(start: script.start, steps: [step])
        }
      }
      question.scripts = Array(question.scripts.prefix(question.settings.learningStart + 4))
    }
  } judge: { question, answer in
    judgeStream(question, answer)
  }

  static let truncated = Check(
    "a step that the time limit cuts off keeps its future and its potential", .law,
    rounds: 2
  ) { generator in
    PegStreamQuestion.random(ending: .truncated, using: &generator)
  } judge: { question, answer in
    judgeStream(question, answer)
  }

  static let terminated = Check(
    "a step that terminates has neither, whether or not the time is up as well", .law,
    rounds: 2
  ) { generator in
    PegStreamQuestion.random(ending: .terminated, using: &generator)
  } judge: { question, answer in
    judgeStream(question, answer)
  }

  static let overridden = Check(
    "where the safety layer takes over, the chosen action is remembered", .law,
    rounds: 2
  ) { generator in
    PegStreamQuestion.random(overridden: 0.8, using: &generator)
  } judge: { question, answer in
    judgeStream(question, answer)
  }

  static let stream = Check(
    "after each of some episodes, actions and values are those of the four steps", .law,
    rounds: 3
  ) { generator in
    PegStreamQuestion.random(episodeCount: 18, using: &generator)
  } judge: { question, answer in
    judgeStream(question, answer)
  }

  static let ends = Check(
    "settings at the ends of their ranges are taken", .law
  ) { inquiry throws(Halt) in
    let question = PegStreamQuestion.random(episodeCount: 8, using: &inquiry.generator)
    let changes: [@Sendable (inout PegAgentSettings) -> Void] = [
      { ($0.copyInterval, $0.trainingInterval) = (1, 1) },
      { ($0.learningStart, $0.capacity) = ($0.batchSize, $0.batchSize) },
      { ($0.firstEpsilon, $0.lastEpsilon, $0.epsilonSteps) = (1, 0, 1) },
      { ($0.discount, $0.priorityExponent) = (0, 0) },
      { ($0.discount, $0.priorityExponent, $0.firstImportance) = (1, 1, 1) },
    ]
    for change in changes {
      try await inquiry.ask(question.with { change(&$0.settings) }, judge: judgeStream)
    }
  }

  static let badInput = Check.refuses("settings that are not valid are refused") { generator in
    let good = PegStreamQuestion.random(episodeCount: 2, using: &generator)
    return invalidity.map { spoil in good.with { spoil(&$0.settings) } }
  }

  private static let invalidity: [@Sendable (inout PegAgentSettings) -> Void] = [
    { $0.discount = 1.01 }, { $0.lastEpsilon = -0.01 }, { $0.rewardScale = 0 },
    { $0.batchSize = 0 }, { $0.learningStart = $0.batchSize - 1 },
    { $0.capacity = $0.learningStart - 1 }, { $0.trainingInterval = 0 }, { $0.copyInterval = 0 },
  ]
}
