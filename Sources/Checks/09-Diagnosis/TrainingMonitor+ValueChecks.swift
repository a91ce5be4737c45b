import Coursework
import DecisionProcesses

/// What makes a monitor right about values, states, and numbers that are none.
extension TrainingMonitorChecks {
  static let bounds = Check(
    "values are held against what rewards can add up to, whatever discount and horizon", .law
  ) { inquiry throws(Halt) in
    let settings: [(Double, Int?)] = [
      (0.5, nil), (0.5, 3), (0.998046875, nil), (0.984375, 20), (0, nil), (0.875, 1),
    ]
    for (discount, horizon) in settings {
      let question = inquiry.generator.growingValues(discount: discount, horizon: horizon)
      let answer = try await inquiry.answer(to: question)
      try inquiry.expect(MonitorJudge.readings(question, answer), on: question)
    }
  }

  static let firstRewards = Check(
    "the bound is that of all rewards so far, and 0 before the first", .law
  ) { inquiry throws(Halt) in
    var question = inquiry.generator.growingValues(discount: 0.5, horizon: nil)
    question.episodes[0].steps = []
    question.openSteps = [.init(4, reward: 0)]
    try await inquiry.ask(question, judge: MonitorJudge.readings)
    question.episodes[0].values = [0, 0, 0]
    question.episodes[1].steps = inquiry.generator.steps(2, states: 0..<6, rewards: 0...0)
    try await inquiry.ask(question, judge: MonitorJudge.readings)
  }

  static let undiscounted = Check(
    "a discount of 1 bounds values by the horizon, and not at all without one", .law
  ) { inquiry throws(Halt) in
    for horizon in [7, nil] {
      let question = inquiry.generator.growingValues(discount: 1, horizon: horizon)
      try await inquiry.ask(question, judge: MonitorJudge.readings)
    }
  }

  static let flat = Check(
    "values are flat by their own size, for as many steps as patience has", .law, rounds: 2
  ) { generator in
    generator.flatValues(unit: [1, 1024, 1.0 / 1024][generator.index(below: 3)])
  } judge: { question, answer in
    MonitorJudge.readings(question, answer)
  }

  static let allZero = Check(
    "values of 0 are flat, values around 0 are not, however small", .law
  ) { inquiry throws(Halt) in
    let tables: [[Double]] = [[0, 0, 0], [1 / 1024, -1 / 1024, 0], [4, 4], [-4, 4]]
    for values in tables {
      var question = inquiry.generator.flatValues(unit: 1)
      question.settings.patience = 4
      for episode in question.episodes.indices { question.episodes[episode].values = values }
      try await inquiry.ask(question, judge: MonitorJudge.readings)
    }
  }

  static let unique = Check(
    "different states are counted among the last ones, over as many as there can be", .law
  ) { inquiry throws(Halt) in
    for (window, count) in [(6, 12), (40, 5), (8, 8), (1, 9)] {
      let question = inquiry.generator.wandering(stateWindow: window, stateCount: count)
      try await inquiry.ask(question, judge: MonitorJudge.readings)
    }
  }

  static let notFinite = Check(
    "what is not finite is said for ever, and changes nothing else", .law
  ) { inquiry throws(Halt) in
    let changes: [@Sendable (inout MonitoringQuestion, Int) -> Void] = [
      { $0.episodes[$1].sum = .nan }, { $0.episodes[$1].sum = -.infinity },
      { $0.episodes[$1].steps[0].reward = .infinity }, { $0.episodes[$1].steps[0].reward = .nan },
      { $0.episodes[$1].values[1] = .nan }, { $0.episodes[$1].values[2] = .infinity },
    ]
    for change in changes {
      var question = inquiry.generator.risingAndFalling(from: -200, window: 5)
      question.episodes = Array(question.episodes.prefix(28))
      change(&question, inquiry.generator.integer(in: 1...20))
      // Not smaller: the number that is not finite is what this is about.
      let answer = try await inquiry.answer(to: question)
      try inquiry.expect(MonitorJudge.readings(question, answer), on: question)
    }
  }
}
