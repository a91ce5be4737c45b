import Coursework
import DecisionProcesses
import Exploration

/// What makes epsilons right that follow what is learned, or begin again.
enum AdaptiveEpsilonChecks {
  static let all: [Check] = [
    workedExample, settled, huge, stream, ends, workedRestart, restart, badInput,
  ]

  /// With x = 0.5 · 2 / 0.5 = 2, f = (1 − e⁻²) / (1 + e⁻²) = 0.7615941560.
  static let workedExample = Check(
    "a value that falls by 1, twice the inverse sensitivity, makes 1 into 0.9404 and then 0.8957",
    .example
  ) { _ in
    AdaptiveEpsilonQuestion(
      stateCount: 2, actionCount: 4, stepSize: 0.5, inverseSensitivity: 0.5,
      updates: [.init(state: 1, tdError: -2), .init(state: 1, tdError: 2)])
  } judge: { question, answer in
    Expectation.equal(
      answer, [[1, 1], [1, 0.9403985390], [1, 0.8956974432]],
      because: "x = |0.5 · 2| / 0.5 = 2, f = 0.7616, and ε becomes f / 4 + 3 / 4 · ε")
  }

  static let settled = Check(
    "where nothing changes, epsilon shrinks by 1 − 1 / n with each update, in that state alone",
    .law, rounds: 3
  ) { generator in
    AdaptiveEpsilonQuestion.random(using: &generator).with {
      for index in $0.updates.indices { $0.updates[index].tdError = 0 }
    }
  } judge: { question, answer in
    judge(question, answer)
  }

  static let huge = Check(
    "an error of a million keeps epsilon at 1, and at step size 0 or among single actions all works",
    .law
  ) { inquiry throws(Halt) in
    let question = AdaptiveEpsilonQuestion.random(using: &inquiry.generator)
    try await inquiry.ask(
      question.with {
        for index in $0.updates.indices { $0.updates[index].tdError = 1e6 }
      }, judge: judge)
    try await inquiry.ask(question.with { $0.actionCount = 1 }, judge: judge)
    try await inquiry.ask(question.with { $0.stepSize = 1 }, judge: judge)
    try await inquiry.ask(question.with { $0.stepSize = 0 }, judge: judge)
  }

  static let stream = Check(
    "a stream of updates leaves the epsilon of each state where its own changes put it", .law,
    rounds: 8
  ) { generator in
    AdaptiveEpsilonQuestion.random(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let ends = Check(
    "a start of 1 and a floor of 0, a start at its floor, a factor of 1 and a period of 1 are taken",
    .law
  ) { inquiry throws(Halt) in
    let question = RestartingEpsilonQuestion.random(using: &inquiry.generator)
    try await inquiry.ask(
      question.with {
        $0.start = 1
        $0.floor = 0
      }, judge: judgeRestart)
    try await inquiry.ask(question.with { $0.floor = $0.start }, judge: judgeRestart)
    try await inquiry.ask(question.with { $0.factor = 1 }, judge: judgeRestart)
    try await inquiry.ask(question.with { $0.period = 1 }, judge: judgeRestart)
  }

  static let workedRestart = Check(
    "halving from 1 to a floor of 0.2 every 4 episodes: 1, 0.5, 0.25, 0.2, and 1 again", .example
  ) { _ in
    RestartingEpsilonQuestion(
      start: 1, floor: 0.2, factor: 0.5, period: 4, episodes: Array(0..<10))
  } judge: { question, answer in
    Expectation.equal(
      answer, [1, 0.5, 0.25, 0.2, 1, 0.5, 0.25, 0.2, 1, 0.5],
      because: "episodes 4 and 8 begin again", label: { "episode \(question.episodes[$0])" })
  }

  static let restart = Check(
    "epsilon falls for a period of episodes and begins again, down to its floor", .law, rounds: 6
  ) { generator in
    RestartingEpsilonQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeRestart(question, answer)
  }

  static let badInput = Check(
    "counts, shares, states and numbers out of range are refused", .badInput
  ) { inquiry throws(Halt) in
    for question in AdaptiveEpsilonQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
    for state in [-1, 3] {
      try await inquiry.expectRefusal(EpsilonLookupQuestion(stateCount: 3, state: state))
    }
    for question in RestartingEpsilonQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
  }
}
