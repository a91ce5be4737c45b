import Coursework
import DecisionProcesses

/// What makes an assembled agent right.
enum DQNAgentChecks {
  static let all: [Check] = [
    workedExample, waits, stream, blends, telling, ends, greedy, exploring, badInput, corridor,
  ]

  /// How often right draws fail a check of frequencies, at most.
  static let falseAlarm = 1e-9

  /// How far predicted and realised returns of the corridor may be apart on average.
  static let biasLimit = 0.15

  static let workedExample = Check(
    "with a memory of one transition the network goes one step for each transition", .example
  ) { generator in
    DQNStreamQuestion(
      inputCount: 2, actionCount: 2,
      settings: DQNAgentSettings(
        discount: 0.5, epsilon: 0, capacity: 1, batchSize: 1, targetRule: .copy(every: 5),
        penalty: .squared),
      transitions: [
        Transition(state: [1, 0], action: 0, reward: 1, nextState: [0, 1], isTerminal: true),
        Transition(state: [0, 1], action: 1, reward: -1, nextState: [1, 0], isTerminal: false),
      ], probes: [[1, 1]], seed: generator.next())
  } judge: { question, answer in
    judgeWorkedExample(question, answer)
  }

  static let waits = Check(
    "nothing is learned before there is a full batch, and then at once", .law, rounds: 2
  ) { generator in
    DQNStreamQuestion.random(using: &generator).with {
      $0.transitions = Array($0.transitions.prefix($0.settings.batchSize + 1))
    }
  } judge: { question, answer in
    judgeStream(question, answer)
  }

  static let stream = Check(
    "after each transition of a stream the online network's values are those of the six steps",
    .law,
    rounds: 3
  ) { generator in
    DQNStreamQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeStream(question, answer)
  }

  static let blends = Check(
    "with a blend after each update the values are those of the six steps, too", .law, rounds: 2
  ) { generator in
    let rate = generator.number(in: 0.2...0.6)
    return DQNStreamQuestion.random(using: &generator).with {
      $0.settings.targetRule = .blend(rate: rate)
    }
  } judge: { question, answer in
    judgeStream(question, answer)
  }

  static let telling = Check(
    "the target network is told once after each update: of its store, with what has been learned",
    .law
  ) { generator in
    DQNTellingQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeTelling(question, answer)
  }

  static let ends = Check(
    "rules that leave nothing of the old target, batches as large as the memory, both penalties and "
      + "discounts of 0 and 1 are taken", .law
  ) { inquiry throws(Halt) in
    let question = DQNStreamQuestion.random(using: &inquiry.generator)
    for rule in [TargetRule.copy(every: 1), .blend(rate: 1)] {
      try await inquiry.ask(question.with { $0.settings.targetRule = rule }, judge: judgeStream)
    }
    try await inquiry.ask(
      question.with { $0.settings.capacity = question.settings.batchSize }, judge: judgeStream)
    for discount in [0.0, 1] {
      try await inquiry.ask(question.with { $0.settings.discount = discount }, judge: judgeStream)
    }
    // Errors are often larger than a quarter, and often smaller than 1.
    for penalty in [DQNPenalty.squared, .huber(threshold: 0.25)] {
      try await inquiry.ask(question.with { $0.settings.penalty = penalty }, judge: judgeStream)
    }
  }

  static let greedy = Check(
    "without exploration the action is the best by what has been learned so far", .law
  ) { generator in
    DQNActionQuestion.random(epsilon: 0, drawCount: 3, using: &generator)
  } judge: { question, answer in
    judgeGreedy(question, answer)
  }

  static let exploring = Check(
    "with exploration any action is taken with chance epsilon", .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power: """
        500 draws in each of four states. To explore never, always, or with the exploration's \
        complement moves a share by at least 0.17, from a band of 0.12 around the right one, in all \
        four states: missed with probability below 1e-6
        """)
  ) { generator in
    DQNActionQuestion.random(
      epsilon: generator.number(in: 0.6...0.7), drawCount: 500, using: &generator)
  } judge: { question, answer in
    judgeFrequencies(question, answer)
  }

  static let badInput = Check.refuses("settings that are not valid are refused") { generator in
    let good = DQNStreamQuestion.random(using: &generator)
    return [
      good.with { $0.settings.discount = 1.01 }, good.with { $0.settings.epsilon = -0.01 },
      good.with { $0.settings.capacity = 0 }, good.with { $0.settings.batchSize = 0 },
      good.with { $0.settings.batchSize = good.settings.capacity + 1 },
      good.with { $0.settings.targetRule = .copy(every: 0) },
      good.with { $0.settings.targetRule = .blend(rate: 0) },
      good.with { $0.settings.targetRule = .blend(rate: 1.01) },
    ]
  }

  static let corridor = Check(
    "the agent learns to walk a corridor to its end, and predicts what the walk pays", .convergence,
    falseAlarm: .calibrated(
      1e-9,
      method: """
        Six fresh runs, of which one has to succeed. Of single runs of four right agents 0, 1, 1 and \
        1 of 600 failed (a fifth learns what one of these does, bit for bit): with 99.9 % confidence \
        1.6 % at most for the worst, and 2e-11 for six in a row. An agent that never tells its target network, or values the wrong state, failed 30 of \
        30 runs; the streams find these without any draw
        """)
  ) { inquiry throws(Halt) in
    for attempt in 1...6 {
      let question = DQNCorridorQuestion.random(using: &inquiry.generator)
      let answer = try await inquiry.answer(to: question)
      guard let wrong = judgeCorridor(question, answer) else { return }
      if attempt == 6 { try inquiry.expect(wrong, on: question) }
    }
  }
}
