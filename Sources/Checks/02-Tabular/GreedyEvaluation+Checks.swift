import Coursework
import DecisionProcesses

/// What makes an evaluation right.
enum GreedyEvaluationChecks {
  static let all: [Check] = [
    workedExample, handsOff, limits, counts, statistics, oneEpisode, badInput,
  ]

  /// Returns 1, 2 and 3: mean 2, s = 1, and 1.96 / √3 = 1.1316.
  static let workedExample = Check(
    "returns of 1, 2 and 3 have mean 2 and margin 1.1316", .example
  ) { _ in
    GreedyEvaluationQuestion(
      bestActions: [0, 1, 1], actionCount: 2,
      scripts: [[1], [1, 1], [0, 0, 3]].map { .init(rewards: $0, ending: .terminates) },
      stepLimit: 10, solvedReturn: 2)
  } judge: { question, answer in
    judgeReport(question, answer.report)
  }

  static let handsOff = Check(
    "the agent neither explores nor learns while it is evaluated", .safety, rounds: 5
  ) { generator in
    GreedyEvaluationQuestion.random(using: &generator)
  } judge: { question, answer in
    Expectation.same(
      answer.exploringCount, 0, because: "what the agent tries out is not what it knows")
      ?? Expectation.same(
        answer.learningCount, 0, because: "episodes that change the agent measure several agents")
  }

  static let limits = Check(
    "an episode takes its steps, and never more than the limit", .law, rounds: 5
  ) { generator in
    GreedyEvaluationQuestion.random(using: &generator)
  } judge: { question, answer in
    // A reset without a step after the last episode does no harm.
    let counts = answer.stepCounts.last == 0 ? answer.stepCounts.dropLast() : answer.stepCounts[...]
    return Expectation.same(
      Array(counts), question.expectedStepCounts,
      because: "the limit is \(question.stepLimit), and nothing happens after the end")
  }

  static let counts = Check(
    "a cut episode is never solved, and one that terminates with its last allowed step is not cut",
    .law, rounds: 10
  ) { generator in
    GreedyEvaluationQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeCounts(question, answer.report)
  }

  static let statistics = Check(
    "the mean is over all episodes, and the margin 1.96 standard errors", .law, rounds: 10
  ) { generator in
    GreedyEvaluationQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeReport(question, answer.report)
  }

  static let oneEpisode = Check(
    "after a single episode there is no margin", .law, rounds: 3
  ) { generator in
    GreedyEvaluationQuestion.random(using: &generator).with { $0.scripts = [$0.scripts[0]] }
  } judge: { question, answer in
    judgeReport(question, answer.report)
  }

  static let badInput = Check.refuses(
    "no episodes, no steps and a return that is no number are refused"
  ) { generator in
    let good = GreedyEvaluationQuestion.random(using: &generator)
    return [
      good.with { $0.scripts = [] },
      good.with { $0.stepLimit = 0 },
      good.with { $0.stepLimit = -1 },
      good.with { $0.solvedReturn = .nan },
    ]
  }
}
