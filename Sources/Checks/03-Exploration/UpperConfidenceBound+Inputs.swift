import Coursework
import DecisionProcesses

extension UpperConfidenceBoundQuestion {
  /// Estimates of both signs, no two the same, each action chosen at least once.
  ///
  /// Estimates that tie by chance would tie in their scores only for those who round as the reference
  /// does: without a bonus, a mean that comes of a sum may differ in its last bit.
  static func random(using generator: inout SeededGenerator) -> Self {
    let count = generator.integer(in: 3...5)
    return UpperConfidenceBoundQuestion(
      actionValues: generator.differentNumbers(count, in: -5...5),
      counts: (0..<count).map { _ in generator.integer(in: 2...60) },
      explorationWeight: generator.explorationWeight())
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = random(using: &generator)
    return [
      UpperConfidenceBoundQuestion(actionValues: [], counts: [], explorationWeight: 1),
      good.with { $0.counts.removeLast() }, good.with { $0.counts.append(1) },
      good.with { $0.counts[1] = -1 }, good.with { $0.actionValues[0] = .nan },
      good.with { $0.actionValues[2] = .infinity }, good.with { $0.explorationWeight = -0.01 },
      good.with { $0.explorationWeight = .infinity }, good.with { $0.explorationWeight = .nan },
    ]
  }
}

extension BanditPlayQuestion {
  /// Rewards of both signs in eighths, some of which may be the same.
  static func random(using generator: inout SeededGenerator) -> Self {
    BanditPlayQuestion(
      rewards: generator.dyadics(generator.integer(in: 2...4), in: -1...1),
      rounds: generator.integer(in: 40...80), explorationWeight: generator.explorationWeight())
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [Self] {
    let good = random(using: &generator)
    return [
      good.with { $0.rewards = [] }, good.with { $0.rewards[1] = .nan },
      good.with { $0.rewards[0] = .infinity }, good.with { $0.rounds = -1 },
      good.with { $0.explorationWeight = -0.01 }, good.with { $0.explorationWeight = .nan },
    ]
  }
}

extension SeededGenerator {
  /// Numbers drawn uniformly from a range, again where two are the same.
  fileprivate mutating func differentNumbers(_ count: Int, in range: ClosedRange<Double>)
    -> [Double]
  {
    var numbers = numbers(count, in: range)
    while Set(numbers).count < count { numbers = self.numbers(count, in: range) }
    return numbers
  }

  /// A weight that is not near 1, where forgetting it or taking its root would not show.
  fileprivate mutating func explorationWeight() -> Double {
    flip(0.5) ? number(in: 0.2...0.7) : number(in: 1.5...3)
  }
}
