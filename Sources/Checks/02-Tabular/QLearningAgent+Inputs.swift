import Coursework
import DecisionProcesses

/// Fresh streams of transitions.
extension QLearningStreamQuestion {
  /// A stream with fresh settings.
  static func random(using generator: inout SeededGenerator) -> Self {
    let stateCount = generator.integer(in: 3...5)
    let actionCount = generator.integer(in: 2...4)
    return QLearningStreamQuestion(
      stateCount: stateCount, actionCount: actionCount, stepSize: generator.stepSize(),
      discount: generator.discount(), epsilon: generator.number(in: 0.2...0.8),
      transitions: generator.transitions(
        20, stateCount: stateCount, actionCount: actionCount))
  }
}

/// Fresh values to choose by.
extension QLearningActionQuestion {
  /// A state with `tied` best actions of equal value, and one or two others.
  static func random(
    tied: Int,
    epsilon: Double,
    drawCount: Int,
    using generator: inout SeededGenerator
  ) -> Self {
    let others = generator.numbers(tied == 1 ? 3 : 2, in: -9 ... -5)
    let best = generator.number(in: -4...9)
    return QLearningActionQuestion(
      actionValues: (others + Array(repeating: best, count: tied)).shuffled(using: &generator),
      epsilon: epsilon, state: 0, drawCount: drawCount, seed: generator.next())
  }
}
