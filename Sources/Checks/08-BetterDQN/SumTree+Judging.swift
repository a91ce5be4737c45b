import Coursework

/// Priorities in a plain list, which knows by adding up what a tree has to know by its sums.
struct PriorityList {
  private(set) var priorities: [Double]

  init(_ priorities: [Double]) {
    self.priorities = priorities
  }

  /// The sum of all priorities.
  var total: Double { priorities.reduce(0, +) }

  /// Whether sums of these priorities lose no bit: all are whole eighths, and none is large.
  var isExact: Bool { priorities.allSatisfy { $0 < 0x1p40 && ($0 * 8) == ($0 * 8).rounded() } }

  mutating func set(_ priority: Double, _ leaf: Int) {
    guard priorities.indices.contains(leaf), priority >= 0, priority.isFinite else { return }
    priorities[leaf] = priority
  }

  /// The interval of a leaf.
  func interval(_ leaf: Int) -> Range<Double> {
    let lower = priorities[..<leaf].reduce(0, +)
    return lower..<lower + priorities[leaf]
  }

  /// How a leaf that was found at a mass is wrong, or nil where it is right.
  func judge(_ leaf: Int, at mass: Double) -> Discrepancy? {
    let tolerance = isExact ? 0 : 1e-9 * total
    guard priorities.indices.contains(leaf) else {
      return Discrepancy(
        expected: "leaf \(found(mass)) for mass \(mass)",
        because: "the leaves are 0 to \(priorities.count - 1), and behind them there is nothing",
        actual: "\(leaf)")
    }
    let interval = interval(leaf)
    return Expectation.holds(
      priorities[leaf] > 0 && mass >= interval.lowerBound - tolerance
        && mass < interval.upperBound + tolerance,
      expected: "leaf \(found(mass)) for mass \(mass)",
      because:
        "the priorities are \(priorities) by now, and intervals hold their lower ends; a leaf "
        + "with priority 0 has none",
      actual: "leaf \(leaf), which has [\(interval.lowerBound), \(interval.upperBound))")
  }

  /// The leaf at a mass, for the message.
  private func found(_ mass: Double) -> Int {
    priorities.indices.first { interval($0).contains(mass) }
      ?? priorities.lastIndex { $0 > 0 } ?? 0
  }
}

/// How a tree is looked at.
extension SumTreeChecks {
  @Sendable
  static func judge(_ question: SumTreeQuestion, _ answer: [SumTreeResult]) -> Discrepancy? {
    if let wrong = Expectation.count(
      answer.count, question.accesses.count, because: "each use has a result")
    {
      return wrong
    }
    var list = PriorityList(question.priorities)
    for (position, (access, result)) in zip(question.accesses, answer).enumerated() {
      if let wrong = judge(access, result, &list, "use \(position + 1), ") { return wrong }
    }
    return nil
  }

  private static func judge(
    _ access: SumTreeAccess, _ result: SumTreeResult, _ list: inout PriorityList, _ place: String
  ) -> Discrepancy? {
    switch (access, result) {
    case (.set(let priority, let leaf), .nothing), (.refusedSet(let priority, let leaf), .nothing):
      list.set(priority, leaf)
      return nil
    case (.total, .number(let total)):
      return Expectation.equal(
        [total], [list.total],
        because: "it is the sum of the priorities as they are by now, \(list.priorities)",
        label: { _ in "\(place)the total" })
    case (.priority(let leaf), .number(let priority)):
      guard list.priorities.indices.contains(leaf) else { return nil }
      return Expectation.equal(
        [priority], [list.priorities[leaf]], because: "it was set last, or given at first",
        label: { _ in "\(place)the priority of leaf \(leaf)" })
    case (.find(let mass), .leaf(let leaf)): return list.judge(leaf, at: mass)
    case (.findLast, .leaf(let leaf)): return list.judge(leaf, at: list.total)
    default:
      return Discrepancy(
        expected: "a result of \(access)", because: "each use has a result of its kind",
        actual: "\(result)")
    }
  }

  @Sendable
  static func judgeCost(
    _ question: SumTreeCostQuestion, _ answer: SumTreeCostQuestion.Answer
  ) -> Discrepancy? {
    let limit = SumTreeCostQuestion.limit
    func judge(_ what: String, _ growth: Double) -> Discrepancy? {
      Expectation.holds(
        growth < limit, expected: "\(what) to take less than \(Int(limit)) times as long",
        because:
          "the tree has \(SumTreeCostQuestion.growth) times as many leaves, and 6 more levels; "
          + "whoever looks at every leaf takes \(SumTreeCostQuestion.growth) times as long",
        actual: "\((growth * 10).rounded() / 10) times as long")
    }
    return judge("a draw", answer.drawGrowth) ?? judge("a change", answer.changeGrowth)
  }
}
