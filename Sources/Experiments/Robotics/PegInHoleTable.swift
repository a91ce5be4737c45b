public import Statistics

/// What is kept of a run.
public struct PegInHoleRecord: Hashable, Sendable {
  /// What is compared.
  public var variant: PegInHoleVariant
  /// The seed of every draw.
  public var seed: UInt64
  /// The processor seconds that the run took.
  public var seconds: Double
  /// The steps of training in which the force was above its limit.
  public var trainingViolations: Int
  /// For each episode of training, whether the peg was inserted.
  public var isInserted: [Bool]
  /// How well the agent did on the way, in the episodes that decide what is kept.
  public var validations: [PegInHoleRun.Evaluation]
  /// How well it did after training, in episodes of their own.
  public var outcome: PegInHoleRun.Outcome
  /// The number of cells that a table has learned in; nil where a network learned.
  public var cellCount: Int?

  /// Takes a run down.
  ///
  /// - Precondition: The run is over.
  public init(of run: PegInHoleRun, variant: PegInHoleVariant) {
    guard let outcome = run.outcome else { fatalError("A run is taken down when it is over.") }
    self.init(
      variant: variant, seed: run.seed, seconds: run.seconds,
      trainingViolations: run.episodes.reduce(0) { $0 + $1.violationCount },
      isInserted: run.episodes.map(\.isInserted), validations: run.validations, outcome: outcome,
      cellCount: run.cellCount)
  }

  /// Takes a run down from a file.
  init(
    variant: PegInHoleVariant, seed: UInt64, seconds: Double, trainingViolations: Int,
    isInserted: [Bool], validations: [PegInHoleRun.Evaluation], outcome: PegInHoleRun.Outcome,
    cellCount: Int? = nil
  ) {
    (self.variant, self.seed, self.seconds) = (variant, seed, seconds)
    (self.trainingViolations, self.isInserted) = (trainingViolations, isInserted)
    (self.validations, self.outcome) = (validations, outcome)
    self.cellCount = cellCount
  }

  /// The episodes of training after which a share of the last 100 had been successes; nil for never.
  ///
  /// Exploration included: what counts is how often pegs really went in.
  public func episodes(untilSuccess share: Double, window: Int = 100) -> Int? {
    var count = 0
    for (index, value) in isInserted.enumerated() {
      count += value ? 1 : 0
      if index >= window { count -= isInserted[index - window] ? 1 : 0 }
      if index >= window - 1, Double(count) >= share * Double(window) { return index + 1 }
    }
    return nil
  }
}

/// Runs of the study of the peg in its hole, and what they come to for each variant.
///
///     let table = try PegInHoleTable(csv: text)
///     table.summaries[0].success           // 0.996
///
/// A run is a row; rows are added as runs finish, so that a study can be taken up again where it was
/// stopped.
public struct PegInHoleTable: StudyTable, Hashable {
  public private(set) var runs: [PegInHoleRecord] = []

  public init() {}

  public mutating func append(_ run: PegInHoleRecord) { runs.append(run) }

  /// What the runs of one variant come to: the copies that were kept, tested, unless it says otherwise.
  public struct Summary: Hashable, Sendable {
    /// What is compared.
    public var variant: PegInHoleVariant
    /// The number of runs.
    public var runCount: Int
    /// The number of held-out episodes, of all runs together.
    public var episodeCount: Int
    /// How many of them inserted the peg.
    public var inserted: Int
    /// The exact interval of that share, of confidence 95 %, for these agents in other conditions.
    ///
    /// Each agent has conditions of its own, so that the episodes are independent given the agents. It does
    /// not cover other seeds.
    public var interval: ClosedRange<Double>
    /// The share of each run, in ascending order.
    public var shares: [Double]
    /// The interval of the median agent's share, which covers other seeds and other conditions; nil for fewer
    /// than six agents.
    public var medianInterval: MedianOrderInterval?
    /// How many pegs the agents insert in the same episodes as they are at the end of training.
    public var insertedAtEnd: Int
    /// The share of each run at the end, in ascending order.
    public var sharesAtEnd: [Double]
    /// The mean number of steps of those that inserted the peg.
    public var meanSteps: Double
    /// How many held-out episodes had a force above the limit.
    public var violations: Int
    /// The greatest force in held-out episodes, in newtons.
    public var greatestForce: Double
    /// The steps of training, of all runs together.
    public var trainingSteps: Int
    /// In how many of them the force was above the limit.
    public var trainingViolations: Int
    /// The median number of episodes of training until 85 of the last 100 were successes.
    ///
    /// It is that of the run in the middle, or the mean of the two there. Runs that never got there count as
    /// later than all others; nil where one in the middle is such a run.
    public var medianEpisodes: Double?
    /// The median of the processor seconds of a run.
    public var seconds: Double
    /// The processor seconds of the longest run.
    public var longestSeconds: Double
    /// The median number of cells that a table has learned in; nil for networks.
    public var medianCells: Double?

    /// The share of held-out episodes that inserted the peg.
    public var success: Double { Double(inserted) / Double(episodeCount) }

    /// The shares of the worst and of the best run.
    public var range: ClosedRange<Double> { (shares.first ?? 0)...(shares.last ?? 0) }

    /// The share of the median run.
    public var medianShare: Double { Statistics.Summary(of: shares).median }
  }

  /// What each variant comes to.
  public var summaries: [Summary] {
    PegInHoleVariant.allCases.compactMap { variant in
      let runs = runs.filter { $0.variant == variant }
      return runs.isEmpty ? nil : summary(of: variant, runs)
    }
  }

  private func summary(of variant: PegInHoleVariant, _ runs: [PegInHoleRecord]) -> Summary {
    let (kept, atEnd) = (runs.map(\.outcome.kept), runs.map(\.outcome.atEnd))
    let count = kept.reduce(0) { $0 + $1.count }
    let inserted = kept.reduce(0) { $0 + $1.inserted }
    let shares = kept.map(\.success).sorted()
    let until = runs.map { $0.episodes(untilSuccess: 0.85) }
    let cells = runs.compactMap(\.cellCount).map(Double.init)
    let seconds = Statistics.Summary(of: runs.map(\.seconds))
    return Summary(
      variant: variant, runCount: runs.count, episodeCount: count, inserted: inserted,
      interval: clopperPearsonInterval(successes: inserted, trials: count, confidence: 0.95),
      shares: shares, medianInterval: MedianOrderInterval(of: shares),
      insertedAtEnd: atEnd.reduce(0) { $0 + $1.inserted },
      sharesAtEnd: atEnd.map(\.success).sorted(),
      meanSteps: Double(kept.reduce(0) { $0 + $1.stepsOfInserted }) / Double(max(inserted, 1)),
      violations: kept.reduce(0) { $0 + $1.violations },
      greatestForce: kept.map(\.greatestForce).max() ?? 0,
      trainingSteps: atEnd.reduce(0) { $0 + $1.trainedSteps },
      trainingViolations: runs.reduce(0) { $0 + $1.trainingViolations },
      medianEpisodes: Self.median(of: until),
      seconds: seconds.median, longestSeconds: seconds.maximum,
      medianCells: cells.isEmpty ? nil : Statistics.Summary(of: cells).median)
  }

  /// The middle of some numbers of episodes, nil among them for never.
  private static func median(of episodes: [Int?]) -> Double? {
    let sorted = episodes.map { $0 ?? .max }.sorted()
    let (low, high) = (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
    return high == .max ? nil : Double(low + high) / 2
  }
}
