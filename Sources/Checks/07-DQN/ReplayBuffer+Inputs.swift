import Coursework
import DecisionProcesses

extension ReplayContentsQuestion {
  /// A buffer that is filled at least twice; one transition in four is the same as the one before.
  static func random(using generator: inout SeededGenerator) -> Self {
    let capacity = generator.integer(in: 2...5)
    var transitions: [Transition<[Double]>] = []
    for number in 0..<generator.integer(in: 2 * capacity + 1...3 * capacity + 1) {
      if let last = transitions.last, number == 1 || generator.flip(0.25) {
        transitions.append(last)
      } else {
        transitions.append(.random(using: &generator))
      }
    }
    return ReplayContentsQuestion(capacity: capacity, transitions: transitions)
  }
}

extension ReplaySampleQuestion {
  /// Batches of a buffer that is not full, or that is full and has lost some transitions.
  static func random(isFull: Bool, using generator: inout SeededGenerator) -> Self {
    let capacity = generator.integer(in: 5...9)
    let appended =
      isFull
      ? generator.integer(in: capacity + 1...2 * capacity - 1)
      : generator.integer(in: 3...capacity - 2)
    let held = min(appended, capacity)
    return ReplaySampleQuestion(
      capacity: capacity, appendedBefore: appended,
      batchSize: generator.integer(in: 2...held - 1), batchCount: 25, seed: generator.next())
  }
}

extension Transition<[Double]> {
  /// A transition between states of two numbers.
  static func random(using generator: inout SeededGenerator) -> Self {
    Transition(
      state: generator.numbers(2, in: -1...1), action: generator.index(below: 3),
      reward: generator.number(in: -5...5), nextState: generator.numbers(2, in: -1...1),
      isTerminal: generator.flip(0.3))
  }
}
