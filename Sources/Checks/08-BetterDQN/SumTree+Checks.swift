import Coursework
import DecisionProcesses

/// What makes a sum tree right.
enum SumTreeChecks {
  static let all: [Check] = [
    worked, draws, changes, drift, rounding, unround, refused, ends, cost, badInput,
  ]

  static let worked = Check(
    "priorities 1, 0, 2.5 and 4 sum to 7.5, and the masses 0, 0.75, 1, 3.25, 3.5 and 7 find leaves 0, "
      + "0, 2, 2, 3 and 3", .example
  ) { _ in
    SumTreeQuestion(
      priorities: [1, 0, 2.5, 4],
      accesses: [.total] + [0, 0.75, 1, 3.25, 3.5, 7].map { .find(mass: $0) })
  } judge: { _, answer in
    Expectation.count(answer.count, 7, because: "a total and six draws were asked")
      ?? Expectation.same(
        answer[0].number, 7.5, because: "the total is 1 + 0 + 2.5 + 4")
      ?? Expectation.same(
        answer.dropFirst().map(\.leaf), [0, 0, 2, 2, 3, 3],
        because: "leaf 0 has [0, 1), leaf 1 nothing, leaf 2 [1, 3.5) and leaf 3 [3.5, 7.5)")
  }

  static let draws = Check(
    "each leaf is found from the lower end of its interval up to the upper end, which is the next one's",
    .law, rounds: 8
  ) { generator in
    SumTreeQuestion.draws(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let changes = Check(
    "a change moves the total, and the intervals of all leaves behind it", .law, rounds: 6
  ) { generator in
    SumTreeQuestion.changes(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let drift = Check(
    "a priority of 10^16 that has gone again leaves nothing behind", .law, rounds: 4
  ) { generator in
    SumTreeQuestion.drift(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let rounding = Check(
    "no rounding makes a draw find a leaf with priority 0, or none", .safety, rounds: 12
  ) { generator in
    SumTreeQuestion.rounding(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let unround = Check(
    "the largest number below the total finds the last leaf that has a priority", .law, rounds: 6
  ) { generator in
    SumTreeQuestion.unround(using: &generator)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let refused = Check(
    "what is refused changes nothing", .law, rounds: 2
  ) { generator in
    SumTreeQuestion.draws(using: &generator).with {
      let count = $0.priorities.count
      let refusals: [(Double, Int)] = [(-1, 0), (.nan, 1), (.infinity, 2), (1, count), (1, -1)]
      $0.accesses.insert(
        contentsOf: refusals.map { .refusedSet(priority: $0, leaf: $1) }
          + (0..<count).map { .priority(leaf: $0) }, at: 0)
    }
  } judge: { question, answer in
    judge(question, answer)
  }

  static let ends = Check(
    "a single leaf, a tree of a thousand leaves, and priorities that all become 0 and rise again are "
      + "taken", .law
  ) { inquiry throws(Halt) in
    let priority = inquiry.generator.dyadic(in: 1...9)
    try await inquiry.ask(
      SumTreeQuestion(
        priorities: [priority],
        accesses: [
          .total, .find(mass: 0), .find(mass: priority - 0.125), .set(priority: 0, leaf: 0), .total,
          .set(priority: 0.5, leaf: 0), .find(mass: 0.25),
        ]),
      judge: judge)
    let many = inquiry.generator.dyadics(1000, in: 0.125...9)
    let total = many.reduce(0, +)
    let masses = (0..<20).map { _ in inquiry.generator.dyadic(in: 0...(total - 0.125)) }
    let leaf = inquiry.generator.index(below: 1000)
    try await inquiry.ask(
      SumTreeQuestion(
        priorities: many,
        accesses: masses.map { .find(mass: $0) } + [.set(priority: 0, leaf: leaf), .total]),
      judge: judge)
    try await inquiry.ask(
      SumTreeQuestion(
        priorities: [0, 0, 0, 0, 0],
        accesses: [
          .total, .set(priority: priority, leaf: 3), .find(mass: 0), .set(priority: 1, leaf: 1),
          .find(mass: 0), .find(mass: 1),
        ]),
      judge: judge)
  }

  /// Each time compared is the shortest of nine, so that only nine interruptions can lengthen it.
  static let cost = Check(
    "draws and changes take not much longer in a tree of 64 times as many leaves", .cost,
    falseAlarm: .calibrated(
      1e-9,
      method: "right answers take 1.75 times as long plus what the caches miss, where 16 times are "
        + "allowed; at most 2.3 times in 3,000 runs on a machine with other work. Of nine times of some "
        + "microseconds each the shortest counts, and a pause of the machine lengthens only the one "
        + "that it falls into: were one in ten hit, all nine would be with a chance of 1e-9"),
    shrinks: false
  ) { generator in
    SumTreeCostQuestion(leafCount: generator.integer(in: 250...300))
  } judge: { question, answer in
    judgeCost(question, answer)
  }

  static let badInput = Check.refuses(
    "no leaves, priorities that are negative or not finite, leaves that do not exist and masses outside "
      + "0..<total are refused"
  ) { generator in
    SumTreeQuestion.bad(using: &generator)
  }
}

extension SumTreeResult {
  /// The number that came back; NaN where none did.
  fileprivate var number: Double {
    guard case .number(let number) = self else { return .nan }
    return number
  }

  /// The leaf that came back; −1 where none did.
  fileprivate var leaf: Int {
    guard case .leaf(let leaf) = self else { return -1 }
    return leaf
  }
}
