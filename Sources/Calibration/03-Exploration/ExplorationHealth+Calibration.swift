import Coursework
import RealModule

extension CalibrationSet {
  private typealias Paraphrase = ExplorationHealthParaphrases

  static let explorationHealth = CalibrationSet(
    Contracts.ExplorationHealth.self,
    alternatives: [
      "walks along each row once and keeps sums": SheetReport<Paraphrase.Standard>.self,
      "sorts each row, and compares likelihoods": SheetReport<Paraphrase.Likelihoods>.self,
    ],
    paraphrases: [
      "expects epsilon itself": [
        SheetReport<Paraphrase.EpsilonAlone>.self, SheetReport<Paraphrase.AddsTheLucky>.self,
      ],
      "expects as if one action were the best alone": [
        SheetReport<Paraphrase.OneBest>.self, SheetReport<Paraphrase.OthersByCount>.self,
      ],
      "counts the second of two best actions as exploring": [
        SheetReport<Paraphrase.FirstBest>.self, SheetReport<Paraphrase.BetterBefore>.self,
      ],
      "takes the last epsilon for all choices": [
        SheetReport<Paraphrase.LastEpsilon>.self, SheetReport<Paraphrase.LastFactor>.self,
      ],
      "looks for too little exploring only": [
        SheetReport<Paraphrase.OnlyBelow>.self, SheetReport<Paraphrase.ClipsAbove>.self,
      ],
      "looks for too much exploring only": [
        SheetReport<Paraphrase.OnlyAbove>.self, SheetReport<Paraphrase.ClipsBelow>.self,
      ],
      "draws the line at two standard deviations": [
        SheetReport<Paraphrase.Normal>.self, SheetReport<Paraphrase.NormalCounts>.self,
      ],
      "exchanges observed and expected in the divergence": [
        SheetReport<Paraphrase.Exchanged>.self, SheetReport<Paraphrase.ExchangedCounts>.self,
      ],
      "gives each side all of the false alarms": [
        SheetReport<Paraphrase.WholeLimit>.self, SheetReport<Paraphrase.ComparesTails>.self,
      ],
      "takes values that nearly tie for equal": [
        SheetReport<Paraphrase.RoundsValues>.self, SheetReport<Paraphrase.ComparesNearly>.self,
      ],
    ])
}

/// The parts of a report, as some people write them; a sample replaces one.
protocol ReportStyle {
  static func explores(_ choice: LoggedChoice) -> Bool
  static func expected(_ log: [LoggedChoice]) -> Double
  static func chance(_ choice: LoggedChoice) -> Double
  static func accepts(_ x: Double, _ p: Double, _ n: Double, _ falseAlarm: Double) -> Bool
}

extension ReportStyle {
  static func explores(_ choice: LoggedChoice) -> Bool {
    choice.actionValues.contains { $0 > choice.actionValues[choice.action] }
  }

  static func expected(_ log: [LoggedChoice]) -> Double {
    var sum = 0.0
    for choice in log { sum += chance(choice) }
    return sum / Double(log.count)
  }

  static func chance(_ choice: LoggedChoice) -> Double {
    let best = choice.actionValues.reduce(choice.actionValues[0], max)
    let others = choice.actionValues.filter { $0 < best }
    return choice.epsilon / Double(choice.actionValues.count) * Double(others.count)
  }

  static func accepts(_ x: Double, _ p: Double, _ n: Double, _ falseAlarm: Double) -> Bool {
    n * divergence(x, p) <= .log(2) - .log(falseAlarm)
  }

  static func divergence(_ x: Double, _ p: Double) -> Double {
    var sum = 0.0
    if x > 0 { sum += x * (.log(x) - .log(p)) }
    if x < 1 { sum += (1 - x) * (.log(1 - x) - .log(1 - p)) }
    return sum
  }
}

/// A report of parts that refuses bad input.
enum SheetReport<Parts: ReportStyle>: ExplorationHealthExercise {
  static func observedShare(of log: [LoggedChoice]) throws -> Double {
    try refuse(log)
    return log.reduce(0) { $0 + (Parts.explores($1) ? 1 : 0) } / Double(log.count)
  }

  static func expectedShare(of log: [LoggedChoice]) throws -> Double {
    try refuse(log)
    return Parts.expected(log)
  }

  static func isConsistent(_ log: [LoggedChoice], falseAlarm: Double) throws -> Bool {
    guard falseAlarm > 0, 1 - falseAlarm > 0 else { throw InvalidInput("no chance") }
    return Parts.accepts(
      try observedShare(of: log), try expectedShare(of: log), Double(log.count), falseAlarm)
  }

  private static func refuse(_ log: [LoggedChoice]) throws {
    if log.isEmpty { throw InvalidInput("no choices") }
    for choice in log {
      guard choice.action >= 0, choice.action < choice.actionValues.count,
        choice.epsilon >= 0, choice.epsilon <= 1
      else { throw InvalidInput("no choice") }
      for value in choice.actionValues where !value.isFinite { throw InvalidInput("no value") }
    }
  }
}
