import Coursework
import DecisionProcesses
import Environments

/// Frames of tables to fill with one value.
extension OptimisticValuesQuestion {
  /// The document's frozen lake, with another reward in the goal.
  static func lake(goalReward: Double, discount: Double) -> OptimisticValuesQuestion {
    let lake = FrozenLake.document
    return OptimisticValuesQuestion(
      rewards: [0, -1, goalReward], discount: discount,
      terminalStates: (0..<lake.stateCount).map(lake.isTerminal), actionCount: lake.actionCount)
  }

  /// A few states, some of them terminal, and rewards of which the one of largest magnitude is
  /// negative.
  static func random(
    largestReward: Double,
    using generator: inout SeededGenerator
  ) -> OptimisticValuesQuestion {
    let others = generator.numbers(generator.integer(in: 1...3), in: -9 ... -6)
    var rewards = others
    rewards.insert(largestReward, at: generator.index(below: others.count + 1))
    return OptimisticValuesQuestion(
      rewards: rewards, discount: generator.discount(),
      terminalStates: .withTerminals(generator.integer(in: 4...8), using: &generator),
      actionCount: generator.integer(in: 2...6))
  }
}

/// Frames of tables to fill with noise.
extension RandomValuesQuestion {
  /// Enough states to see the size of the noise, some of them terminal.
  static func random(using generator: inout SeededGenerator) -> RandomValuesQuestion {
    RandomValuesQuestion(
      rewards: [0, generator.number(in: 0.5...2), generator.number(in: -9 ... -3)].shuffled(
        using: &generator),
      share: generator.number(in: 0.01...0.1),
      terminalStates: .withTerminals(60, using: &generator),
      actionCount: generator.integer(in: 3...6), seed: generator.next())
  }
}

extension [Bool] {
  /// Flags of which at least one and at most a third is set.
  fileprivate static func withTerminals(
    _ count: Int,
    using generator: inout SeededGenerator
  ) -> [Bool] {
    let terminals = generator.integer(in: 1...Swift.max(1, count / 3))
    return (0..<count).map { $0 < terminals }.shuffled(using: &generator)
  }
}
