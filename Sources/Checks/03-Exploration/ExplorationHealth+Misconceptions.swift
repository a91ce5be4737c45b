import Coursework
import RealModule

/// The classic mistakes of exercise 3.7.
enum ExplorationHealthMisconceptions {
  static let all = [
    Misconception(
      Contracts.ExplorationHealth.self, "expects epsilon itself",
      """
      You expect a share of epsilon. Some of the draws that explored found the best action: how \
      many, and does the log show them?
      """,
      as: Mistaken<ExpectsEpsilon>.self),
    Misconception(
      Contracts.ExplorationHealth.self, "expects as if one action were the best alone",
      """
      Your expectation has one best action in every row. What if two tie, and exploring draws the \
      second?
      """,
      as: Mistaken<ExpectsOneBest>.self),
    Misconception(
      Contracts.ExplorationHealth.self, "counts the second of two best actions as exploring",
      """
      You compare the action taken with the first of the best. Another one that is worth the same \
      is no exploration.
      """,
      as: Mistaken<ComparesWithTheFirst>.self),
    Misconception(
      Contracts.ExplorationHealth.self, "takes the last epsilon for all choices",
      """
      You expect as much as the schedule gives at the end. What did it give before?
      """,
      as: Mistaken<TakesTheLastEpsilon>.self),
    Misconception(
      Contracts.ExplorationHealth.self, "looks for too little exploring only",
      """
      An agent that explores far more than it should passes for consistent with you.
      """,
      as: Mistaken<LooksBelow>.self),
    Misconception(
      Contracts.ExplorationHealth.self, "looks for too much exploring only",
      """
      An agent that explores far less than it should passes for consistent with you.
      """,
      as: Mistaken<LooksAbove>.self),
    Misconception(
      Contracts.ExplorationHealth.self, "draws the line at two standard deviations",
      """
      Your verdict does not change with the false-alarm probability. How often would an agent that \
      does as it was told be found inconsistent by it?
      """,
      as: Mistaken<TwoDeviations>.self),
    Misconception(
      Contracts.ExplorationHealth.self, "exchanges observed and expected in the divergence",
      """
      Your divergence is that of the expected share from the observed one. It is not symmetric: \
      which of the two may be 0, and which must not?
      """,
      as: Mistaken<Exchanges>.self),
    Misconception(
      Contracts.ExplorationHealth.self, "gives each side all of the false alarms",
      """
      Your limit is ln(1 / δ), for each of two directions. How often is one of the two exceeded?
      """,
      as: Mistaken<OneSidedLimit>.self),
    Misconception(
      Contracts.ExplorationHealth.self, "takes values that nearly tie for equal",
      """
      You find a tie where one value is larger by very little. The agent saw which one it was: \
      what does the contract call a tie?
      """,
      as: Mistaken<Tolerates>.self),
  ]

  private enum ExpectsEpsilon: HealthMistake {
    static func chance(_ choice: LoggedChoice) -> Double { choice.epsilon }
  }

  private enum ExpectsOneBest: HealthMistake {
    static func chance(_ choice: LoggedChoice) -> Double {
      choice.epsilon * (1 - 1 / Double(choice.actionValues.count))
    }
  }

  private enum ComparesWithTheFirst: HealthMistake {
    static func isExploratory(_ choice: LoggedChoice) -> Bool {
      choice.action != choice.actionValues.firstIndex(of: choice.actionValues.max() ?? 0)
    }
  }

  private enum Tolerates: HealthMistake {
    static func isExploratory(_ choice: LoggedChoice) -> Bool {
      choice.actionValues[choice.action] < (choice.actionValues.max() ?? 0) - 1e-6
    }
    static func chance(_ choice: LoggedChoice) -> Double {
      let best = choice.actionValues.max() ?? 0
      let ties = choice.actionValues.count { $0 >= best - 1e-6 }
      return choice.epsilon * (1 - Double(ties) / Double(choice.actionValues.count))
    }
  }

  private enum TakesTheLastEpsilon: HealthMistake {
    static func epsilon(_ log: [LoggedChoice], _ step: Int) -> Double {
      log[log.count - 1].epsilon
    }
  }

  private enum LooksBelow: HealthMistake {
    static func isFine(_ n: Double, _ x: Double, _ p: Double, _ falseAlarm: Double) -> Bool {
      x >= p || n * divergence(x, p) <= .log(2 / falseAlarm)
    }
  }

  private enum LooksAbove: HealthMistake {
    static func isFine(_ n: Double, _ x: Double, _ p: Double, _ falseAlarm: Double) -> Bool {
      x <= p || n * divergence(x, p) <= .log(2 / falseAlarm)
    }
  }

  private enum TwoDeviations: HealthMistake {
    static func isFine(_ n: Double, _ x: Double, _ p: Double, _ falseAlarm: Double) -> Bool {
      abs(x - p) <= 1.96 * (p * (1 - p) / n).squareRoot()
    }
  }

  private enum Exchanges: HealthMistake {
    static func isFine(_ n: Double, _ x: Double, _ p: Double, _ falseAlarm: Double) -> Bool {
      n * divergence(p, x) <= .log(2 / falseAlarm)
    }
  }

  private enum OneSidedLimit: HealthMistake {
    static func isFine(_ n: Double, _ x: Double, _ p: Double, _ falseAlarm: Double) -> Bool {
      n * divergence(x, p) <= .log(1 / falseAlarm)
    }
  }
}

/// A mistake in one part of a report, with everything else right.
private protocol HealthMistake {
  static func isExploratory(_ choice: LoggedChoice) -> Bool
  static func epsilon(_ log: [LoggedChoice], _ step: Int) -> Double
  static func chance(_ choice: LoggedChoice) -> Double
  static func isFine(_ n: Double, _ x: Double, _ p: Double, _ falseAlarm: Double) -> Bool
}

extension HealthMistake {
  static func isExploratory(_ choice: LoggedChoice) -> Bool {
    choice.actionValues[choice.action] != choice.actionValues.max()
  }
  static func epsilon(_ log: [LoggedChoice], _ step: Int) -> Double { log[step].epsilon }
  static func chance(_ choice: LoggedChoice) -> Double {
    let ties = choice.actionValues.count { $0 == choice.actionValues.max() }
    return choice.epsilon * (1 - Double(ties) / Double(choice.actionValues.count))
  }
  static func isFine(_ n: Double, _ x: Double, _ p: Double, _ falseAlarm: Double) -> Bool {
    n * divergence(x, p) <= .log(2 / falseAlarm)
  }

  static func divergence(_ x: Double, _ p: Double) -> Double {
    (x == 0 ? 0 : x * .log(x / p)) + (x == 1 ? 0 : (1 - x) * .log((1 - x) / (1 - p)))
  }
}

/// A report that refuses bad input and makes one mistake.
private enum Mistaken<Mistake: HealthMistake>: ExplorationHealthExercise {
  static func observedShare(of log: [LoggedChoice]) throws -> Double {
    try check(log)
    return Double(log.count(where: Mistake.isExploratory)) / Double(log.count)
  }

  static func expectedShare(of log: [LoggedChoice]) throws -> Double {
    try check(log)
    let chances = log.indices.map { step in
      var choice = log[step]
      choice.epsilon = Mistake.epsilon(log, step)
      return Mistake.chance(choice)
    }
    return chances.reduce(0, +) / Double(log.count)
  }

  static func isConsistent(_ log: [LoggedChoice], falseAlarm: Double) throws -> Bool {
    guard falseAlarm > 0, falseAlarm < 1 else { throw InvalidInput("not a probability") }
    return Mistake.isFine(
      Double(log.count), try observedShare(of: log), try expectedShare(of: log), falseAlarm)
  }

  private static func check(_ log: [LoggedChoice]) throws {
    let isFine = log.allSatisfy {
      $0.actionValues.indices.contains($0.action) && $0.actionValues.allSatisfy(\.isFinite)
        && (0...1).contains($0.epsilon)
    }
    guard isFine, !log.isEmpty else { throw InvalidInput("not a log") }
  }
}
