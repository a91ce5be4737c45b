import Coursework
import DecisionProcesses

/// What makes a replay buffer right.
enum ReplayBufferChecks {
  static let all: [Check] = [
    workedExample, contents, everything, batches, growing, ends, uniform, badInput, cost,
  ]

  /// How often right draws fail a check of frequencies, at most.
  static let falseAlarm = 1e-9

  static let workedExample = Check(
    "of five transitions, a buffer of capacity 3 holds the last three, from old to new", .example
  ) { _ in
    ReplayContentsQuestion(
      capacity: 3,
      transitions: (1...5).map {
        Transition(
          state: [Double($0)], action: $0 % 2, reward: Double(10 * $0), nextState: [Double($0 + 1)],
          isTerminal: $0 == 5)
      })
  } judge: { question, answer in
    judgeContents(question, answer)
  }

  static let contents = Check(
    "after each transition the latest are held, equal ones as often as they came", .law, rounds: 4
  ) { generator in
    ReplayContentsQuestion.random(using: &generator)
  } judge: { question, answer in
    judgeContents(question, answer)
  }

  static let everything = Check(
    "a batch as large as the buffer holds each transition once", .law
  ) { inquiry throws(Halt) in
    for isFull in [false, true, true] {
      let question = ReplaySampleQuestion.random(isFull: isFull, using: &inquiry.generator)
      try await inquiry.ask(
        question.with {
          $0.batchSize = question.held(atBatch: 0).count
          $0.batchCount = 5
        }, judge: judgeBatches)
    }
  }

  static let batches = Check(
    "a batch holds different transitions, all of them still in the buffer", .law
  ) { inquiry throws(Halt) in
    for isFull in [false, true, false, true] {
      try await inquiry.ask(
        ReplaySampleQuestion.random(isFull: isFull, using: &inquiry.generator), judge: judgeBatches)
    }
  }

  static let growing = Check(
    "the same holds while transitions keep coming between batches", .law, rounds: 2
  ) { generator in
    ReplaySampleQuestion.random(isFull: false, using: &generator).with {
      $0.appendedBetween = generator.integer(in: 1...2)
    }
  } judge: { question, answer in
    judgeBatches(question, answer)
  }

  static let ends = Check(
    "a capacity of 1, a batch of 1 and a batch of nothing are taken", .law
  ) { inquiry throws(Halt) in
    for (appended, size) in [(0, 0), (1, 0), (1, 1), (4, 0), (4, 1)] {
      try await inquiry.ask(
        ReplaySampleQuestion(
          capacity: 1, appendedBefore: appended, batchSize: size, batchCount: 2,
          seed: inquiry.generator.next()), judge: judgeBatches)
    }
    try await inquiry.ask(
      ReplaySampleQuestion.random(isFull: true, using: &inquiry.generator).with {
        $0.batchSize = 1
        $0.appendedBetween = 3
      }, judge: judgeBatches)
  }

  static let uniform = Check(
    "all choices of a batch are equally likely: every transition, and every pair of them",
    .distribution,
    falseAlarm: .atMost(
      falseAlarm,
      power: """
        800 batches of 3 of 8. A transition that is never drawn leaves the band from 0.25 to 0.5 \
        around its share of 0.375, and two that are never drawn together that from 0.04 to 0.22 \
        around 0.107: missed never
        """),
    shrinks: false
  ) { generator in
    ReplaySampleQuestion(
      capacity: 8, appendedBefore: 8 + generator.integer(in: 1...7), batchSize: 3,
      batchCount: 800, seed: generator.next())
  } judge: { question, answer in
    judgeUniform(question, answer) ?? judgePairs(question, answer)
  }

  static let badInput = Check(
    "a capacity that is not positive, and batches below 0 or above what is held, are refused",
    .badInput
  ) { inquiry throws(Halt) in
    for capacity in [0, -1, .min] {
      try await inquiry.expectRefusal(ReplayContentsQuestion(capacity: capacity, transitions: []))
    }
    for isFull in [false, true] {
      let good = ReplaySampleQuestion.random(isFull: isFull, using: &inquiry.generator)
      let held = good.held(atBatch: 0).count
      for size in [-1, .min, held + 1, .max] {
        try await inquiry.expectRefusal(good.with { $0.batchSize = size })
      }
    }
    try await inquiry.expectRefusal(
      ReplaySampleQuestion(
        capacity: 3, appendedBefore: 0, batchSize: 1, batchCount: 1, seed: inquiry.generator.next())
    )
  }

  static let cost = Check(
    "a full buffer appends as quickly when it is 64 times as large", .cost,
    falseAlarm: .calibrated(
      1e-9,
      method: """
        100 appends to full buffers of 64 and 4,096, the shortest time of three to ten attempts \
        each; a ratio of 10 or less passes. A buffer that moves what it holds had ratios of about 70. \
        Of single attempts of four constant-time buffers on a busy machine 0, 0, 1 and 3 of 400 were \
        above 10: 3.3 % at most for the worst with 99.9 % confidence, and 1e-14 for ten in a row
        """)
  ) { _ in
    ReplayCostQuestion(capacity: 64, factor: 64, limit: 10, attempts: 10)
  } judge: { question, answer in
    Expectation.holds(
      answer <= question.limit,
      expected: "about the same time; at most \(Int(question.limit)) times as long",
      because: "one place is overwritten, however many there are",
      actual: answer.isFinite ? "\(Int(min(answer, 1e9))) times as long" : "no time at all")
  }
}
