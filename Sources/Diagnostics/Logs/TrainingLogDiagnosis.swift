/// Finds what is wrong with a training from its log, row by row, in constant memory.
///
///     var diagnosis = TrainingLogDiagnosis()
///     try TrainingLogFile(path: "run.csv").read { diagnosis.record($0, line: $1) }
///     for finding in diagnosis.findings { print(finding.fault.title, finding.evidence) }
///
/// A rule needs the columns that it reads, and is silent without them. All compare numbers of the same
/// unit, so that multiplying all rewards by a positive number changes nothing. A finding is a reason to
/// look, and not a proof, except `valuesExceedBound` for a table that began at 0.
///
/// Where `TrainingMonitor` follows the same thing, and the log has what it needs, the rule is the monitor's:
/// a return that fell, exploration, flat values, and a start's value that oscillates. A log knows each
/// number to six digits or so, and not the epsilon that its first episode began with.
///
/// What the rules cannot see: an agent that learned nothing wrong from features that lack something; a
/// log of a training that was good from its first row on looks like one that never improved.
public struct TrainingLogDiagnosis: Sendable {
  /// The fewest episodes from which trends and schedules are judged.
  static let fewestRows = 100
  /// The number of first returns that are kept as they are.
  static let firstCount = 40

  /// The number of episodes.
  public private(set) var rowCount = 0
  /// The columns of which some number was known.
  public private(set) var columns: Set<TrainingLogColumn> = []

  var curves: [CurveSketch] = TrainingLogColumn.allCases.map { _ in CurveSketch() }
  var fall = ReturnFallMonitor()
  var variance = ValueVarianceMonitor()
  var oscillation = OscillationMonitor()
  var firstNonFinite: (column: TrainingLogColumn, line: Int, episode: Int)?
  var nonFiniteCount = 0
  var excess: Excess?
  var exploration = ExplorationMonitor()
  var exploringEpisode = 0
  var firstReturns: [Double] = []
  var lastReturns = SlidingWindow(capacity: 100)
  private var rewardBound = 0.0
  private var lastEpsilon: Double?
  private(set) var stepCount = 0
  private var stepsSinceValues = 0

  /// A value beyond what is possible.
  struct Excess {
    var episode: Int
    var magnitude: Double
    var bound: Double
  }

  /// Creates a diagnosis that has seen nothing.
  public init() { firstReturns.reserveCapacity(Self.firstCount) }

  /// Takes one row, with the number of its line for messages.
  ///
  /// - Complexity: O(columns), with no allocation but for columns that appear for the first time.
  public mutating func record(_ row: TrainingLogRow, line: Int) {
    rowCount += 1
    for (place, column) in TrainingLogColumn.allCases.enumerated() {
      guard let value = row[place: place] else { continue }
      if curves[place].count == 0 { columns.insert(column) }
      curves[place].record(value)
      if !value.isFinite {
        nonFiniteCount += 1
        if firstNonFinite == nil { firstNonFinite = (column, line, row.episode) }
      }
    }
    fall.record(row.sum)
    if row.sum.isFinite {
      if firstReturns.count < Self.firstCount { firstReturns.append(row.sum) }
      lastReturns.record(row.sum)
    }
    stepCount = stepCount.saturatingSum(with: row.stepCount)
    stepsSinceValues = stepsSinceValues.saturatingSum(with: row.stepCount)
    recordExploration(row)
    recordValues(row)
    recordBound(row)
  }

  private mutating func recordExploration(_ row: TrainingLogRow) {
    let before = lastEpsilon
    lastEpsilon = row.finite(.epsilon)
    // Epsilon may have fallen within the episode, from what it was at the end of the one before.
    guard let before, let now = lastEpsilon, !exploration.isAlerting,
      let share = row.finite(.exploratoryShare), let steps = row.finite(.steps), steps > 0
    else { return }
    exploration.record(
      exploratory: Int((share * steps).rounded()), of: Int(steps), epsilon: max(before, now))
    exploringEpisode = row.episode
  }

  private mutating func recordValues(_ row: TrainingLogRow) {
    guard let magnitude = row.valueMagnitude else { return }
    if let start = row.finite(.startValue) {
      oscillation.record(start, scale: magnitude, afterSteps: stepCount)
    }
    guard let deviation = row.finite(.valueDeviation) else { return }
    variance.record(deviation: deviation, scale: magnitude, steps: stepsSinceValues)
    stepsSinceValues = 0
  }

  private mutating func recordBound(_ row: TrainingLogRow) {
    // An infinite reward bounds nothing; it is found by itself.
    rewardBound = max(
      rewardBound, row.finite(.rewardMinimum)?.magnitude ?? 0,
      row.finite(.rewardMaximum)?.magnitude ?? 0)
    guard let magnitude = row.valueMagnitude, let discount = row.finite(.discount), rewardBound > 0
    else { return }
    var monitor = MagnitudeMonitor(discount: discount, tolerance: 1e-3)
    monitor.record(reward: rewardBound)
    monitor.record(value: magnitude)
    // The last one counts: a network may overshoot for a while.
    excess =
      monitor.isAlerting
      ? Excess(episode: row.episode, magnitude: magnitude, bound: monitor.bound) : nil
  }

  /// The curve of a column; nothing where no number of it was known.
  func curve(_ column: TrainingLogColumn) -> CurveSketch? {
    let curve = curves[column.index]
    return curve.total.count > 0 ? curve : nil
  }

  /// What is wrong, the surest first; nothing where nothing is.
  public var findings: [TrainingLogFinding] {
    let found = TrainingFault.allCases.compactMap { fault in
      fault == .noImprovement ? nil : evidence(of: fault).map { TrainingLogFinding(fault, $0) }
    }
    guard found.isEmpty else { return found }
    return evidence(of: .noImprovement).map { [TrainingLogFinding(.noImprovement, $0)] } ?? []
  }
}
