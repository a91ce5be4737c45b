import Coursework
import DecisionProcesses

/// What makes prioritised sampling right.
enum PrioritizedSamplingChecks {
  static let all: [Check] = [
    workedExample, newTransitions, ring, updates, flat, reachable, strata, draws, points,
    badMemories, badUpdates, badDraws,
  ]

  /// How often right draws fail a check of frequencies, at most.
  static let falseAlarm = 1e-9

  /// The number of batches of the checks of frequencies.
  static let batchCount = 1500

  /// Priorities 4, 1 and 9, whose roots are 2, 1 and 3.
  static let workedExample = Check(
    "errors of 3, 0 and −8 with offset 1 and exponent 1/2 are drawn with 1/3, 1/6 and 1/2", .example
  ) { _ in
    PrioritiesQuestion(
      capacity: 3, exponent: 0.5, offset: 1,
      uses: [.append, .append, .append, .update(errors: [3, 0, -8], slots: [0, 1, 2])])
  } judge: { _, answer in
    Expectation.equal(
      answer.priorities.last ?? [], [4, 1, 9], because: "|error| + 1",
      label: { "the priority of slot \($0)" })
      ?? Expectation.equal(
        answer.probabilities, [1 / 3, 1 / 6, 1 / 2], because: "the roots are 2, 1 and 3",
        label: { "the probability of slot \($0)" })
  }

  static let newTransitions = Check(
    "a new transition has the largest priority there is, and the first one 1", .law, rounds: 4
  ) { generator in
    PrioritiesQuestion.random(capacity: 12, appends: 7, using: &generator)
  } judge: { question, answer in
    PrioritizedMemory.judge(question, answer)
  }

  static let ring = Check(
    "a full memory overwrites what was stored longest ago", .law, rounds: 4
  ) { generator in
    let capacity = generator.integer(in: 3...5)
    let appends = 3 * capacity + generator.integer(in: 0...1)
    var question = PrioritiesQuestion.random(
      capacity: capacity, appends: appends, using: &generator)
    // The slot that comes next has the largest priority of all, and it is overwritten.
    question.uses += [
      .update(errors: [generator.number(in: 7...9)], slots: [appends % capacity]), .append,
    ]
    return question
  } judge: { question, answer in
    PrioritizedMemory.judge(question, answer)
  }

  static let updates = Check(
    "an update writes |error| + offset, the last one where a slot occurs twice", .law, rounds: 5
  ) { generator in
    var question = PrioritiesQuestion.random(capacity: 6, appends: 6, using: &generator)
    question.uses.append(
      .update(
        errors: [-generator.number(in: 4...6), generator.number(in: 0.5...2), 0, 3.5],
        slots: [2, 5, 1, 2]))
    return question
  } judge: { question, answer in
    PrioritizedMemory.judge(question, answer)
  }

  static let flat = Check("with exponent 0 all are drawn alike", .law, rounds: 2) { generator in
    PrioritiesQuestion.random(capacity: 8, appends: 6, using: &generator).with { $0.exponent = 0 }
  } judge: { question, answer in
    PrioritizedMemory.judge(question, answer)
  }

  static let reachable = Check(
    "what was learned perfectly keeps a chance", .law, rounds: 2
  ) { generator in
    var question = PrioritiesQuestion.random(capacity: 4, appends: 4, using: &generator)
    question.uses.append(
      .update(errors: [0, 0, generator.number(in: 1...9), 0], slots: [0, 1, 2, 3]))
    return question
  } judge: { question, answer in
    PrioritizedMemory.judge(question, answer)
  }

  /// Exact: how often a slot can occur follows from where it lies.
  static let strata = Check(
    "each part of the whole length gives one draw, so a slot occurs as often as it has room",
    .distribution, rounds: 3
  ) { generator in
    StratifiedDrawsQuestion.random(
      batchCount: 40, batchSize: generator.integer(in: 5...17), using: &generator)
  } judge: { question, answer in
    PrioritizedMemory.judgeStrata(question, answer)
  }

  static let draws = Check(
    "single draws come as often as the probabilities say", .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power: "an exponent that is ignored or taken twice is missed with less than 1e-9"),
    rounds: 1, shrinks: false
  ) { generator in
    StratifiedDrawsQuestion.random(batchCount: batchCount, batchSize: 1, using: &generator)
  } judge: { question, answer in
    PrioritizedMemory.judgeShares(question, answer, ofPart: 0, falseAlarm: falseAlarm)
  }

  static let points = Check(
    "within a part the point is uniform", .distribution,
    falseAlarm: .atMost(
      falseAlarm, power: "a fixed point of each part is missed with less than 1e-9"),
    rounds: 1, shrinks: false
  ) { generator in
    StratifiedDrawsQuestion.random(batchCount: batchCount, batchSize: 2, using: &generator)
  } judge: { question, answer in
    PrioritizedMemory.judgeShares(question, answer, ofPart: 1, falseAlarm: falseAlarm)
  }

  static let badMemories = Check.refuses(
    "no slot, a negative exponent, an offset of 0, and numbers that are none are refused"
  ) { generator in
    let good = PrioritiesQuestion.random(capacity: 3, appends: 2, using: &generator)
    return [
      good.with { $0.capacity = 0 },
      good.with { $0.capacity = -2 },
      good.with { $0.exponent = -0.5 },
      good.with { $0.exponent = .nan },
      good.with { $0.exponent = .infinity },
      good.with { $0.offset = 0 },
      good.with { $0.offset = -1 },
      good.with { $0.offset = .infinity },
    ]
  }

  static let badUpdates = Check.refuses(
    "errors that are none, slots without an error, and slots that are not filled are refused"
  ) { _ in
    func memory(_ errors: [Double], _ slots: [Int]) -> PrioritiesQuestion {
      PrioritiesQuestion(
        capacity: 4, exponent: 1, offset: 0.5,
        uses: [.append, .append, .update(errors: errors, slots: slots)])
    }
    return [
      memory([1, .nan], [0, 1]), memory([.infinity], [0]), memory([1], [0, 1]),
      memory([1, 2], [0]),
      memory([1], [2]), memory([1], [-1]),
    ]
  }

  static let badDraws = Check.refuses("a draw from nothing, and a batch of none, are refused") {
    generator in
    let good = StratifiedDrawsQuestion.random(batchCount: 1, batchSize: 2, using: &generator)
    return [
      good.with { $0.errors = [] }, good.with { $0.batchSize = 0 }, good.with { $0.batchSize = -1 },
    ]
  }
}

// MARK: - Inputs

extension PrioritiesQuestion {
  /// Stores transitions, with updates of some slots in between that move the largest priority.
  static func random(
    capacity: Int, appends: Int, using generator: inout SeededGenerator
  ) -> PrioritiesQuestion {
    var uses: [PriorityUse] = []
    for number in 0..<appends {
      uses.append(.append)
      guard generator.flip(0.6) else { continue }
      let filled = min(number + 1, capacity)
      let slots = (0..<generator.integer(in: 1...2)).map { _ in generator.index(below: filled) }
      // Below and above the priority 1 of the first transition.
      let errors = slots.map { _ in
        generator.flip(0.8) ? -generator.number(in: 0.1...4) : generator.number(in: 0.1...0.5)
      }
      uses.append(.update(errors: errors, slots: slots))
    }
    return PrioritiesQuestion(
      capacity: capacity, exponent: generator.number(in: 0.3...0.8),
      offset: generator.number(in: 0.05...0.3), uses: uses)
  }
}

extension StratifiedDrawsQuestion {
  /// Priorities far enough apart that the exponent shows in a few thousand draws.
  static func random(
    batchCount: Int, batchSize: Int, using generator: inout SeededGenerator
  ) -> StratifiedDrawsQuestion {
    let sizes = [0, generator.number(in: 0.5...1), generator.number(in: 3...4), 40]
    let errors = sizes.map { generator.flip(0.5) ? $0 : -$0 }
    return StratifiedDrawsQuestion(
      errors: errors.shuffled(using: &generator), exponent: generator.number(in: 0.45...0.55),
      offset: generator.number(in: 0.4...0.6), batchCount: batchCount, batchSize: batchSize,
      seed: generator.next())
  }
}
