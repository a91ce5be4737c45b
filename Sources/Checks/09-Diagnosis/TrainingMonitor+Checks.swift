import Coursework
import DecisionProcesses

/// What makes a monitor of a training right.
enum TrainingMonitorChecks {
  static let all: [Check] = [
    workedFall, workedBound, falls, noise, baseline, levels, steady, bounds, firstRewards,
    undiscounted, flat, allZero, unique, notFinite, ends, badSettings, badRecords,
  ]

  static let workedFall = Check(
    "after 0, 0, 8, 8 a fall to 1, 1 is one of 7, and an alert", .example
  ) { _ in
    MonitoringQuestion(returns: [0, 0, 8, 8, 1, 1], window: 2)
  } judge: { question, answer in
    Expectation.count(answer.count, 8, because: "one reading before, six, one at the end")
      ?? Expectation.equal(
        answer.map { $0.smoothedReturn ?? -1 }, [-1, -1, 0, 4, 8, 4.5, 1, 1],
        because: "means of two returns, and none (here −1) before there are two",
        label: { "the smoothed return of reading \($0)" })
      ?? Expectation.same(
        answer.map { $0.alerts.contains(.returnFell) },
        Array(repeating: false, count: 6) + [true, true],
        because: "4.5 is 3.5 below the best with an error of 3.5, which may be noise; 1 is 7 below "
          + "it without error, more than half of the 8 that had been gained")
      ?? MonitorJudge.readings(question, answer)
  }

  static let workedBound = Check(
    "rewards of −2 bound values by 4 at a discount of 1/2, and by 3 with a horizon of two steps",
    .example
  ) { inquiry throws(Halt) in
    for (horizon, bound) in [(nil, 4.0), (2, 3)] as [(Int?, Double)] {
      var question = MonitoringQuestion(returns: [0], window: 2)
      question.settings.horizon = horizon
      question.episodes[0].steps = [.init(0, reward: 1), .init(1, reward: -2)]
      question.episodes[0].values = [0, -3.5]
      let answer = try await inquiry.answer(to: question)
      try inquiry.expect(
        Expectation.count(answer.count, 3, because: "before, after the episode, at the end")
          ?? Expectation.equal(
            answer[1].valueBound, bound,
            because: horizon == nil ? "2 / (1 − 1/2)" : "2 + 2 · 1/2: there is no third step")
          ?? MonitorJudge.readings(question, answer),
        on: question)
    }
  }

  static let falls = Check(
    "a fall begins once half of the gain is lost, and ends once the loss is half of that", .law,
    rounds: 2
  ) { generator in
    generator.risingAndFalling(
      from: generator.number(in: -400...200), window: generator.integer(in: 6...10))
  } judge: { question, answer in
    MonitorJudge.readings(question, answer)
  }

  static let noise = Check(
    "a loss that may be noise is no fall, and one that is not is, whatever the gain", .law,
    rounds: 2
  ) { generator in
    let (window, level) = (generator.integer(in: 8...12), generator.number(in: -90...90))
    // A training that was good from its start on: there is no gain to lose half of.
    return MonitoringQuestion(
      returns: generator.returns(3 * window, around: level, noise: 8)
        + generator.returns(window, around: level - 6, noise: 8)
        + generator.returns(window, around: level - 80, noise: 8)
        + generator.returns(window, around: level, noise: 8)
        + generator.returns(window, around: level - 80, noise: 8)
        // One return that makes the best mean there was.
        + [level + 9000] + generator.returns(2, around: level, noise: 8),
      window: window)
  } judge: { question, answer in
    MonitorJudge.readings(question, answer)
  }

  static let baseline = Check(
    "before the window is full there is neither a smoothed return nor an alert", .law, rounds: 2
  ) { generator in
    let window = generator.integer(in: 6...9)
    var returns = generator.returns(4, around: 200, noise: 1)
    returns += generator.returns(window + 3, around: -200, noise: 1)
    return MonitoringQuestion(returns: returns, window: window)
  } judge: { question, answer in
    MonitorJudge.readings(question, answer)
  }

  /// Needs no reference: it relates two answers to each other.
  static let levels = Check(
    "returns of another level and another unit raise the same alerts", .law
  ) { inquiry throws(Halt) in
    let window = inquiry.generator.integer(in: 6...10)
    let question = inquiry.generator.risingAndFalling(from: 100, window: window)
    let before = try await inquiry.answer(to: question)
    try inquiry.expect(
      Expectation.count(
        before.count, question.episodes.count + 2,
        because: "one reading before, one after each episode, one at the end"), on: question)
    for (unit, level) in [(1.0, -1024.0), (64, 0), (1.0 / 64, -4)] {
      let changed = MonitoringQuestion(
        returns: question.returns.map { $0 * unit + level }, window: window)
      let after = try await inquiry.answer(to: changed)
      var model = MonitorModel(changed.settings)
      for episode in changed.episodes { model.record(episode) }
      guard !model.isFallOnTheEdge else { continue }
      try inquiry.expect(
        Expectation.same(
          after.map { $0.alerts.contains(.returnFell) },
          before.map { $0.alerts.contains(.returnFell) },
          because: "all returns were multiplied by \(unit), and \(level) was added"), on: changed)
    }
  }

  static let steady = Check(
    "steady returns raise no alert, be they negative, 0 and 1, or all the same", .law
  ) { inquiry throws(Halt) in
    let level = -inquiry.generator.dyadic(in: 5...90)
    for noise in [4.0, 0] {
      let question = inquiry.generator.steady { $0.returns(1, around: level, noise: noise)[0] }
      try await inquiry.ask(question, judge: MonitorJudge.readings)
    }
    let zerosAndOnes = inquiry.generator.steady { $0.flip(0.5) ? 1 : 0 }
    try await inquiry.ask(zerosAndOnes, judge: MonitorJudge.readings)
  }

  static let ends = Check("no episodes, and episodes without steps, are read", .law) {
    inquiry throws(Halt) in
    var question = MonitoringQuestion(returns: [], window: 2)
    try await inquiry.ask(question, judge: MonitorJudge.readings)
    question.openSteps = inquiry.generator.steps(6, states: 0..<5, rewards: -4 ... -1)
    try await inquiry.ask(question, judge: MonitorJudge.readings)
    question.episodes = (0..<4).map { _ in
      MonitoringQuestion.Episode(
        steps: [], sum: inquiry.generator.dyadic(in: -9...9), values: [0, 0])
    }
    try await inquiry.ask(question, judge: MonitorJudge.readings)
  }

  static let badSettings = Check(
    "settings that describe no training are refused", .badInput
  ) { inquiry throws(Halt) in
    let changes: [(inout MonitorSettings) -> Void] = [
      { $0.discount = -0.1 }, { $0.discount = 1.1 }, { $0.discount = .nan }, { $0.horizon = 0 },
      { $0.horizon = -5 }, { $0.returnWindow = 1 }, { $0.returnWindow = 0 }, { $0.patience = 0 },
      { $0.stateWindow = 0 }, { $0.stateCount = 0 }, { $0.stateWindow = -1 },
    ]
    for change in changes {
      var question = MonitoringQuestion(returns: [], window: 3)
      change(&question.settings)
      try await inquiry.expectRefusal(question)
    }
  }

  static let badRecords = Check.refuses(
    "states that there are not, and fewer than two values, are refused"
  ) { generator in
    let good = MonitoringQuestion(
      returns: generator.returns(3, around: 1, noise: 1), window: 3)
    return [
      good.with { $0.openSteps = [.init(5, reward: 1)] },
      good.with { $0.openSteps = [.init(-1, reward: 1)] },
      good.with { $0.episodes[2].values = [1] }, good.with { $0.episodes[0].values = [] },
    ]
  }
}
