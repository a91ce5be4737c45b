import Coursework
import DecisionProcesses
import DynamicProgramming
import Environments
import RealModule
import Statistics

/// The keys of the quiz, computed where there is something to compute.
enum DiagnosisQuizKey {
  /// The rows of zeros in the optimal table of the frozen lake.
  static let deadRows: DiagnosisAnswers.Rows = {
    let lake = FrozenLake.fourByFour(isSlippery: false)
    let values = optimalActionValues(of: lake, discount: 0.95)
    let rows = (0..<lake.stateCount).map { state in
      (0..<lake.actionCount).map { values[state, $0] }
    }
    switch rows.count(where: { $0.allSatisfy { $0 == 0 } }) {
    case 0: return .none
    case 4: return .four
    case 5: return .five
    default: return .most
    }
  }()

  /// How often a return of −10 is below half of the mean of such returns.
  static let alarmBelowZero: DiagnosisAnswers.Alarms = {
    let returns = Array(repeating: -10.0, count: 101)
    let alarms = (1...100).count { returns[$0] < returns.prefix($0).reduce(0, +) / Double($0) / 2 }
    return alarms == 0 ? .never : alarms == 100 ? .always : .sometimes
  }()

  /// Among all orders of a few different returns, the share in which the later half has the larger
  /// mean; independent draws make all orders as likely.
  static let trendOfNoise: DiagnosisAnswers.Trend = {
    let returns = [1.0, 2, 4, 8, 16, 32]
    let total = returns.reduce(0, +)
    // Which three of the six come last, as bits.
    let choices = (0..<64).filter { $0.nonzeroBitCount == 3 }
    let rises = choices.count { bits in
      let last = returns.indices.filter { bits >> $0 & 1 == 1 }.map { returns[$0] }.reduce(0, +)
      return 2 * last > total
    }
    if 2 * rises == choices.count { return .halfTheTime }
    return rises == 0 ? .never : rises == choices.count ? .always : .rarely
  }()

  /// Which fault makes the value of the smallest sanity check settle at 10.
  static let missingMask: DiagnosisAnswers.Cause = {
    func settled(continuation: Double) -> Double {
      var value = 0.0
      for _ in 0..<2000 { value += 0.5 * (1 + continuation * value - value) }
      return value
    }
    let candidates: KeyValuePairs<Double, DiagnosisAnswers.Cause> = [
      0: .nothing, 0.9: .noMask, 1: .noDiscount,
    ]
    return candidates.first { abs(settled(continuation: $0.key) - 10) < 1e-6 }?.value ?? .stepSize
  }()

  /// The standard deviation of errors of 10 and −10, as likely each.
  static let rightButNoisy: DiagnosisAnswers.Deviation = {
    let errors = [10.0, -10].map { $0 - 0 }
    let deviation = (errors.map { $0 * $0 }.reduce(0, +) / 2).squareRoot()
    let candidates: KeyValuePairs<Double, DiagnosisAnswers.Deviation> = [
      0: .zero, 1: .one, 10: .ten,
    ]
    return candidates.first { $0.key == deviation }?.value ?? .twenty
  }()

  /// The fixed point of v = 1 + 0.999 v, approached from 0.
  static let largeButTrue: DiagnosisAnswers.Value = {
    var value = 0.0
    for _ in 0..<100_000 { value = 1 + 0.999 * value }
    let candidates: KeyValuePairs<Double, DiagnosisAnswers.Value> = [
      1: .one, 100: .hundred, 1000: .thousand,
    ]
    return candidates.first { abs($0.key - value) < 1e-6 }?.value ?? .infinite
  }()

  /// The mean of the largest of ten uniform draws: the integral of P(largest > x) = 1 − x¹⁰.
  static let bestOfTen: DiagnosisAnswers.Best = {
    let steps = 10_000
    let mean = (0..<steps).map { step in
      100 * (1 - Double.pow((Double(step) + 0.5) / Double(steps), 10)) / Double(steps)
    }.reduce(0, +)
    return DiagnosisAnswers.Best(rawValue: "about\(Int(mean.rounded()))") ?? .about50
  }()

  /// The upper end of the exact one-sided 95 % interval after no failure in ten.
  static let noFailureInTen: DiagnosisAnswers.Bound = {
    // The two-sided interval of 90 % leaves 5 % above its upper end.
    let rate = clopperPearsonInterval(successes: 0, trials: 10, confidence: 0.9).upperBound
    return DiagnosisAnswers.Bound(rawValue: "about\(Int((100 * rate).rounded()))") ?? .about0
  }()
}
