public import Coursework
import Foundation

extension Submission {
  /// Exercise 3.7: whether an agent explores as much as it was told to, from a log of its choices.
  ///
  /// The contract, with every choice spelt out, is `ExplorationHealthExercise`.
  public enum ExplorationHealth: ExplorationHealthExercise {
    public static func observedShare(of log: [LoggedChoice]) throws -> Double {
      try check(log)
      // Compared by value: any of the actions that tie for the best is a greedy one.
      let exploratory = log.count { $0.actionValues[$0.action] != $0.actionValues.max() }
      return Double(exploratory) / Double(log.count)
    }

    public static func expectedShare(of log: [LoggedChoice]) throws -> Double {
      try check(log)
      let chances = log.map { choice in
        // Exploring draws from all actions and finds one of the best in m of n cases. A log cannot
        // tell that from not exploring, so it must not be expected to be seen.
        let others = choice.actionValues.count { $0 != choice.actionValues.max() }
        return choice.epsilon * Double(others) / Double(choice.actionValues.count)
      }
      return chances.reduce(0, +) / Double(log.count)
    }

    public static func isConsistent(_ log: [LoggedChoice], falseAlarm: Double) throws -> Bool {
      guard falseAlarm > 0, falseAlarm < 1 else {
        throw InvalidInput("a false-alarm probability lies between 0 and 1")
      }
      let observed = try observedShare(of: log)
      let expected = try expectedShare(of: log)
      let divergence = term(observed, expected) + term(1 - observed, 1 - expected)
      // Both sides, too much and too little, share the false alarms: hence the 2.
      return Double(log.count) * divergence <= Foundation.log(2 / falseAlarm)
    }

    /// One term of the divergence; infinite where the impossible was observed.
    private static func term(_ observed: Double, _ expected: Double) -> Double {
      observed == 0 ? 0 : observed * Foundation.log(observed / expected)
    }

    private static func check(_ log: [LoggedChoice]) throws {
      guard !log.isEmpty else { throw InvalidInput("a log holds at least one choice") }
      for choice in log {
        guard choice.actionValues.indices.contains(choice.action),
          choice.actionValues.allSatisfy(\.isFinite), (0...1).contains(choice.epsilon)
        else {
          throw InvalidInput("a choice is an index into finite values, and epsilon in 0...1")
        }
      }
    }
  }
}
