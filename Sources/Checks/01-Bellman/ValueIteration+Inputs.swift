import Coursework
import DecisionProcesses

/// Fresh models to plan in.
extension ValueIterationQuestion {
  /// A choice between a little for ever and more at once.
  static let workedExample = ValueIterationQuestion(
    model: FiniteModel(
      actionCount: 2, initialStates: [InitialState(state: 0)],
      rows: [
        [Outcome(probability: 1, nextState: 0, reward: 1, isTerminal: false)],
        [Outcome(probability: 1, nextState: 1, reward: 5, isTerminal: true)],
        [], [],
      ],
      terminalStates: [false, true]),
    discount: 0.9, tolerance: 0.001)

  /// A fresh model with a discount close to 1, where bounds and changes are far apart.
  static func random(
    terminalCount: ClosedRange<Int>,
    rewards: ClosedRange<Double> = -5...5,
    using generator: inout SeededGenerator
  ) -> ValueIterationQuestion {
    ValueIterationQuestion(
      model: .random(
        stateCount: 4...5, actionCount: 2...3, terminalCount: terminalCount, rewards: rewards,
        using: &generator),
      discount: generator.number(in: 0.9...0.95), tolerance: generator.tolerance())
  }
}

/// Fresh islands.
extension StoppingQuestion {
  /// Four to six islands, one of which pays.
  static func random(using generator: inout SeededGenerator) -> StoppingQuestion {
    let reward = generator.number(in: 1...5) * (generator.flip(0.5) ? 1 : -1)
    var rewards = Array(repeating: 0.0, count: generator.integer(in: 4...6))
    rewards[generator.index(below: rewards.count)] = reward
    return StoppingQuestion(
      rewards: rewards, discount: generator.number(in: 0.95...0.97),
      tolerance: generator.tolerance())
  }
}

extension SeededGenerator {
  /// A tolerance between a thousandth and a hundredth.
  mutating func tolerance() -> Double { Double(integer(in: 10...100)) / 10_000 }
}
