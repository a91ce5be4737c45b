import Coursework
import DecisionProcesses

extension SeededGenerator {
  /// A picture of a few numbers that differ.
  mutating func picture(count: Int) -> [Int] {
    (0..<count).map { _ in integer(in: 1...255) }
  }
}

extension RepeatedActionQuestion {
  /// A game of some steps, the last of which ends it, with rewards of which no two sums are alike.
  static func random(times: Int, length: Int, using generator: inout SeededGenerator) -> Self {
    let size = generator.integer(in: 5...7)
    return RepeatedActionQuestion(
      action: generator.integer(in: 1...9), times: times,
      previous: generator.picture(count: size),
      steps: (1...length).map { number in
        FilmStep(
          picture: generator.picture(count: size),
          reward: (number.isMultiple(of: 3) ? -1 : 1)
            * (generator.dyadic(in: 0.125...0.875) + Double(1 << number)),
          isTerminated: number == length)
      })
  }
}

extension StackQuestion {
  /// Three episodes, the first of them long, of pictures that differ.
  static func random(using generator: inout SeededGenerator) -> StackQuestion {
    let count = generator.integer(in: 2...4)
    let lengths = [count + 2, generator.integer(in: 1...2), generator.integer(in: 1...3)]
    return StackQuestion(
      count: count,
      events: lengths.flatMap { episode(appending: $0, picturesOf: 3, using: &generator) })
  }

  /// Three short episodes with pictures of three lengths.
  ///
  /// A stack that refuses the second one's pictures answers nothing, and no smaller question is looked
  /// for; so the question is small from the beginning.
  static func ofThreeLengths(using generator: inout SeededGenerator) -> StackQuestion {
    let (first, step) = (generator.integer(in: 2...3), generator.integer(in: 1...2))
    let sizes = [first, first + step, first + 2 * step]
    return StackQuestion(
      count: generator.integer(in: 2...3),
      events: (generator.flip(0.5) ? sizes : sizes.reversed()).flatMap {
        episode(appending: 1, picturesOf: $0, using: &generator)
      })
  }

  private static func episode(
    appending count: Int, picturesOf size: Int, using generator: inout SeededGenerator
  ) -> [Event] {
    (0...count).map { Event(generator.picture(count: size), begins: $0 == 0) }
  }
}

extension RewardRace {
  /// What clipping does.
  enum Kind: CaseIterable {
    /// The far way was better, and is not any more.
    case turns
    /// The near way was better, and is not any more: the far one loses less than before.
    case turnsBack
    /// The values change, and their order stays.
    case shrinks
    /// Nothing changes.
    case nothing
  }

  /// A race in which no two values are close to each other.
  static func random(_ kind: Kind, using generator: inout SeededGenerator) -> RewardRace {
    let near = generator.integer(in: 2...4)
    let far = near + generator.integer(in: 2...5)
    let discount = generator.number(in: 0.85...0.95)
    switch kind {
    case .turns:
      // 0.85⁵ is more than 0.44, so the far way is worth at least 6 · 0.44 near ones of 1.
      return RewardRace(
        nearReward: generator.number(in: 1...1.5), nearSteps: near,
        farReward: generator.number(in: 6...12), farSteps: far, discount: discount)
    case .turnsBack:
      return RewardRace(
        nearReward: generator.number(in: -2 ... -1.2), nearSteps: near,
        farReward: generator.number(in: -12 ... -8), farSteps: far, discount: discount)
    case .shrinks:
      return RewardRace(
        nearReward: generator.number(in: 2...4), nearSteps: near,
        farReward: generator.number(in: -4 ... -2), farSteps: far, discount: discount)
    case .nothing:
      return RewardRace(
        nearReward: generator.number(in: 0.05...0.2), nearSteps: near,
        farReward: generator.number(in: 0.7...0.95), farSteps: far, discount: discount)
    }
  }
}
