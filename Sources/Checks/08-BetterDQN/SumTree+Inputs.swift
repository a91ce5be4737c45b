import Coursework
import DecisionProcesses

extension SumTreeQuestion {
  /// A tree with whole eighths, some of them 0, as many as no power of two; and draws at every end of an
  /// interval and between.
  static func draws(using generator: inout SeededGenerator) -> Self {
    let count = [3, 5, 6, 7, 9, 11, 13][generator.index(below: 7)]
    let priorities = generator.priorities(count)
    return SumTreeQuestion(
      priorities: priorities,
      accesses: [.total] + generator.masses(priorities).map { .find(mass: $0) })
  }

  /// Changes of a tree, with questions about it in between.
  static func changes(using generator: inout SeededGenerator) -> Self {
    let count = generator.integer(in: 5...12)
    let priorities = generator.priorities(count)
    var list = PriorityList(priorities)
    let first = list.total
    var accesses: [SumTreeAccess] = []
    for _ in 0..<6 {
      let leaf = generator.index(below: count)
      // Sometimes a leaf loses its interval; its neighbours keep some.
      let others = list.priorities.enumerated().filter { $0.offset != leaf && $0.element > 0 }.count
      let priority = others > 1 && generator.flip(0.3) ? 0 : generator.dyadic(in: 0.5...9)
      list.set(priority, leaf)
      // Below the first total, too: a tree that does not know of its changes is to answer, not refuse.
      let masses = generator.masses(list.priorities).filter { $0 < first }
        .shuffled(using: &generator).prefix(3)
      accesses += [.set(priority: priority, leaf: leaf), .total, .priority(leaf: leaf)]
      accesses += masses.map { .find(mass: $0) }
    }
    return SumTreeQuestion(priorities: priorities, accesses: accesses)
  }

  /// A priority that is so large that a sum with it forgets the others, and its end.
  static func drift(using generator: inout SeededGenerator) -> Self {
    let count = generator.integer(in: 5...9)
    let leaf = generator.index(below: count)
    let before = generator.priorities(count)
    var after = generator.dyadic(in: 1...5)
    var list = PriorityList(before)
    list.set(after, leaf)
    // Beside 10^16 only even numbers are kept, so an even total could come out right by chance.
    if (list.total / 2) == (list.total / 2).rounded() { after += 0.125 }
    list.set(after, leaf)
    return SumTreeQuestion(
      priorities: before,
      accesses: [
        .set(priority: 1e16, leaf: leaf), .set(priority: after, leaf: leaf), .total,
      ] + generator.masses(list.priorities).suffix(4).map { .find(mass: $0) })
  }

  /// A tree in which rounding leaves a rest that the right subtree is too small for.
  ///
  /// Between 2^52 and 2^53 doubles are whole numbers. Let X be an even one of them and L = 2k + 1.5 with k
  /// a whole number. L + X lies halfway between two, and is rounded up to the even one, L + X + 0.5.
  /// The next number below is L + X − 0.5. Take L from it: X − 0.5 lies halfway again, and is rounded
  /// to the even X. So the rest in the right half is X, and not below X, right of which there is nothing.
  static func rounding(using generator: inout SeededGenerator) -> Self {
    let half = [1, 2, 4][generator.index(below: 3)]
    let empty = generator.integer(in: half == 1 ? 1...1 : 0...(half - 1))
    var left = Array(repeating: 0.0, count: half)
    left[generator.index(below: half)] = Double(2 * generator.integer(in: 0...50)) + 1.5
    let large = 0x1p52 + Double(2 * generator.integer(in: 1...1_000_000))
    // X is the first leaf of the right half; behind it are leaves without priority, or none.
    let right = [large] + Array(repeating: 0, count: half == 1 ? 0 : empty)
    return SumTreeQuestion(
      priorities: half == 1
        ? [left[0], 0, large] + Array(repeating: 0, count: empty) : left + right,
      accesses: [.findLast])
  }

  /// Trees without any round number, asked at the very end.
  static func unround(using generator: inout SeededGenerator) -> Self {
    let count = generator.integer(in: 3...20)
    let priorities =
      generator.numbers(count, in: 0.01...5) + [0, 0].prefix(generator.index(below: 3))
    let total = priorities.reduce(0, +)
    return SumTreeQuestion(
      priorities: priorities,
      accesses: [.total, .findLast]
        + (0..<6).map { _ in .find(mass: total * generator.unit() * 0.999) })
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = SumTreeQuestion(priorities: generator.priorities(5), accesses: [.total])
    let total = good.priorities.reduce(0, +)
    let accesses: [SumTreeAccess] = [
      .find(mass: total), .find(mass: total + 1), .find(mass: -0.125), .find(mass: .nan),
      .find(mass: .infinity), .priority(leaf: 5), .priority(leaf: -1), .set(priority: 1, leaf: 5),
      .set(priority: 1, leaf: -1), .set(priority: -0.125, leaf: 1), .set(priority: .nan, leaf: 2),
      .set(priority: .infinity, leaf: 0),
    ]
    return [
      good.with { $0.priorities = [] }, good.with { $0.priorities[1] = -0.125 },
      good.with { $0.priorities[0] = .nan }, good.with { $0.priorities[4] = .infinity },
      SumTreeQuestion(priorities: [0, 0, 0], accesses: [.find(mass: 0)]),
    ] + accesses.map { access in good.with { $0.accesses = [access] } }
  }
}

extension SeededGenerator {
  /// Whole eighths, a third of which are 0, at least two of which are not.
  fileprivate mutating func priorities(_ count: Int) -> [Double] {
    var priorities = (0..<count).map { _ in flip(0.33) ? 0 : dyadic(in: 0.5...9) }
    let place = index(below: count)
    for leaf in [place, (place + 1) % count] where priorities[leaf] == 0 {
      priorities[leaf] = dyadic(in: 0.5...9)
    }
    return priorities
  }

  /// The lower end of every interval, a number within it, and the last eighth below the total.
  fileprivate mutating func masses(_ priorities: [Double]) -> [Double] {
    var (masses, sum) = ([Double](), 0.0)
    for priority in priorities where priority > 0 {
      masses += [sum, sum + priority / 2]
      sum += priority
    }
    return masses + [sum - 0.125]
  }
}
