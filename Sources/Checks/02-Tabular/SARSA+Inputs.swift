import Coursework
import DecisionProcesses

/// Fresh episodes, laid down step by step.
extension SARSAEpisodeQuestion {
  /// Up to twelve steps through a few states, with a step that stays where it is.
  static func random(
    isTruncated: Bool,
    using generator: inout SeededGenerator
  ) -> SARSAEpisodeQuestion {
    let (stateCount, actionCount) = (generator.integer(in: 2...4), generator.integer(in: 2...6))
    let steps = generator.integer(in: 6...12)
    var states = (0...steps).map { _ in generator.index(below: stateCount) }
    states[2] = states[1]
    return SARSAEpisodeQuestion(
      values: (0..<stateCount).map { _ in generator.numbers(actionCount, in: -10...10) },
      states: states, rewards: generator.numbers(steps, in: -5...5), isTruncated: isTruncated,
      choices: (0..<2 * steps + 3).map { _ in generator.index(below: actionCount) },
      stepSize: generator.stepSize(), discount: generator.discount())
  }
}

/// Fresh transitions.
extension ExpectedSARSAQuestion {
  /// Four transitions between a few states, one of them into a terminal state.
  static func random(
    epsilon: Double,
    using generator: inout SeededGenerator
  ) -> ExpectedSARSAQuestion {
    let (stateCount, actionCount) = (generator.integer(in: 2...4), generator.integer(in: 2...6))
    let terminal = generator.index(below: 4)
    return ExpectedSARSAQuestion(
      values: (0..<stateCount).map { _ in generator.numbers(actionCount, in: -10...10) },
      transitions: (0..<4).map {
        Transition(
          state: generator.index(below: stateCount), action: generator.index(below: actionCount),
          reward: generator.number(in: -5...5), nextState: generator.index(below: stateCount),
          isTerminal: $0 == terminal)
      },
      epsilon: epsilon, stepSize: generator.stepSize(), discount: generator.discount())
  }
}
