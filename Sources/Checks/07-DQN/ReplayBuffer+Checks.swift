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

  /// Whether the time to append grows with the capacity.
  ///
  /// The large buffer holds so many that to move them stands out without optimisation, too, as a learner
  /// builds: there it takes ten times as long to move 64, and hardly longer to move thousands. With
  /// 4,096 the ratio was no more than 10.8.
  ///
  /// Who makes the small buffer slow on purpose passes: a ratio says nothing about either time by itself.
  /// Nothing that was looked at closes this without failing right answers.
  ///
  /// - A limit on the time of the small buffer, in seconds or as a multiple of the reference's. To move
  ///   16,384 transitions took 11 to 16 µs, so that a small buffer passes with 1.1 µs. Right ones took
  ///   0.03 µs (a ring, optimised) to 0.3 µs (a dictionary, not optimised), and whatever else they do,
  ///   such as print, adds to that. A busy machine lengthens a time, and leaves a ratio. A larger buffer
  ///   widens the gap, and takes longer to fill by the same factor.
  /// - A comparison with the buffer's own `count`, `transitions` or `sample`. The contract leaves them
  ///   whatever time they take, and they can be made as slow as `append`.
  /// - A count of work. An array that moves its elements calls no code that a question could count in.
  static let cost = Check(
    "a full buffer appends as quickly when it is 256 times as large", .cost,
    falseAlarm: .calibrated(
      1e-9,
      method: """
        100 appends to full buffers of 64 and 16,384, the shortest time of three to ten attempts \
        each; a ratio of 10 or less passes. A buffer that moves what it holds had ratios of about 40 \
        without optimisation and 310 with it. Of single attempts of three constant-time buffers on a \
        busy machine, with and without optimisation, 1 to 15 of 2,000 were above 10: 1.6 % at most for \
        the worst with 99.9 % confidence, and 1e-18 for ten in a row
        """)
  ) { _ in
    ReplayCostQuestion(capacity: 64, factor: 256, limit: 10, attempts: 10)
  } judge: { question, answer in
    Expectation.holds(
      answer <= question.limit,
      expected: "about the same time; at most \(Int(question.limit)) times as long",
      because: "one place is overwritten, however many there are",
      actual: answer.isFinite ? "\(Int(min(answer, 1e9))) times as long" : "no time at all")
  }
}
