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
  ///
  /// In states of even number two actions are the best. At least one transition that goes on leads
  /// into such a state, and one into another.
  static func random(
    epsilon: Double,
    using generator: inout SeededGenerator
  ) -> ExpectedSARSAQuestion {
    let (stateCount, actionCount) = (generator.integer(in: 2...4), generator.integer(in: 2...6))
    let terminal = generator.index(below: 4)
    return ExpectedSARSAQuestion(
      values: (0..<stateCount).map {
        generator.actionValues(count: actionCount, tiesTheBest: $0.isMultiple(of: 2))
      },
      transitions: (0..<4).map { number in
        Transition(
          state: generator.index(below: stateCount), action: generator.index(below: actionCount),
          reward: generator.number(in: -5...5),
          nextState: number % 2 + 2 * generator.index(below: (stateCount + 1 - number % 2) / 2),
          isTerminal: number == terminal)
      },
      epsilon: epsilon, stepSize: generator.stepSize(), discount: generator.discount())
  }
}

extension SeededGenerator {
  /// A row of action values, at least two, with one largest or with two.
  ///
  /// The largest is never 0, so that it matters how often it is counted; all may be negative.
  fileprivate mutating func actionValues(count: Int, tiesTheBest: Bool) -> [Double] {
    let isNegative = flip(0.5)
    var row = numbers(count, in: isNegative ? -10 ... -3 : -10...10)
    let best = number(in: isNegative ? -2 ... -1 : 11...15)
    let place = index(below: count)
    row[place] = best
    if tiesTheBest { row[(place + integer(in: 1...count - 1)) % count] = best }
    return row
  }
}
