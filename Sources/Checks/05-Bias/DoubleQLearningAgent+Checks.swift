import Coursework
import DecisionProcesses

/// What makes an agent with two tables right.
enum DoubleQLearningAgentChecks {
  static let all: [Check] = [
    workedExample, oneEntry, stream, ends, terminal, coin, greedy, ties, exploring, fresh, badInput,
    unknownState,
  ]

  /// How often right draws fail a check of frequencies, at most.
  static let falseAlarm = 1e-9

  /// With one action there is nothing to select, and two throws of the coin leave two tables each
  /// way.
  static let workedExample = Check(
    "the other table's value counts: 0.5 · (1 + 0.5 · 5), or 0.5 · (1 + 0.5 · 0)", .example
  ) { generator in
    DoubleQStreamQuestion(
      stateCount: 2, actionCount: 1, stepSize: 0.5, discount: 0.5, epsilon: 0.1,
      transitions: [
        Transition(state: 1, action: 0, reward: 10, nextState: 0, isTerminal: true),
        Transition(state: 0, action: 0, reward: 1, nextState: 1, isTerminal: false),
      ], seed: generator.next())
  } judge: { question, answer in
    judgeWorkedExample(question, answer)
  }

  static let oneEntry = Check(
    "a transition moves one entry of one table at most, that of its state and action", .law,
    rounds: 2
  ) { generator in
    DoubleQStreamQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeOneEntry(question, answer)
  }

  static let stream = Check(
    "after each transition of a stream the tables are one of the two pairs that may result", .law,
    rounds: 4
  ) { generator in
    DoubleQStreamQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeStream(question, answer)
  }

  static let ends = Check(
    "step sizes, discounts and epsilons of exactly 0 and 1 are taken", .law
  ) { inquiry throws(Halt) in
    for end in [0.0, 1] {
      let question = DoubleQStreamQuestion.random(using: &inquiry.generator)
      try await inquiry.ask(question.with { $0.stepSize = end }, judge: judgeStream)
      try await inquiry.ask(question.with { $0.discount = end }, judge: judgeStream)
      try await inquiry.ask(question.with { $0.epsilon = end }, judge: judgeStream)
    }
  }

  static let terminal = Check(
    "a terminal transition leads to its reward alone, whatever the tables hold for the next state",
    .law, rounds: 2
  ) { generator in
    DoubleQStreamQuestion.random(using: &generator).with {
      for index in $0.transitions.indices { $0.transitions[index].isTerminal = true }
    }
  } judge: { question, answer in
    judgeStream(question, answer)
  }

  static let coin = Check(
    "a fair coin says which table learns, thrown anew for each transition", .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power: """
        16,000 throws, of which either side and repeats of the throw one to four before have \
        probability 1/2. A coin that favours one side, or the last throw, with 0.55 is missed with \
        probability below 1e-8, one that is thrown once an episode below 1e-30; tables that take \
        turns and a table that never learns are never missed
        """),
    shrinks: false
  ) { generator in
    let length = generator.flip(0.5) ? 2 : 4
    return DoubleQCoinQuestion(
      episodeLength: length, episodeCount: 16_000 / length, epsilon: generator.number(in: 0...0.2),
      seed: generator.next())
  } judge: { question, answer in
    judgeCoin(question, answer)
  }

  static let greedy = Check(
    "without exploration an action is taken whose sum over both tables is largest", .law
  ) { generator in
    DoubleQActionQuestion.unrelated(80, using: &generator)
  } judge: { question, answer in
    judgeGreedy(question, answer)
  }

  static let ties = Check(
    "actions that tie for the largest sum are taken equally often", .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power: """
        600 draws. Always taking the first of the tied actions moves its frequency by at least \
        0.37, from a band of 0.15 around the right one: missed with probability below 1e-30
        """)
  ) { generator in
    DoubleQActionQuestion.learned(
      tied: generator.integer(in: 2...3), others: 2, epsilon: generator.number(in: 0.1...0.25),
      drawCount: 600, using: &generator)
  } judge: { question, answer in
    judgeFrequencies(question, answer)
  }

  static let exploring = Check(
    "exploration takes any action, the one of the largest sum included, with chance epsilon",
    .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power: """
        1,000 draws. Exploring among the other actions only moves a frequency by at least 0.2, \
        from a band of 0.11 around the right one: missed with probability below 1e-10
        """)
  ) { generator in
    DoubleQActionQuestion.learned(
      tied: 1, others: 3, epsilon: generator.number(in: 0.8...0.9), drawCount: 1000,
      using: &generator)
  } judge: { question, answer in
    judgeFrequencies(question, answer)
  }

  static let fresh = Check("a new agent values everything at 0", .law, rounds: 2) { generator in
    let stateCount = generator.integer(in: 1...5)
    return DoubleQRowQuestion(
      stateCount: stateCount, actionCount: generator.integer(in: 1...4),
      state: generator.index(below: stateCount), isSecond: generator.flip(0.5))
  } judge: { question, answer in
    Expectation.equal(
      answer, Array(repeating: 0, count: question.actionCount),
      because: "a row of either table has one value for each action, at first 0")
  }

  static let badInput = Check.refuses(
    "settings outside 0...1, indices out of range and rewards that are not finite are refused"
  ) { generator in
    let good = DoubleQStreamQuestion.random(using: &generator)
    return [
      good.with { $0.stepSize = 1.01 },
      good.with { $0.stepSize = -0.01 },
      good.with { $0.discount = -0.01 },
      good.with { $0.discount = 1.01 },
      good.with { $0.epsilon = .nan },
      good.with { $0.stateCount = 0 },
      good.with { $0.actionCount = 0 },
      good.with { $0.transitions[1].state = good.stateCount },
      good.with { $0.transitions[1].action = -1 },
      good.with { $0.transitions[1].action = good.actionCount },
      good.with { $0.transitions[1].nextState = good.stateCount },
      good.with { $0.transitions[1].reward = .infinity },
      good.with { $0.transitions[1].reward = .nan },
    ]
  }

  static let unknownState = Check(
    "a state that there is not has no action and no values", .badInput
  ) { inquiry throws(Halt) in
    let acting = DoubleQActionQuestion.unrelated(1, using: &inquiry.generator)
    for state in [-1, 2] {
      try await inquiry.expectRefusal(acting.with { $0.state = state })
      for isSecond in [false, true] {
        try await inquiry.expectRefusal(
          DoubleQRowQuestion(stateCount: 2, actionCount: 3, state: state, isSecond: isSecond))
      }
    }
  }
}
