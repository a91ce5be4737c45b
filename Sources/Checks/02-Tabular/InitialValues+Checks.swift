import Coursework
import DecisionProcesses
import Environments
import Statistics

/// What makes initial values right.
enum InitialValuesChecks {
  static let all: [Check] = [
    lake, noTrap, bound, negative, noiseBounds, noTies, terminalNoise, uniform, badInput,
    badNoise,
  ]

  /// How often right draws fail a check of frequencies, at most.
  static let falseAlarm = 1e-9

  /// The document's frozen lake: 1 / (1 − 0.95) = 20 everywhere but in its holes and its goal.
  static let lake = Check(
    "on the document's lake every value starts at 20, and at 0 in the holes and the goal", .example
  ) { _ in
    OptimisticValuesQuestion.lake(goalReward: 1, discount: 0.95)
  } judge: { question, answer in
    judgeBound(question, answer)
  }

  /// With a table of zeros the same agent bumps into the upper edge for ever.
  static let noTrap = Check(
    "an agent that starts with the table, and never explores, finds the shortest way over the lake",
    .convergence
  ) { inquiry throws(Halt) in
    for _ in 0..<3 {
      let question = OptimisticValuesQuestion.lake(
        goalReward: inquiry.generator.number(in: 0.5...10),
        discount: inquiry.generator.number(in: 0.8...0.95))
      let answer = try await inquiry.answer(to: question)
      // Not shrunk: another lake would have another way.
      try inquiry.expect(
        Expectation.finite(
          answer, stateCount: question.terminalStates.count, actionCount: question.actionCount)
          ?? judgeLearning(question, answer),
        on: question)
    }
  }

  static let bound = Check(
    "the optimistic value is the largest reward for ever, where that is positive", .law, rounds: 10
  ) { generator in
    OptimisticValuesQuestion.random(largestReward: generator.number(in: 0.5...5), using: &generator)
  } judge: { question, answer in
    judgeBound(question, answer)
  }

  static let negative = Check(
    "where no reward is positive, the optimistic value is the largest reward once", .law, rounds: 10
  ) { generator in
    OptimisticValuesQuestion.random(
      largestReward: generator.flip(0.2) ? 0 : generator.number(in: -2 ... -0.5),
      using: &generator)
  } judge: { question, answer in
    judgeBound(question, answer)
  }

  static let noiseBounds = Check(
    "the noise is at most the given share of the largest reward", .safety, rounds: 4
  ) { generator in
    RandomValuesQuestion.random(using: &generator)
  } judge: { question, answer in
    Expectation.finite(
      answer, stateCount: question.terminalStates.count, actionCount: question.actionCount)
      ?? judgeNoise(question, answer)
  }

  static let noTies = Check(
    "no two actions of a state tie, so that none is preferred for its index", .law,
    falseAlarm: .atMost(
      1e-12,
      power:
        "2 tables of 60 rows: fewer than 2,000 pairs of draws, each equal with chance 2⁻⁵²; one draw for a whole "
        + "row ties in every row"),
    rounds: 2
  ) { generator in
    RandomValuesQuestion.random(using: &generator)
  } judge: { question, answer in
    Expectation.finite(
      answer, stateCount: question.terminalStates.count, actionCount: question.actionCount)
      ?? judgeTies(question, answer)
  }

  static let terminalNoise = Check(
    "the noise leaves terminal rows at exactly 0", .law, rounds: 4
  ) { generator in
    RandomValuesQuestion.random(using: &generator)
  } judge: { question, answer in
    Expectation.finite(
      answer, stateCount: question.terminalStates.count, actionCount: question.actionCount)
      ?? judgeTerminalRows(answer, question.terminalStates)
  }

  /// Puts 4,000 draws into ten cells.
  ///
  /// A cell is accepted if n · kl(observed, 0.1) ≤ log(20 / 1e-9) = 23.7, which
  /// holds for every cell of uniform draws with chance 1 − 1e-9.
  static let uniform = Check(
    "the noise is uniform over its interval, below 0 as often as above", .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power: "4,000 draws: noise that is never negative leaves five cells empty, for certain")
  ) { generator in
    RandomValuesQuestion.random(using: &generator).with {
      $0.terminalStates = Array(repeating: false, count: 1000)
      $0.actionCount = 4
    }
  } judge: { question, answer in
    Expectation.finite(
      answer, stateCount: question.terminalStates.count, actionCount: question.actionCount)
      ?? judgeNoise(question, answer)
      ?? judgeFrequencies(question, answer)
  }

  static let badInput = Check.refuses(
    "a table without rewards, actions or a discount below 1 is refused"
  ) { generator in
    let good = OptimisticValuesQuestion.random(largestReward: 1, using: &generator)
    return [
      good.with { $0.rewards = [] },
      good.with { $0.rewards[0] = .nan },
      good.with { $0.rewards[0] = .infinity },
      good.with { $0.discount = 1 },
      good.with { $0.discount = -0.01 },
      good.with { $0.discount = .nan },
      good.with { $0.actionCount = 0 },
    ]
  }

  static let badNoise = Check.refuses(
    "noise without a scale, or as large as the rewards, is refused"
  ) { generator in
    let good = RandomValuesQuestion.random(using: &generator)
    return [
      good.with { $0.rewards = [] },
      good.with { $0.rewards = [0, 0] },
      good.with { $0.rewards[0] = .nan },
      good.with { $0.share = 0 },
      good.with { $0.share = 1 },
      good.with { $0.share = .nan },
      good.with { $0.actionCount = 0 },
    ]
  }
}
