import Coursework
import Statistics

/// How the parts of a report are looked at.
///
/// The report of `Diagnostics` is no reference for it: its trend compares two means where the contract fits
/// a line, and its windows are fixed. What both count is written down here from the contract.
enum ReportJudge {
  @Sendable
  static func table(_ question: TableSummaryQuestion, _ answer: TableSummary) -> Discrepancy? {
    let expected = TableSummary(of: question.table, terminalStates: question.terminalStates)
    let live = "\(expected.stateCount) of \(question.table.count) states are not terminal"
    return Expectation.all(
      { number(answer.stateCount, expected.stateCount, "states", live) },
      {
        number(
          answer.deadStateCount, expected.deadStateCount, "dead states",
          "\(live), and a dead one has no value but 0")
      },
      {
        number(
          answer.nonFiniteCount, expected.nonFiniteCount, "values that are not finite",
          "NaN and both infinities are not; \(live)")
      },
      {
        Expectation.equal(
          [answer.minimum, answer.maximum, answer.mean, answer.deviation],
          [expected.minimum, expected.maximum, expected.mean, expected.deviation],
          because: "of the finite values, where \(live)",
          label: { ["the minimum", "the maximum", "the mean", "the deviation"][$0] })
      })
  }

  @Sendable
  static func errors(_ question: ErrorSummaryQuestion, _ answer: ErrorSummary) -> Discrepancy? {
    let recent = question.tdErrors.filter(\.isFinite).suffix(question.window)
    let expected = ErrorSummary(of: question.tdErrors, window: question.window)
    return number(
      answer.nonFiniteCount, expected.nonFiniteCount, "errors that are not finite",
      "of all errors, wherever they stand")
      ?? Expectation.equal(
        [answer.mean, answer.deviation, answer.magnitude95],
        [expected.mean, expected.deviation, expected.magnitude95],
        because: "of the last \(recent.count) finite errors",
        label: { ["the mean", "the deviation", "the 95th percentile of magnitudes"][$0] })
  }

  @Sendable
  static func trend(_ question: ReturnTrendQuestion, _ answer: TrendLine?) -> Discrepancy? {
    let count = min(question.returns.count { $0.isFinite }, question.window)
    guard let expected = TrendLine(of: question.returns, window: question.window) else {
      return Expectation.holds(
        answer == nil, expected: "nil", because: "\(count) finite returns make no trend",
        actual: "a trend")
    }
    guard let answer else {
      return Discrepancy(
        expected: "a trend", because: "\(count) finite returns are enough", actual: "nil")
    }
    let wrong = Expectation.equal(
      [answer.slope, answer.standardError], [expected.slope, expected.standardError],
      because: "of the line of least squares through the last \(count) finite returns",
      label: { $0 == 0 ? "the slope" : "its standard error" })
    if let wrong { return wrong }
    if expected.isOnTheEdge { return nil }
    return Expectation.same(
      answer.direction, expected.direction,
      because: "the slope is \(expected.slope), its standard error \(expected.standardError), and "
        + "\(count) finite returns were looked at")
  }

  @Sendable
  static func warnings(
    _ question: TrainingWarningsQuestion, _ answer: [TrainingWarning]
  ) -> Discrepancy? {
    let record = question.record
    let trend = TrendLine(of: record.returns, window: record.window)
    // Too near for rounding to tell; no record is made so, but a smaller one may be.
    if trend?.isOnTheEdge == true { return nil }
    let table = TableSummary(of: record.table, terminalStates: record.terminalStates)
    let limit = record.discount < 1 ? record.rewardBound / (1 - record.discount) : .infinity
    return Expectation.holds(
      answer == record.warnings, expected: text(record.warnings),
      because: "values reach \(table.magnitude) where rewards add up to \(limit) at most; "
        + "\(table.deadStateCount) of \(table.stateCount) states that are not terminal are dead; "
        + "the trend is \(trend.map { "\($0.direction)" } ?? "none"); "
        + (record.isFinite ? "all numbers are finite" : "some number is not finite"),
      actual: text(answer))
  }

  private static func text(_ warnings: [TrainingWarning]) -> String {
    let names = warnings.prefix(9).map(\.rawValue).joined(separator: ", ")
    return warnings.isEmpty ? "no warnings" : names + (warnings.count > 9 ? " …" : "")
  }

  private static func number(
    _ answer: Int, _ expected: Int, _ name: String, _ reason: String
  ) -> Discrepancy? {
    Expectation.holds(
      answer == expected, expected: "\(expected) as the number of \(name)", because: reason,
      actual: "\(answer)")
  }
}

extension TableSummary {
  /// The summary as the contract has it.
  init(of table: [[Double]], terminalStates: [Int]) {
    let rows = table.indices.filter { !terminalStates.contains($0) }.map { table[$0] }
    let values = rows.flatMap(\.self).filter(\.isFinite)
    self.init(
      minimum: values.min() ?? 0, maximum: values.max() ?? 0, mean: values.average,
      deviation: values.sampleDeviation, nonFiniteCount: rows.joined().count - values.count,
      stateCount: rows.count,
      deadStateCount: rows.count { row in !row.contains { $0 != 0 } })
  }

  /// The largest magnitude of a finite value.
  var magnitude: Double { max(minimum.magnitude, maximum.magnitude) }
}

extension ErrorSummary {
  /// The summary as the contract has it.
  init(of errors: [Double], window: Int) {
    let recent = Array(errors.filter(\.isFinite).suffix(window))
    self.init(
      mean: recent.average, deviation: recent.sampleDeviation,
      magnitude95: recent.isEmpty ? 0 : Summary(of: recent.map(\.magnitude)).quantile(0.95),
      nonFiniteCount: errors.count { !$0.isFinite })
  }
}

extension TrendLine {
  /// The number of returns that a direction takes.
  static let fewest = 10

  /// The trend as the contract has it; nothing where there are fewer than three returns.
  init?(of returns: [Double], window: Int) {
    let recent = Array(returns.filter(\.isFinite).suffix(window))
    guard recent.count >= 3 else { return nil }
    let level = recent.average
    let places = recent.indices.map { Double($0) - Double(recent.count - 1) / 2 }
    let spread = places.reduce(0) { $0 + $1 * $1 }
    let slope = zip(places, recent).reduce(0) { $0 + $1.0 * ($1.1 - level) } / spread
    let squares = zip(places, recent).reduce(0) {
      let residual = $1.1 - level - slope * $1.0
      return $0 + residual * residual
    }
    let error = (squares / Double(recent.count - 2) / spread).squareRoot()
    let isSure = recent.count >= Self.fewest && slope.magnitude > 3 * error
    self.init(
      slope: slope, standardError: error,
      direction: isSure ? (slope > 0 ? .rising : .falling) : .undecided)
  }

  /// Whether rounding may decide about the direction.
  var isOnTheEdge: Bool {
    standardError > 0 && abs(slope.magnitude - 3 * standardError) <= 1e-9 * slope.magnitude
  }
}

extension TrainingRecord {
  /// The warnings as the contract has them.
  var warnings: [TrainingWarning] {
    let table = TableSummary(of: table, terminalStates: terminalStates)
    return TrainingWarning.allCases.filter { warning in
      switch warning {
      case .notFinite: !isFinite
      case .valuesTooLarge:
        discount < 1 && table.magnitude > rewardBound / (1 - discount) * (1 + 1e-9)
      case .manyDeadStates: 2 * table.deadStateCount > table.stateCount
      case .returnsFall: TrendLine(of: returns, window: window)?.direction == .falling
      }
    }
  }

  /// Whether everything that counts is finite.
  var isFinite: Bool {
    TableSummary(of: table, terminalStates: terminalStates).nonFiniteCount == 0
      && (tdErrors + returns).allSatisfy(\.isFinite)
  }
}

extension [Double] {
  /// The deviation over n − 1; 0 where there are fewer than two numbers.
  var sampleDeviation: Double {
    guard count > 1 else { return 0 }
    let mean = average
    return (reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)).squareRoot()
  }
}
