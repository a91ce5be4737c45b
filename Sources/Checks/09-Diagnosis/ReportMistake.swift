import Coursework

/// A mistake in one part of a report, with everything else right.
protocol ReportMistake {
  static func liveStates(_ table: [[Double]], _ terminalStates: [Int]) -> [Int]
  static func stateCount(_ table: [[Double]], _ terminalStates: [Int]) -> Int
  static func isDead(_ row: [Double]) -> Bool
  /// Whether a number is counted as not finite.
  static func isReported(_ number: Double) -> Bool
  /// Whether a number enters the statistics.
  static func isUsed(_ number: Double) -> Bool
  static func recent(_ numbers: [Double], _ window: Int) -> [Double]
  static func divisor(_ n: Int) -> Int
  static func magnitude(_ error: Double) -> Double
  /// The standard error of the slope, from the squared residuals and the spread of x.
  static func slopeError(_ squares: Double, _ y: [Double], _ spread: Double) -> Double
  /// Whether a slope is more than noise.
  static func isSure(_ slope: Double, _ error: Double) -> Bool
  static func isTooLarge(_ table: TableSummary, _ record: TrainingRecord) -> Bool
  static func isMostlyDead(_ dead: Int, of count: Int) -> Bool
}

extension ReportMistake {
  static func liveStates(_ table: [[Double]], _ terminalStates: [Int]) -> [Int] {
    table.indices.filter { !terminalStates.contains($0) }
  }
  static func stateCount(_ table: [[Double]], _ terminalStates: [Int]) -> Int {
    table.count - Set(terminalStates).count
  }
  static func isDead(_ row: [Double]) -> Bool { row.allSatisfy { $0 == 0 } }
  static func isReported(_ number: Double) -> Bool { !number.isFinite }
  static func isUsed(_ number: Double) -> Bool { number.isFinite }
  static func recent(_ numbers: [Double], _ window: Int) -> [Double] {
    numbers.filter(isUsed).suffix(window)
  }
  static func divisor(_ n: Int) -> Int { n - 1 }
  static func magnitude(_ error: Double) -> Double { error.magnitude }
  static func slopeError(_ squares: Double, _ y: [Double], _ spread: Double) -> Double {
    (squares / Double(y.count - 2) / spread).squareRoot()
  }
  static func isSure(_ slope: Double, _ error: Double) -> Bool { slope.magnitude > 3 * error }
  static func isTooLarge(_ table: TableSummary, _ record: TrainingRecord) -> Bool {
    record.discount < 1
      && table.magnitude > record.rewardBound / (1 - record.discount) * (1 + 1e-9)
  }
  static func isMostlyDead(_ dead: Int, of count: Int) -> Bool { dead * 2 > count }
}

/// A report that refuses bad input and makes one mistake.
enum MistakenReport<Mistake: ReportMistake>: TrainingReportExercise {
  static func summary(of table: [[Double]], terminalStates: [Int]) throws -> TableSummary {
    guard let count = table.first?.count, count > 0, table.allSatisfy({ $0.count == count }),
      terminalStates.allSatisfy(table.indices.contains)
    else { throw InvalidInput("no table") }
    let rows = Mistake.liveStates(table, terminalStates).map { table[$0] }
    let values = rows.joined().filter(Mistake.isUsed)
    return TableSummary(
      minimum: values.min() ?? 0, maximum: values.max() ?? 0, mean: values.average,
      deviation: deviation(values), nonFiniteCount: rows.joined().count(where: Mistake.isReported),
      stateCount: Mistake.stateCount(table, terminalStates),
      deadStateCount: rows.count(where: Mistake.isDead))
  }

  static func summary(ofErrors tdErrors: [Double], window: Int) throws -> ErrorSummary {
    guard window > 0 else { throw InvalidInput("no window") }
    let recent = Mistake.recent(tdErrors, window)
    let sorted = recent.map(Mistake.magnitude).sorted()
    let position = max(0, 0.95 * Double(sorted.count - 1))
    let pair = sorted.dropFirst(Int(position)).prefix(2)
    let low = pair.first ?? 0
    // From the last number there is no way to go; infinity from infinity is no number.
    let step = position == position.rounded(.down) ? 0 : (pair.last ?? 0) - low
    return ErrorSummary(
      mean: recent.average, deviation: deviation(recent),
      magnitude95: low + (position - position.rounded(.down)) * step,
      nonFiniteCount: tdErrors.count(where: Mistake.isReported))
  }

  static func trend(of returns: [Double], window: Int) throws -> TrendLine? {
    guard window > 0 else { throw InvalidInput("no window") }
    let y = Mistake.recent(returns, window)
    guard y.count > 2 else { return nil }
    let x = y.indices.map { Double($0) - Double(y.count - 1) / 2 }
    let spread = x.reduce(0) { $0 + $1 * $1 }
    let slope = zip(x, y).reduce(0) { $0 + $1.0 * ($1.1 - y.average) } / spread
    let residuals = zip(x, y).map { $1 - y.average - slope * $0 }
    let error = Mistake.slopeError(residuals.reduce(0) { $0 + $1 * $1 }, y, spread)
    let isSure = y.count >= TrendLine.fewest && Mistake.isSure(slope, error)
    return TrendLine(
      slope: slope, standardError: error,
      direction: isSure ? (slope > 0 ? .rising : .falling) : .undecided)
  }

  static func warnings(of record: TrainingRecord) throws -> [TrainingWarning] {
    guard record.discount >= 0, record.discount <= 1, record.rewardBound >= 0,
      record.rewardBound.isFinite
    else { throw InvalidInput("no record") }
    let table = try summary(of: record.table, terminalStates: record.terminalStates)
    let errors = try summary(ofErrors: record.tdErrors, window: record.window)
    let trend = try trend(of: record.returns, window: record.window)
    var found: [TrainingWarning] = []
    let broken = record.returns.count(where: Mistake.isReported)
    if table.nonFiniteCount + errors.nonFiniteCount + broken > 0 { found.append(.notFinite) }
    if Mistake.isTooLarge(table, record) { found.append(.valuesTooLarge) }
    if Mistake.isMostlyDead(table.deadStateCount, of: table.stateCount) {
      found.append(.manyDeadStates)
    }
    if trend?.direction == .falling { found.append(.returnsFall) }
    return found
  }

  private static func deviation(_ numbers: [Double]) -> Double {
    guard numbers.count > 1 else { return 0 }
    let mean = numbers.average
    let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(Mistake.divisor(numbers.count))).squareRoot()
  }
}
