import Coursework
import DecisionProcesses

/// Fresh streams of transitions.
extension DoubleQStreamQuestion {
  /// A stream with fresh settings, which teaches every value twice before it goes on.
  ///
  /// Two in five transitions lead back to the state that they began in, where it shows whether a
  /// table learns from what has only just been learned; the last ones try every action there.
  static func random(using generator: inout SeededGenerator) -> Self {
    let stateCount = generator.integer(in: 2...4)
    let actionCount = generator.integer(in: 2...3)
    var transitions =
      generator.transitions(0, stateCount: stateCount, actionCount: actionCount)
      + generator.transitions(40, stateCount: stateCount, actionCount: actionCount)
    for index in transitions.indices where generator.flip(0.4) {
      transitions[index].nextState = transitions[index].state
    }
    let state = generator.index(below: stateCount)
    transitions += (0..<2 * actionCount).map { number in
      Transition(
        state: state, action: number % actionCount, reward: generator.number(in: -5...5),
        nextState: state, isTerminal: false)
    }
    return DoubleQStreamQuestion(
      stateCount: stateCount, actionCount: actionCount, stepSize: generator.stepSize(),
      discount: generator.discount(), epsilon: generator.number(in: 0.2...0.8),
      transitions: transitions, seed: generator.next())
  }
}

/// Fresh lessons to act by.
extension DoubleQActionQuestion {
  /// Lessons of unrelated rewards, so that the tables rank the actions differently.
  static func unrelated(_ count: Int, using generator: inout SeededGenerator) -> Self {
    let actionCount = generator.integer(in: 3...5)
    return DoubleQActionQuestion(
      lessons: (0..<count).map { _ in generator.numbers(actionCount, in: -9...9) },
      repetitions: 1, drawCount: 3, epsilon: 0, state: 0, seed: generator.next())
  }

  /// One lesson, taught until both tables know it, in which `tied` best actions share a value.
  ///
  /// A table has missed a value after 40 lessons with a chance of 2⁻⁴⁰.
  static func learned(
    tied: Int,
    others: Int,
    epsilon: Double,
    drawCount: Int,
    using generator: inout SeededGenerator
  ) -> Self {
    let best = generator.number(in: 1...9)
    let values = generator.numbers(others, in: -9 ... -1) + Array(repeating: best, count: tied)
    return DoubleQActionQuestion(
      lessons: [values.shuffled(using: &generator)], repetitions: 40, drawCount: drawCount,
      epsilon: epsilon, state: 0, seed: generator.next())
  }
}
