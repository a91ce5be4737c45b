import Coursework

extension CalibrationSet {
  private typealias Style = TrainingReportParaphrases

  static let trainingReport = CalibrationSet(
    Contracts.TrainingReport.self,
    alternatives: [
      "carries moments along": RunningReport<Style.Plain>.self,
      "fits the line by sums of products": RunningReport<Style.Sums>.self,
    ],
    paraphrases: [
      "counts terminal states": [
        RunningReport<Style.NoTerminals>.self, RunningReport<Style.ForgetsTheList>.self,
      ],
      "takes off twice a terminal state that is listed twice": [
        RunningReport<Style.MinusEach>.self, RunningReport<Style.CountsDown>.self,
      ],
      "calls a state dead whose best value is 0": [
        RunningReport<Style.BestValue>.self, RunningReport<Style.NothingAbove>.self,
      ],
      "calls a state dead for one value of 0": [
        RunningReport<Style.AnyZero>.self, RunningReport<Style.ProductIsZero>.self,
      ],
      "leaves out what is not finite and says nothing": [
        RunningReport<Style.CountsAfterwards>.self, RunningReport<Style.CountsNothing>.self,
      ],
      "looks for NaN and lets infinities pass": [
        RunningReport<Style.NotItself>.self, RunningReport<Style.IsNumber>.self,
      ],
      "takes the window first, then leaves out": [
        RunningReport<Style.CutsFirst>.self, RunningReport<Style.SkipsInWindow>.self,
      ],
      "looks at all errors and returns, not at the last": [
        RunningReport<Style.WholeList>.self, RunningReport<Style.WideWindow>.self,
      ],
      "divides the squares by n for a deviation": [
        RunningReport<Style.MeanSquare>.self, RunningReport<Style.Shrinks>.self,
      ],
      "takes the percentile of signed errors": [
        RunningReport<Style.SortsErrors>.self, RunningReport<Style.KeepsSigns>.self,
      ],
      "divides squared residuals by n": [
        RunningReport<Style.MeanResidual>.self, RunningReport<Style.ShrinksError>.self,
      ],
      "takes the standard error of the mean": [
        RunningReport<Style.OfTheMean>.self, RunningReport<Style.OfTheLevel>.self,
      ],
      "calls every slope a trend": [
        RunningReport<Style.SignOfSlope>.self, RunningReport<Style.NoMargin>.self,
      ],
      "calls a slope above a fixed number a trend": [
        RunningReport<Style.TenthOfAReward>.self, RunningReport<Style.Band>.self,
      ],
      "bounds values by a hundred rewards": [
        RunningReport<Style.Hundred>.self, RunningReport<Style.AsAtNinetyNine>.self,
      ],
      "looks for large values above 0 alone": [
        RunningReport<Style.UpperEnd>.self, RunningReport<Style.DropsNegative>.self,
      ],
      "warns where exactly half of the states are dead": [
        RunningReport<Style.AtLeastHalf>.self, RunningReport<Style.AliveAreNoMore>.self,
      ],
    ])
}

/// Mean, deviation and range, carried along.
struct ReportMoments {
  var count = 0.0
  var sum = 0.0
  var squares = 0.0
  var low = Double.infinity
  var high = -Double.infinity

  var mean: Double { count > 0 ? sum / count : 0 }

  mutating func take(_ x: Double) {
    let before = x - mean
    count += 1
    sum += x
    squares = squares + before * (x - mean)
    low = x < low ? x : low
    high = x > high ? x : high
  }
}

/// The parts of a report, as some people write them; a sample replaces one.
protocol ReportRules {
  static func isTerminal(_ state: Int, _ list: [Int]) -> Bool
  static func liveCount(_ seen: Int, _ table: [[Double]], _ list: [Int]) -> Int
  static func isDead(_ row: [Double]) -> Bool
  static func breaks(_ number: Double) -> Bool
  static func enters(_ number: Double) -> Bool
  static func last(_ numbers: [Double], _ window: Int) -> [Double]
  static func deviation(_ moments: ReportMoments) -> Double
  static func size(_ error: Double) -> Double
  static func line(_ y: [Double]) -> (slope: Double, error: Double)
  static func exceeds(_ slope: Double, _ error: Double) -> Bool
  static func isBeyond(_ low: Double, _ high: Double, _ reward: Double, _ discount: Double) -> Bool
  static func isMostlyDead(_ dead: Int, _ count: Int) -> Bool
}

extension ReportRules {
  static func isTerminal(_ state: Int, _ list: [Int]) -> Bool { list.firstIndex(of: state) != nil }
  static func liveCount(_ seen: Int, _ table: [[Double]], _ list: [Int]) -> Int { seen }
  static func isDead(_ row: [Double]) -> Bool {
    for value in row where value != 0 { return false }
    return true
  }
  static func breaks(_ number: Double) -> Bool { number.isNaN || number.isInfinite }
  static func enters(_ number: Double) -> Bool { number - number == 0 }
  static func last(_ numbers: [Double], _ window: Int) -> [Double] {
    var kept: [Double] = []
    for number in numbers.reversed() where kept.count < window && enters(number) {
      kept.append(number)
    }
    return kept.reversed()
  }
  static func deviation(_ moments: ReportMoments) -> Double {
    moments.count < 2 ? 0 : (moments.squares / (moments.count - 1)).squareRoot()
  }
  static func size(_ error: Double) -> Double { error < 0 ? -error : error }
  static func line(_ y: [Double]) -> (slope: Double, error: Double) { fit(y, losing: 2) }
  static func exceeds(_ slope: Double, _ error: Double) -> Bool { max(slope, -slope) > error * 3 }
  static func isBeyond(_ low: Double, _ high: Double, _ reward: Double, _ discount: Double) -> Bool
  {
    if discount == 1 { return false }
    return max(high, -low) * (1 - discount) > reward * 1.000000001
  }
  static func isMostlyDead(_ dead: Int, _ count: Int) -> Bool { dead > count - dead }

  /// The line through the points, whose residuals lose so many degrees of freedom.
  static func fit(_ y: [Double], losing lost: Double) -> (slope: Double, error: Double) {
    let n = Double(y.count)
    // Σ (x − x̄)² of 0 … n − 1.
    let spread = n * (n * n - 1) / 12
    var weighted = 0.0
    var level = ReportMoments()
    for value in y { level.take(value) }
    for i in y.indices { weighted += (Double(i) - (n - 1) / 2) * (y[i] - level.mean) }
    let slope = weighted / spread
    var residuals = ReportMoments()
    for i in y.indices { residuals.take(y[i] - slope * Double(i)) }
    return (slope, (residuals.squares / ((n - lost) * spread)).squareRoot())
  }
}

/// A report that goes through everything once, and refuses bad input.
enum RunningReport<Rules: ReportRules>: TrainingReportExercise {
  static func summary(of table: [[Double]], terminalStates: [Int]) throws -> TableSummary {
    guard !table.isEmpty, !table[0].isEmpty else { throw InvalidInput("empty") }
    for row in table where row.count != table[0].count { throw InvalidInput("uneven") }
    for state in terminalStates where state < 0 || state >= table.count {
      throw InvalidInput("no state")
    }
    var moments = ReportMoments()
    var (broken, live, dead) = (0, 0, 0)
    for (state, row) in table.enumerated() where !Rules.isTerminal(state, terminalStates) {
      live += 1
      if Rules.isDead(row) { dead += 1 }
      for value in row {
        if Rules.breaks(value) { broken += 1 }
        if Rules.enters(value) { moments.take(value) }
      }
    }
    return TableSummary(
      minimum: moments.count > 0 ? moments.low : 0, maximum: moments.count > 0 ? moments.high : 0,
      mean: moments.mean, deviation: Rules.deviation(moments), nonFiniteCount: broken,
      stateCount: Rules.liveCount(live, table, terminalStates), deadStateCount: dead)
  }

  static func summary(ofErrors tdErrors: [Double], window: Int) throws -> ErrorSummary {
    if window < 1 { throw InvalidInput("window") }
    var moments = ReportMoments()
    let last = Rules.last(tdErrors, window)
    for error in last { moments.take(error) }
    let sizes = last.map(Rules.size).sorted()
    var percentile = sizes.last ?? 0
    // In twentieths, which are exact.
    let twentieths = 19 * (sizes.count - 1)
    if sizes.count > 1, twentieths % 20 == 0 {
      percentile = sizes[twentieths / 20]
    } else if sizes.count > 1 {
      let (place, share) = (twentieths / 20, Double(twentieths % 20) / 20)
      percentile = sizes[place] * (1 - share) + sizes[place + 1] * share
    }
    return ErrorSummary(
      mean: moments.mean, deviation: Rules.deviation(moments), magnitude95: percentile,
      nonFiniteCount: tdErrors.reduce(0) { $0 + (Rules.breaks($1) ? 1 : 0) })
  }

  static func trend(of returns: [Double], window: Int) throws -> TrendLine? {
    if window < 1 { throw InvalidInput("window") }
    let last = Rules.last(returns, window)
    if last.count < 3 { return nil }
    let (slope, error) = Rules.line(last)
    var direction = TrendLine.Direction.undecided
    if last.count > 9, Rules.exceeds(slope, error) { direction = slope < 0 ? .falling : .rising }
    return TrendLine(slope: slope, standardError: error, direction: direction)
  }

  static func warnings(of record: TrainingRecord) throws -> [TrainingWarning] {
    guard record.discount >= 0, record.discount <= 1 else { throw InvalidInput("discount") }
    guard record.rewardBound >= 0, record.rewardBound < .infinity else {
      throw InvalidInput("reward")
    }
    let table = try summary(of: record.table, terminalStates: record.terminalStates)
    let errors = try summary(ofErrors: record.tdErrors, window: record.window)
    let trend = try trend(of: record.returns, window: record.window)
    let isFound: [TrainingWarning: Bool] = [
      .notFinite: table.nonFiniteCount > 0 || errors.nonFiniteCount > 0
        || record.returns.contains(where: Rules.breaks),
      .valuesTooLarge: Rules.isBeyond(
        table.minimum, table.maximum, record.rewardBound, record.discount),
      .manyDeadStates: Rules.isMostlyDead(table.deadStateCount, table.stateCount),
      .returnsFall: trend.map { $0.direction == .falling } ?? false,
    ]
    return TrainingWarning.allCases.filter { isFound[$0] == true }
  }
}
