import Coursework
import RealModule

/// Reports and the mistakes of exercise 3.7 in other words.
enum ExplorationHealthParaphrases {
  // MARK: - Right answers of other styles

  enum Standard: ReportStyle {}

  enum Likelihoods: ReportStyle {
    static func explores(_ choice: LoggedChoice) -> Bool {
      choice.actionValues.sorted()[choice.actionValues.count - 1]
        != choice.actionValues[choice.action]
    }

    static func accepts(_ x: Double, _ p: Double, _ n: Double, _ falseAlarm: Double) -> Bool {
      let (k, m) = (x * n, n - x * n)
      let own = (k > 0 ? k * .log(x) : 0) + (m > 0 ? m * .log(1 - x) : 0)
      let told = (k > 0 ? k * .log(p) : 0) + (m > 0 ? m * .log(1 - p) : 0)
      return own - told <= .log(2 / falseAlarm)
    }
  }

  // MARK: - Expects epsilon itself

  enum EpsilonAlone: ReportStyle {
    static func chance(_ choice: LoggedChoice) -> Double {
      choice.epsilon
    }
  }

  enum AddsTheLucky: ReportStyle {
    static func expected(_ log: [LoggedChoice]) -> Double {
      log.map(\.epsilon).reversed().reduce(0, +) / Double(log.count)
    }
  }

  // MARK: - Expects one best action

  enum OneBest: ReportStyle {
    static func chance(_ choice: LoggedChoice) -> Double {
      let n = Double(choice.actionValues.count)
      return choice.epsilon * (n - 1) / n
    }
  }

  enum OthersByCount: ReportStyle {
    static func chance(_ choice: LoggedChoice) -> Double {
      let share = choice.epsilon / Double(choice.actionValues.count)
      return choice.epsilon - share
    }
  }

  // MARK: - Counts the second of two best

  enum FirstBest: ReportStyle {
    static func explores(_ choice: LoggedChoice) -> Bool {
      var best = 0
      for action in choice.actionValues.indices
      where choice.actionValues[action] > choice.actionValues[best] { best = action }
      return choice.action != best
    }
  }

  enum BetterBefore: ReportStyle {
    static func explores(_ choice: LoggedChoice) -> Bool {
      let value = choice.actionValues[choice.action]
      return choice.actionValues.contains { $0 > value }
        || choice.actionValues.prefix(choice.action).contains { $0 >= value }
    }
  }

  // MARK: - Takes the last epsilon

  enum LastEpsilon: ReportStyle {
    static func expected(_ log: [LoggedChoice]) -> Double {
      var last = log
      for index in last.indices { last[index].epsilon = log[log.count - 1].epsilon }
      return last.map(chance).reduce(0, +) / Double(log.count)
    }
  }

  enum LastFactor: ReportStyle {
    static func expected(_ log: [LoggedChoice]) -> Double {
      let shares = log.map { choice in
        Double(choice.actionValues.count { $0 < choice.actionValues.max() ?? 0 })
          / Double(choice.actionValues.count)
      }
      return (log.last?.epsilon ?? 0) * shares.reduce(0, +) / Double(log.count)
    }
  }

  // MARK: - Looks below only

  enum OnlyBelow: ReportStyle {
    static func accepts(_ x: Double, _ p: Double, _ n: Double, _ falseAlarm: Double) -> Bool {
      guard x < p else { return true }
      return Standard.accepts(x, p, n, falseAlarm)
    }
  }

  enum ClipsAbove: ReportStyle {
    static func accepts(_ x: Double, _ p: Double, _ n: Double, _ falseAlarm: Double) -> Bool {
      Standard.accepts(min(x, p), p, n, falseAlarm)
    }
  }

  // MARK: - Looks above only

  enum OnlyAbove: ReportStyle {
    static func accepts(_ x: Double, _ p: Double, _ n: Double, _ falseAlarm: Double) -> Bool {
      guard x > p else { return true }
      return Standard.accepts(x, p, n, falseAlarm)
    }
  }

  enum ClipsBelow: ReportStyle {
    static func accepts(_ x: Double, _ p: Double, _ n: Double, _ falseAlarm: Double) -> Bool {
      Standard.accepts(max(x, p), p, n, falseAlarm)
    }
  }

  // MARK: - Two standard deviations

  enum Normal: ReportStyle {
    static func accepts(_ x: Double, _ p: Double, _ n: Double, _ falseAlarm: Double) -> Bool {
      let deviation = (p * (1 - p) / n).squareRoot()
      return x >= p - 1.96 * deviation && x <= p + 1.96 * deviation
    }
  }

  enum NormalCounts: ReportStyle {
    static func accepts(_ x: Double, _ p: Double, _ n: Double, _ falseAlarm: Double) -> Bool {
      let error = n * x - n * p
      return error * error <= 1.96 * 1.96 * n * p * (1 - p)
    }
  }

  // MARK: - Exchanges observed and expected

  enum Exchanged: ReportStyle {
    static func accepts(_ x: Double, _ p: Double, _ n: Double, _ falseAlarm: Double) -> Bool {
      n * divergence(p, x) <= .log(2 / falseAlarm)
    }
  }

  enum ExchangedCounts: ReportStyle {
    static func accepts(_ x: Double, _ p: Double, _ n: Double, _ falseAlarm: Double) -> Bool {
      Standard.accepts(p, x, n, falseAlarm)
    }
  }

  // MARK: - Gives each side all of the false alarms

  enum WholeLimit: ReportStyle {
    static func accepts(_ x: Double, _ p: Double, _ n: Double, _ falseAlarm: Double) -> Bool {
      n * divergence(x, p) <= -.log(falseAlarm)
    }
  }

  enum ComparesTails: ReportStyle {
    static func accepts(_ x: Double, _ p: Double, _ n: Double, _ falseAlarm: Double) -> Bool {
      .exp(-n * divergence(x, p)) >= falseAlarm
    }
  }

  // MARK: - Takes values that nearly tie for equal

  enum RoundsValues: ReportStyle {
    static func explores(_ choice: LoggedChoice) -> Bool { Standard.explores(rounded(choice)) }
    static func chance(_ choice: LoggedChoice) -> Double { Standard.chance(rounded(choice)) }

    private static func rounded(_ choice: LoggedChoice) -> LoggedChoice {
      LoggedChoice(
        actionValues: choice.actionValues.map { ($0 * 1e6).rounded() / 1e6 },
        action: choice.action, epsilon: choice.epsilon)
    }
  }

  enum ComparesNearly: ReportStyle {
    static func explores(_ choice: LoggedChoice) -> Bool {
      choice.actionValues.contains { $0 > choice.actionValues[choice.action] + 1e-7 }
    }

    static func chance(_ choice: LoggedChoice) -> Double {
      let best = choice.actionValues.sorted(by: >)[0]
      let others = choice.actionValues.filter { best - $0 > 1e-7 }
      return choice.epsilon / Double(choice.actionValues.count) * Double(others.count)
    }
  }
}
