import Coursework
import RealModule

extension CalibrationSet {
  private typealias Style = SanityCheckParaphrases

  static let sanityChecks = CalibrationSet(
    Contracts.SanityChecks.self,
    alternatives: [
      "makes the updates one by one": StepwiseSanity<Style.Plain>.self,
      "adds up what the rewards are worth": StepwiseSanity<Style.Series>.self,
    ],
    paraphrases: [
      "takes each task for one that goes on": [
        StepwiseSanity<Style.NeverEnds>.self, StepwiseSanity<Style.IgnoresTheEnd>.self,
      ],
      "expects the value itself at once": [
        StepwiseSanity<Style.IsThere>.self, StepwiseSanity<Style.FullStep>.self,
      ],
      "lets the target stay where it is": [
        StepwiseSanity<Style.PullsToValue>.self, StepwiseSanity<Style.PlainDecay>.self,
      ],
      "begins every run at 0": [
        StepwiseSanity<Style.FromNothing>.self, StepwiseSanity<Style.ShareOfValue>.self,
      ],
      "lets a learned NaN pass": [
        StepwiseSanity<Style.NotTooFar>.self, StepwiseSanity<Style.NeitherAboveNorBelow>.self,
      ],
      "allows the same difference in every unit": [
        StepwiseSanity<Style.Millionth>.self, StepwiseSanity<Style.SquaredMillionth>.self,
      ],
      "averages the errors of all pairs": [
        StepwiseSanity<Style.MeanError>.self, StepwiseSanity<Style.SharesOfErrors>.self,
      ],
      "counts pairs that were never tried": [
        StepwiseSanity<Style.AllPairs>.self, StepwiseSanity<Style.NotNegative>.self,
      ],
      "compares the best values of the states only": [
        StepwiseSanity<Style.GreedyPairs>.self, StepwiseSanity<Style.SortsActions>.self,
      ],
      "takes the tolerance for a number of rewards": [
        StepwiseSanity<Style.AsItIs>.self, StepwiseSanity<Style.ScaleOfOne>.self,
      ],
      "loses NaN in a maximum": [
        StepwiseSanity<Style.KeepsLarger>.self, StepwiseSanity<Style.SkipsNaN>.self,
      ],
      "finds values that are too large, not too small": [
        StepwiseSanity<Style.Above>.self, StepwiseSanity<Style.NoMagnitude>.self,
      ],
      "compares the mean with the deviation": [
        StepwiseSanity<Style.ThreeSigma>.self, StepwiseSanity<Style.UndoesTheRoot>.self,
      ],
      "takes all errors after the early ones for late": [
        StepwiseSanity<Style.AfterEarly>.self, StepwiseSanity<Style.ToTheEnd>.self,
      ],
      "calls errors with a deviation above 1 growing": [
        StepwiseSanity<Style.MoreThanOne>.self, StepwiseSanity<Style.VarianceAboveOne>.self,
      ],
      "finds growth where there was nothing early": [
        StepwiseSanity<Style.TwiceNothing>.self, StepwiseSanity<Style.HalfOfLate>.self,
      ],
      "asks for a mean of 0 from the beginning": [
        StepwiseSanity<Style.BothMeans>.self, StepwiseSanity<Style.LargerOfBoth>.self,
      ],
    ])
}

/// The parts of sanity checks, as some people write them; a sample replaces one.
protocol SanityRules {
  static func goesOn(_ run: TrivialRun) -> Bool
  static func arrives(_ run: TrivialRun, _ value: Double, _ discount: Double) -> Double
  static func start(_ run: TrivialRun) -> Double
  static func isClose(_ a: Double, _ b: Double, _ scale: Double) -> Bool
  static func isTried(_ visits: Int) -> Bool
  static func actions(_ known: [Double], _ visits: [Int]) -> [Int]
  static func error(_ learned: Double, _ known: Double) -> Double
  static func worst(_ errors: [Double]) -> Double
  static func limit(_ tolerance: Double, _ known: [[Double]]) -> Double
  static func lateRange(_ count: Int, _ window: Int) -> Range<Int>
  static func grows(_ early: Double, _ late: Double) -> Bool
  static func moves(
    _ early: ErrorDistribution.Window, _ late: ErrorDistribution.Window, _ count: Double
  ) -> Bool
}

extension SanityRules {
  static func goesOn(_ run: TrivialRun) -> Bool { !run.isTerminal }
  static func arrives(_ run: TrivialRun, _ value: Double, _ discount: Double) -> Double {
    var estimate = start(run)
    for _ in 0..<run.updateCount {
      let target = run.reward + discount * estimate
      estimate += run.stepSize * (target - estimate)
    }
    return estimate
  }
  static func start(_ run: TrivialRun) -> Double { run.initialValue }
  static func isClose(_ a: Double, _ b: Double, _ scale: Double) -> Bool {
    let allowed = scale / 1_000_000
    return a >= b - allowed && a <= b + allowed
  }
  static func isTried(_ visits: Int) -> Bool { visits != 0 }
  static func actions(_ known: [Double], _ visits: [Int]) -> [Int] {
    visits.indices.filter { isTried(visits[$0]) }
  }
  static func error(_ learned: Double, _ known: Double) -> Double {
    learned.isFinite ? max(learned - known, known - learned) : .infinity
  }
  static func worst(_ errors: [Double]) -> Double { errors.sorted().last ?? 0 }
  static func limit(_ tolerance: Double, _ known: [[Double]]) -> Double {
    let all = known.flatMap(\.self)
    return tolerance * max(all.max() ?? 0, -(all.min() ?? 0))
  }
  static func lateRange(_ count: Int, _ window: Int) -> Range<Int> { count - window..<count }
  static func grows(_ early: Double, _ late: Double) -> Bool {
    early == 0 ? false : late / early > 2
  }
  static func moves(
    _ early: ErrorDistribution.Window, _ late: ErrorDistribution.Window, _ count: Double
  ) -> Bool { isOff(late) }

  static func isOff(_ window: ErrorDistribution.Window) -> Bool {
    window.mean > 3 * window.standardError || window.mean < -3 * window.standardError
  }
}

/// Sanity checks that go step by step, and refuse bad input.
enum StepwiseSanity<Rules: SanityRules>: SanityChecksExercise {
  static func trivialTask(_ run: TrivialRun) throws -> TrivialReport {
    if !run.reward.isFinite || !run.initialValue.isFinite { throw InvalidInput("no number") }
    if !(run.discount >= 0 && run.discount <= 1) { throw InvalidInput("discount") }
    if run.discount == 1 && !run.isTerminal { throw InvalidInput("no value") }
    if !(run.stepSize > 0 && run.stepSize <= 1) || run.updateCount < 0 {
      throw InvalidInput("setting")
    }
    let discount = Rules.goesOn(run) ? run.discount : 0
    let value = run.reward * (1 / (1 - discount))
    let expected = Rules.arrives(run, value, discount)
    let scale = max(value.magnitude, Rules.start(run).magnitude)
    return TrivialReport(
      trueValue: value, expectedValue: expected,
      isPassed: Rules.isClose(run.learnedValue, expected, scale))
  }

  static func knownValues(
    learned: [[Double]], known: [[Double]], visits: [[Int]], tolerance: Double
  ) throws -> KnownValueReport {
    guard known.count > 0, learned.count == known.count, visits.count == known.count,
      tolerance >= 0, tolerance < .infinity
    else { throw InvalidInput("shape") }
    var errors: [Double] = []
    var untried = 0
    for (state, row) in known.enumerated() {
      guard !row.isEmpty, learned[state].count == row.count, visits[state].count == row.count,
        row.allSatisfy(\.isFinite), visits[state].min() ?? 0 >= 0
      else { throw InvalidInput("row") }
      untried += visits[state].count { !Rules.isTried($0) }
      for action in Rules.actions(row, visits[state]) {
        errors.append(Rules.error(learned[state][action], row[action]))
      }
    }
    let worst = Rules.worst(errors)
    return KnownValueReport(
      largestError: worst, untriedCount: untried,
      isPassed: errors.count > 0 && worst <= Rules.limit(tolerance, known))
  }

  static func errorDistribution(of tdErrors: [Double], window: Int) throws -> ErrorDistribution {
    if window < 2 { throw InvalidInput("window") }
    for error in tdErrors where !error.isFinite {
      return ErrorDistribution(early: nil, late: nil, verdict: .notFinite)
    }
    if window > tdErrors.count - window {
      return ErrorDistribution(early: nil, late: nil, verdict: .tooFew)
    }
    let early = statistics(tdErrors[0..<window])
    let late = statistics(tdErrors[Rules.lateRange(tdErrors.count, window)])
    var verdict = ErrorDistribution.Verdict.settled
    let count = Double(Rules.lateRange(tdErrors.count, window).count)
    if Rules.moves(early, late, count) { verdict = .moving }
    if Rules.grows(early.deviation, late.deviation) { verdict = .growing }
    return ErrorDistribution(early: early, late: late, verdict: verdict)
  }

  private static func statistics(_ errors: ArraySlice<Double>) -> ErrorDistribution.Window {
    var moments = ReportMoments()
    for error in errors { moments.take(error) }
    let variance = moments.squares / (moments.count - 1)
    return ErrorDistribution.Window(
      mean: moments.mean, deviation: variance.squareRoot(),
      standardError: (variance / moments.count).squareRoot())
  }
}
