import Coursework
import DecisionProcesses

/// What makes a training loop right.
enum TrainingLoopChecks {
  static let all: [Check] = [
    workedExample, undiscounted, myopic, order, truncated, returns, caller, failure, noEpisodes,
    badInput,
  ]

  /// Rewards 1, 2, 4 with discount one half: 1 + 1 + 1.
  static let workedExample = Check(
    "rewards of 1, 2 and 4 with discount 0.5 return 3", .example
  ) { generator in
    TrainingLoopQuestion(
      episodes: [
        ScriptedEpisode(
          firstState: 0,
          steps: [
            ScriptedStep(state: 1, reward: 1), ScriptedStep(state: 2, reward: 2),
            ScriptedStep(state: 3, reward: 4, isTerminated: true),
          ])
      ],
      actionCount: 2, discount: 0.5, seed: generator.next())
  } judge: { _, answer in
    judgeSummaries(
      answer.summaries, [EpisodeSummary(discountedReturn: 3, stepCount: 3, isTerminated: true)])
  }

  static let undiscounted = Check(
    "with discount 1 the return is the sum of the rewards", .law, rounds: 3
  ) { generator in
    TrainingLoopQuestion.random(using: &generator).with { $0.discount = 1 }
  } judge: { question, answer in
    judgeSummaries(
      answer.summaries,
      question.episodes.map { episode in
        EpisodeSummary(
          discountedReturn: episode.steps.map(\.reward).reduce(0, +),
          stepCount: episode.steps.count, isTerminated: episode.steps.last?.isTerminated ?? false)
      })
  }

  static let myopic = Check(
    "with discount 0 the return is the first reward", .law, rounds: 3
  ) { generator in
    TrainingLoopQuestion.random(using: &generator).with { $0.discount = 0 }
  } judge: { question, answer in
    judgeSummaries(answer.summaries, question.expectedSummaries)
  }

  static let order = Check(
    "the agent is asked in the state it is in, and learns of each step before the next", .law,
    rounds: 4
  ) { generator in
    TrainingLoopQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeEvents(question, answer.events)
  }

  static let truncated = Check(
    "an episode that is cut short ends, and its last transition is not terminal", .law, rounds: 4
  ) { generator in
    TrainingLoopQuestion.random(isTerminated: false, using: &generator)
  } judge: { question, answer in
    Expectation.all(
      { judgeEvents(question, answer.events) },
      { judgeSummaries(answer.summaries, question.expectedSummaries) })
  }

  static let returns = Check(
    "every episode has its own discounted return, its length and its ending", .law, rounds: 4
  ) { generator in
    TrainingLoopQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeSummaries(answer.summaries, question.expectedSummaries)
  }

  static let caller = Check(
    "what is trained is the caller's agent, in the caller's world, with the caller's generator",
    .law, rounds: 2
  ) { generator in
    TrainingLoopQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeEvents(question, answer.events) ?? judgeCaller(question, answer)
  }

  /// Once where the agent is asked, and once where it is told.
  static let failure = Check(
    "what the agent throws ends the training", .law
  ) { inquiry throws(Halt) in
    for isTold in [false, true] {
      let question = TrainingLoopQuestion.random(using: &inquiry.generator)
      let step = inquiry.generator.integer(in: 2...5)
      try await inquiry.ask(question.with { $0.failingCall = 2 * step - (isTold ? 0 : 1) }) {
        judgeFailure($0, $1)
      }
    }
  }

  static let noEpisodes = Check(
    "training for no episodes does nothing", .law
  ) { generator in
    TrainingLoopQuestion.random(using: &generator).with { $0.episodeCount = 0 }
  } judge: { question, answer in
    Expectation.count(
      answer.summaries.count, 0, because: "there is one summary for each episode")
      ?? Expectation.count(answer.events.count, 0, because: "no episode was asked for")
  }

  static let badInput = Check.refuses(
    "a negative number of episodes and a discount outside 0...1 are refused"
  ) { generator in
    let good = TrainingLoopQuestion.random(using: &generator)
    return [
      good.with { $0.episodeCount = -1 },
      good.with { $0.discount = -0.01 },
      good.with { $0.discount = 1.01 },
      good.with { $0.discount = .nan },
    ]
  }
}
