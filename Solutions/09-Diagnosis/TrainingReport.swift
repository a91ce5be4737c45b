public import Coursework

extension Submission {
  /// Exercise 9.1: a report on a training: its values, its errors, the trend of its returns, and what
  /// to warn of.
  ///
  /// The contract, with every choice spelt out, is `TrainingReportExercise`.
  public enum TrainingReport: TrainingReportExercise {
    public static func summary(
      of table: [[Double]],
      terminalStates: [Int]
    ) throws -> TableSummary {
      let actionCount = table.first?.count ?? 0
      guard actionCount > 0, table.allSatisfy({ $0.count == actionCount }),
        terminalStates.allSatisfy(table.indices.contains)
      else { throw InvalidInput("a table has rows of one length, and terminal states are of it") }
      // A set: a state that is listed twice is still one state.
      let terminal = Set(terminalStates)
      let rows = table.indices.filter { !terminal.contains($0) }.map { table[$0] }
      let values = rows.flatMap(\.self)
      let finite = values.filter(\.isFinite)
      return TableSummary(
        minimum: finite.min() ?? 0, maximum: finite.max() ?? 0, mean: mean(finite),
        deviation: deviation(finite), nonFiniteCount: values.count - finite.count,
        stateCount: rows.count,
        // All values, not the best one: a best value of 0 may be what there is to gain.
        deadStateCount: rows.count { row in row.allSatisfy { $0 == 0 } })
    }

    public static func summary(
      ofErrors tdErrors: [Double],
      window: Int
    ) throws -> ErrorSummary {
      let recent = try last(window, of: tdErrors)
      return ErrorSummary(
        mean: mean(recent), deviation: deviation(recent),
        magnitude95: percentile95(recent.map(abs)),
        // Of all: what was learned from a NaN long ago is in every value that came after it.
        nonFiniteCount: tdErrors.count { !$0.isFinite })
    }

    public static func trend(of returns: [Double], window: Int) throws -> TrendLine? {
      let recent = try last(window, of: returns)
      let n = Double(recent.count)
      guard recent.count >= 3 else { return nil }
      let centre = (n - 1) / 2
      let level = mean(recent)
      var spread = 0.0
      var product = 0.0
      for (x, y) in recent.enumerated() {
        spread += (Double(x) - centre) * (Double(x) - centre)
        product += (Double(x) - centre) * (y - level)
      }
      let slope = product / spread
      var residuals = 0.0
      for (x, y) in recent.enumerated() {
        let residual = y - level - slope * (Double(x) - centre)
        residuals += residual * residual
      }
      // Two numbers, the level and the slope, were fitted: n − 2 are left to tell of the noise.
      let error = (residuals / (n - 2) / spread).squareRoot()
      var direction = TrendLine.Direction.undecided
      // Without its standard error a slope says nothing: of noise alone, half of all slopes rise.
      if recent.count >= 10, abs(slope) > 3 * error { direction = slope > 0 ? .rising : .falling }
      return TrendLine(slope: slope, standardError: error, direction: direction)
    }

    public static func warnings(of record: TrainingRecord) throws -> [TrainingWarning] {
      guard (0...1).contains(record.discount), record.rewardBound >= 0, record.rewardBound.isFinite
      else { throw InvalidInput("a discount is in 0...1, and a reward bound a finite number") }
      let values = try summary(of: record.table, terminalStates: record.terminalStates)
      let errors = try summary(ofErrors: record.tdErrors, window: record.window)
      let trend = try trend(of: record.returns, window: record.window)
      var warnings: [TrainingWarning] = []
      if values.nonFiniteCount + errors.nonFiniteCount > 0
        || !record.returns.allSatisfy(\.isFinite)
      {
        warnings.append(.notFinite)
      }
      // The unit of both sides is that of a reward, and the discount says how many add up.
      let magnitude = max(abs(values.minimum), abs(values.maximum))
      let limit = record.rewardBound / (1 - record.discount)
      if record.discount < 1, magnitude > limit * (1 + 1e-9) { warnings.append(.valuesTooLarge) }
      if 2 * values.deadStateCount > values.stateCount { warnings.append(.manyDeadStates) }
      if trend?.direction == .falling { warnings.append(.returnsFall) }
      return warnings
    }

    /// The last `window` numbers of those that are finite.
    private static func last(_ window: Int, of numbers: [Double]) throws -> [Double] {
      guard window > 0 else { throw InvalidInput("a window has room for a number at least") }
      return Array(numbers.filter(\.isFinite).suffix(window))
    }

    private static func mean(_ numbers: [Double]) -> Double {
      numbers.isEmpty ? 0 : numbers.reduce(0, +) / Double(numbers.count)
    }

    private static func deviation(_ numbers: [Double]) -> Double {
      guard numbers.count > 1 else { return 0 }
      let mean = mean(numbers)
      let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(numbers.count - 1)).squareRoot()
    }

    private static func percentile95(_ numbers: [Double]) -> Double {
      guard let largest = numbers.max() else { return 0 }
      let sorted = numbers.sorted() + [largest]
      let position = 0.95 * Double(numbers.count - 1)
      let below = Int(position)
      return sorted[below] + (position - Double(below)) * (sorted[below + 1] - sorted[below])
    }
  }
}
