import Coursework
import DecisionProcesses

/// What makes an agent with a count bonus right.
enum CountBonusChecks {
  static let all: [Check] = [
    workedExample, stream, ends, plain, terminal, returns, truncated, lock, badInput,
    unknownState,
  ]

  /// Four visits of a pair earn 2, 2 / √2, 2 / √3 and 1; another pair is worth 2.5 from the second
  /// transition on.
  static let workedExample = Check(
    "four visits of one pair earn bonuses of 2, 1.414, 1.155 and 1", .example
  ) { _ in
    let onward = Transition(state: 0, action: 1, reward: 0, nextState: 1, isTerminal: false)
    return CountBonusStreamQuestion(
      stateCount: 2, actionCount: 2, stepSize: 0.5, discount: 0.5, bonusWeight: 2,
      transitions: [
        onward, Transition(state: 1, action: 0, reward: 3, nextState: 0, isTerminal: true),
        onward, onward, onward,
      ])
  } judge: { question, answer in
    if let wrong = judgeStream(question, answer) { return wrong }
    return Expectation.equal(
      answer.tables.map { $0[0][1] }, [1, 1, 1.8321067812, 2.1184036601, 2.1842018300],
      because: "½ · 2, then three times ½ · (bonus + ½ · 2.5 + the value before)",
      label: { "the value of the pair after transition \($0 + 1)" })
  }

  static let stream = Check(
    "a stream of transitions leaves the table of Q-learning on rewards with their bonuses", .law,
    rounds: 4
  ) { generator in
    CountBonusStreamQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeStream(question, answer)
  }

  static let ends = Check(
    "step sizes and discounts of exactly 0 and 1 are taken", .law
  ) { inquiry throws(Halt) in
    for end in [0.0, 1] {
      let question = CountBonusStreamQuestion.random(using: &inquiry.generator)
      try await inquiry.ask(question.with { $0.stepSize = end }, judge: judgeStream)
      try await inquiry.ask(question.with { $0.discount = end }, judge: judgeStream)
    }
  }

  static let plain = Check(
    "with weight 0 the table is that of plain Q-learning", .law, rounds: 2
  ) { generator in
    CountBonusStreamQuestion.random(using: &generator).with { $0.bonusWeight = 0 }
  } judge: { question, answer in
    judgeStream(question, answer)
  }

  static let terminal = Check(
    "a terminal transition leads to its reward and bonus, whatever the next state's values", .law,
    rounds: 2
  ) { generator in
    CountBonusStreamQuestion.random(using: &generator).with {
      for index in $0.transitions.indices { $0.transitions[index].isTerminal = true }
    }
  } judge: { question, answer in
    judgeStream(question, answer)
  }

  static let returns = Check(
    "an episode is reported to have earned what the world paid, without a bonus", .law, rounds: 4
  ) { generator in
    CountBonusEpisodeQuestion.random(isTruncated: false, using: &generator)
  } judge: { question, answer in
    judgeEpisodes(question, answer)
  }

  static let truncated = Check(
    "an episode that is cut short ends, and its last transition is not terminal", .law, rounds: 4
  ) { generator in
    CountBonusEpisodeQuestion.random(isTruncated: true, using: &generator)
  } judge: { question, answer in
    judgeEpisodes(question, answer)
  }

  /// The reference opens every lock of this kind within 40 episodes; a test tries them all.
  static let lock = Check(
    "a lock that a random player opens once in 6,561 episodes is opened within 100", .convergence,
    shrinks: false
  ) { generator in
    CountBonusLockQuestion(
      // Without a bonus all values stay 0, and after one try of each action the first of them is
      // taken for ever.
      combination: [generator.integer(in: 1...2)]
        + (0..<7).map { _ in generator.index(below: 3) },
      actionCount: 3, discount: 0.95, bonusWeight: [0.25, 0.5, 1][generator.index(below: 3)],
      episodes: 100)
  } judge: { question, answer in
    judgeLock(question, answer)
  }

  static let badInput = Check.refuses(
    "settings out of range, indices out of range and rewards that are not finite are refused"
  ) { generator in
    let good = CountBonusStreamQuestion.random(using: &generator)
    return [
      good.with { $0.stateCount = 0 }, good.with { $0.actionCount = 0 },
      good.with { $0.stepSize = 1.01 }, good.with { $0.stepSize = -0.01 },
      good.with { $0.discount = .nan }, good.with { $0.discount = 1.01 },
      good.with { $0.bonusWeight = -0.01 }, good.with { $0.bonusWeight = .infinity },
      good.with { $0.bonusWeight = .nan },
      good.with { $0.transitions[1].state = good.stateCount },
      good.with { $0.transitions[1].state = -1 },
      good.with { $0.transitions[1].action = good.actionCount },
      good.with { $0.transitions[1].action = -1 },
      good.with { $0.transitions[1].nextState = good.stateCount },
      good.with { $0.transitions[1].nextState = -1 },
      good.with { $0.transitions[1].reward = .nan },
      good.with { $0.transitions[1].reward = .infinity },
    ]
  }

  static let unknownState = Check.refuses(
    "the values and the action of a state that there is not are refused"
  ) { _ in
    [-1, 3].flatMap { state in
      [false, true].map {
        CountBonusLookupQuestion(stateCount: 3, actionCount: 2, state: state, asksForAction: $0)
      }
    }
  }
}
