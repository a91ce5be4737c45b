import Coursework

/// The classic mistakes of exercise 9.1.
enum TrainingReportMisconceptions {
  static let all = [
    Misconception(
      Contracts.TrainingReport.self, "counts terminal states",
      """
      Your report takes terminal states for states where nothing was learned. What could there be to \
      learn?
      """,
      as: MistakenReport<CountsTerminals>.self),
    Misconception(
      Contracts.TrainingReport.self, "takes off twice a terminal state that is listed twice",
      """
      You subtract the length of the list of terminal states. How many states are in it?
      """,
      as: MistakenReport<TakesOffTwice>.self),
    Misconception(
      Contracts.TrainingReport.self, "calls a state dead whose best value is 0",
      """
      Your dead states include some where other actions were found to cost something. Was nothing \
      learned there?
      """,
      as: MistakenReport<BestIsZero>.self),
    Misconception(
      Contracts.TrainingReport.self, "calls a state dead for one value of 0",
      """
      One value of 0 is enough for you. Which of the values have to be 0 in a dead state?
      """,
      as: MistakenReport<OneZero>.self),
    Misconception(
      Contracts.TrainingReport.self, "leaves out what is not finite and says nothing",
      """
      You drop NaN and infinities, so that the report of a broken training looks sound. What has to \
      be said of them first?
      """,
      as: MistakenReport<Silent>.self),
    Misconception(
      Contracts.TrainingReport.self, "looks for NaN and lets infinities pass",
      """
      Values that grow without end become infinite before they become NaN. Which property of a \
      number covers both?
      """,
      as: MistakenReport<OnlyNaN>.self),
    Misconception(
      Contracts.TrainingReport.self, "takes the window first, then leaves out",
      """
      Your window holds numbers that you leave out afterwards, so that fewer are looked at. Which \
      comes first in the contract?
      """,
      as: MistakenReport<WindowFirst>.self),
    Misconception(
      Contracts.TrainingReport.self, "looks at all errors and returns, not at the last",
      """
      Your statistics still tell of the beginning of the training. How many numbers does the window \
      leave?
      """,
      as: MistakenReport<NoWindow>.self),
    Misconception(
      Contracts.TrainingReport.self, "divides the squares by n for a deviation",
      """
      Your deviation is that of a whole population. By what is a sample's divided?
      """,
      as: MistakenReport<PopulationDeviation>.self),
    Misconception(
      Contracts.TrainingReport.self, "takes the percentile of signed errors",
      """
      Large negative errors do not show in your percentile. Of which numbers is it?
      """,
      as: MistakenReport<SignedPercentile>.self),
    Misconception(
      Contracts.TrainingReport.self, "divides squared residuals by n",
      """
      A line through two points has no residuals at all. How many numbers were fitted, and how many \
      are left to tell of the noise?
      """,
      as: MistakenReport<AllResiduals>.self),
    Misconception(
      Contracts.TrainingReport.self, "takes the standard error of the mean",
      """
      Yours is the deviation of the returns over the root of their number: how sure their mean is. \
      The slope has a standard error of its own, made of residuals.
      """,
      as: MistakenReport<ErrorOfMean>.self),
    Misconception(
      Contracts.TrainingReport.self, "calls every slope a trend",
      """
      Pure noise has a slope, too, and it rises in half of all cases. What does the standard error \
      say about yours?
      """,
      as: MistakenReport<EverySlope>.self),
    Misconception(
      Contracts.TrainingReport.self, "calls a slope above a fixed number a trend",
      """
      Your direction changes if all returns are in cents instead of euros. With what of the same \
      unit can a slope be compared?
      """,
      as: MistakenReport<FixedSlope>.self),
    Misconception(
      Contracts.TrainingReport.self, "bounds values by a hundred rewards",
      """
      Your limit does not know the discount. How much do rewards of 1 add up to at 0.5, and at 0.999?
      """,
      as: MistakenReport<HundredRewards>.self),
    Misconception(
      Contracts.TrainingReport.self, "looks for large values above 0 alone",
      """
      Values of −10,000 pass for small with you. Which number of the range is the largest in \
      magnitude?
      """,
      as: MistakenReport<OnlyPositive>.self),
    Misconception(
      Contracts.TrainingReport.self, "warns where exactly half of the states are dead",
      """
      The contract says more than half.
      """,
      as: MistakenReport<HalfIsMany>.self),
  ]

  private enum CountsTerminals: ReportMistake {
    static func liveStates(_ table: [[Double]], _ terminalStates: [Int]) -> [Int] {
      Array(table.indices)
    }
    static func stateCount(_ table: [[Double]], _ terminalStates: [Int]) -> Int { table.count }
  }

  private enum TakesOffTwice: ReportMistake {
    static func stateCount(_ table: [[Double]], _ terminalStates: [Int]) -> Int {
      table.count - terminalStates.count
    }
  }

  private enum BestIsZero: ReportMistake {
    static func isDead(_ row: [Double]) -> Bool { row.max() == 0 }
  }

  private enum OneZero: ReportMistake {
    static func isDead(_ row: [Double]) -> Bool { row.contains(0) }
  }

  private enum Silent: ReportMistake {
    static func isReported(_ number: Double) -> Bool { false }
  }

  private enum OnlyNaN: ReportMistake {
    static func isReported(_ number: Double) -> Bool { number.isNaN }
    static func isUsed(_ number: Double) -> Bool { !number.isNaN }
  }

  private enum WindowFirst: ReportMistake {
    static func recent(_ numbers: [Double], _ window: Int) -> [Double] {
      numbers.suffix(window).filter(\.isFinite)
    }
  }

  private enum NoWindow: ReportMistake {
    static func recent(_ numbers: [Double], _ window: Int) -> [Double] {
      numbers.filter(\.isFinite)
    }
  }

  private enum PopulationDeviation: ReportMistake {
    static func divisor(_ n: Int) -> Int { n }
  }

  private enum SignedPercentile: ReportMistake {
    static func magnitude(_ error: Double) -> Double { error }
  }

  private enum AllResiduals: ReportMistake {
    static func slopeError(_ squares: Double, _ y: [Double], _ spread: Double) -> Double {
      (squares / Double(y.count) / spread).squareRoot()
    }
  }

  private enum ErrorOfMean: ReportMistake {
    static func slopeError(_ squares: Double, _ y: [Double], _ spread: Double) -> Double {
      y.sampleDeviation / Double(y.count).squareRoot()
    }
  }

  private enum EverySlope: ReportMistake {
    static func isSure(_ slope: Double, _ error: Double) -> Bool { slope != 0 }
  }

  private enum FixedSlope: ReportMistake {
    static func isSure(_ slope: Double, _ error: Double) -> Bool { slope.magnitude > 0.1 }
  }

  private enum HundredRewards: ReportMistake {
    static func isTooLarge(_ table: TableSummary, _ record: TrainingRecord) -> Bool {
      table.magnitude > 100 * record.rewardBound
    }
  }

  private enum OnlyPositive: ReportMistake {
    static func isTooLarge(_ table: TableSummary, _ record: TrainingRecord) -> Bool {
      record.discount < 1
        && table.maximum > record.rewardBound / (1 - record.discount) * (1 + 1e-9)
    }
  }

  private enum HalfIsMany: ReportMistake {
    static func isMostlyDead(_ dead: Int, of count: Int) -> Bool { dead * 2 >= count }
  }
}
