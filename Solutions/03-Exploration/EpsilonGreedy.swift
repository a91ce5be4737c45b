public import Coursework
import DecisionProcesses

extension Submission {
  /// Exercise 3.1: epsilon-greedy choice, as probabilities and as draws.
  ///
  /// The contract, with every choice spelt out, is `EpsilonGreedyExercise`.
  public struct EpsilonGreedy: EpsilonGreedyExercise {
    private let epsilon: Double

    public init(epsilon: Double) throws {
      // NaN is in no range, so this refuses it, too.
      guard (0...1).contains(epsilon) else { throw InvalidInput("epsilon must lie in 0...1") }
      self.epsilon = epsilon
    }

    public func probabilities(of actionValues: [Double]) throws -> [Double] {
      let best = try best(of: actionValues)
      let explore = epsilon / Double(actionValues.count)
      // The best share 1 − epsilon among them, on top of what exploring gives to everyone.
      let exploit = (1 - epsilon) / Double(best.ties)
      return actionValues.map { $0 == best.value ? explore + exploit : explore }
    }

    public func action(
      for actionValues: [Double],
      using generator: inout some RandomNumberGenerator
    ) throws -> Int {
      let best = try best(of: actionValues)
      // A fresh coin for every choice: counting choices instead would make a pattern of them.
      if generator.flip(epsilon) { return generator.index(below: actionValues.count) }
      var skipped = generator.index(below: best.ties)
      for (action, value) in actionValues.enumerated() where value == best.value {
        if skipped == 0 { return action }
        skipped -= 1
      }
      throw InvalidInput("a value must be finite")
    }

    /// The largest value, and how many actions have it.
    private func best(of actionValues: [Double]) throws -> (value: Double, ties: Int) {
      guard let first = actionValues.first else { throw InvalidInput("there must be an action") }
      // It starts with a value of the row: from 0, actions that are all bad would have no best.
      var best = (value: first, ties: 0)
      for value in actionValues {
        guard value.isFinite else { throw InvalidInput("a value must be finite") }
        if value > best.value { best = (value, 1) } else if value == best.value { best.ties += 1 }
      }
      return best
    }
  }
}
