import Coursework
import RealModule

typealias ErrorWindow = ErrorDistribution.Window

/// A mistake in one part of the sanity checks, with everything else right.
protocol SanityMistake {
  static func continuation(_ run: TrivialRun) -> Double
  /// The share of the initial error that is left.
  static func remainder(_ run: TrivialRun, _ continuation: Double) -> Double
  static func initialValue(_ run: TrivialRun) -> Double
  static func passes(_ difference: Double, _ scale: Double) -> Bool
  static func counts(_ visits: Int) -> Bool
  static func errors(_ learned: [[Double]], _ known: [[Double]], _ visits: [[Int]]) -> [Double]
  /// What an error counts for.
  static func clean(_ error: Double) -> Double
  static func largest(_ errors: [Double]) -> Double
  static func allowed(_ tolerance: Double, _ scale: Double) -> Double
  static func late(_ errors: [Double], _ window: Int) -> [Double]
  static func isGrowing(_ early: ErrorWindow, _ late: ErrorWindow) -> Bool
  static func isMoving(_ early: ErrorWindow, _ late: ErrorWindow) -> Bool
}

extension SanityMistake {
  static func continuation(_ run: TrivialRun) -> Double { run.isTerminal ? 0 : run.discount }
  static func remainder(_ run: TrivialRun, _ continuation: Double) -> Double {
    .pow(1 - run.stepSize * (1 - continuation), run.updateCount)
  }
  static func initialValue(_ run: TrivialRun) -> Double { run.initialValue }
  static func passes(_ difference: Double, _ scale: Double) -> Bool {
    abs(difference) <= 1e-6 * scale
  }
  static func counts(_ visits: Int) -> Bool { visits > 0 }
  static func errors(_ learned: [[Double]], _ known: [[Double]], _ visits: [[Int]]) -> [Double] {
    zip(zip(learned.joined(), known.joined()), visits.joined()).filter { counts($0.1) }
      .map { $0.0.0 - $0.0.1 }
  }
  static func clean(_ error: Double) -> Double { error.isNaN ? .infinity : error.magnitude }
  static func largest(_ errors: [Double]) -> Double { errors.reduce(0) { max($0, clean($1)) } }
  static func allowed(_ tolerance: Double, _ scale: Double) -> Double { tolerance * scale }
  static func late(_ errors: [Double], _ window: Int) -> [Double] { Array(errors.suffix(window)) }
  static func isGrowing(_ early: ErrorWindow, _ late: ErrorWindow) -> Bool {
    early.deviation > 0 && late.deviation > 2 * early.deviation
  }
  static func isMoving(_ early: ErrorWindow, _ late: ErrorWindow) -> Bool {
    late.mean.magnitude > 3 * late.standardError
  }
}

/// Sanity checks that refuse bad input and make one mistake.
enum MistakenSanity<Mistake: SanityMistake>: SanityChecksExercise {
  static func trivialTask(_ run: TrivialRun) throws -> TrivialReport {
    guard run.discount >= 0, run.discount <= 1, run.isTerminal || run.discount < 1,
      run.stepSize > 0, run.stepSize <= 1, run.updateCount >= 0, run.reward.isFinite,
      run.initialValue.isFinite
    else { throw InvalidInput("no task") }
    let continuation = Mistake.continuation(run)
    let value = run.reward / (1 - continuation)
    let start = Mistake.initialValue(run)
    let expected = value + Mistake.remainder(run, continuation) * (start - value)
    return TrivialReport(
      trueValue: value, expectedValue: expected,
      isPassed: Mistake.passes(run.learnedValue - expected, max(abs(value), abs(start))))
  }

  static func knownValues(
    learned: [[Double]], known: [[Double]], visits: [[Int]], tolerance: Double
  ) throws -> KnownValueReport {
    let shape = known.map(\.count)
    guard shape.count > 0, shape.allSatisfy({ $0 > 0 }), learned.map(\.count) == shape,
      visits.map(\.count) == shape, tolerance >= 0, tolerance.isFinite,
      known.joined().allSatisfy(\.isFinite), visits.joined().allSatisfy({ $0 >= 0 })
    else { throw InvalidInput("no tables") }
    let errors = Mistake.errors(learned, known, visits)
    let largest = Mistake.largest(errors)
    let scale = known.joined().reduce(0) { max($0, $1.magnitude) }
    return KnownValueReport(
      largestError: largest,
      untriedCount: visits.joined().count { !Mistake.counts($0) },
      isPassed: !errors.isEmpty && largest <= Mistake.allowed(tolerance, scale))
  }

  static func errorDistribution(of tdErrors: [Double], window: Int) throws -> ErrorDistribution {
    guard window > 1 else { throw InvalidInput("no window") }
    if !tdErrors.allSatisfy(\.isFinite) {
      return ErrorDistribution(early: nil, late: nil, verdict: .notFinite)
    }
    if tdErrors.count / 2 < window {
      return ErrorDistribution(early: nil, late: nil, verdict: .tooFew)
    }
    let early = ErrorWindow(of: Array(tdErrors.prefix(window)))
    let late = ErrorWindow(of: Mistake.late(tdErrors, window))
    return ErrorDistribution(
      early: early, late: late,
      verdict: Mistake.isGrowing(early, late)
        ? .growing : Mistake.isMoving(early, late) ? .moving : .settled)
  }
}
