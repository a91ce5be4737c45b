import Statistics

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
  /// How well the agent did in held-out episodes on the way.
  public var evaluations: [PegInHoleRun.Evaluation]
  /// The number of cells that a table has learned in; nil where a network learned.
  public var cellCount: Int?

  /// Takes a run down.
  public init(of run: PegInHoleRun, variant: PegInHoleVariant) {
    self.init(
      variant: variant, seed: run.seed, seconds: run.seconds,
      trainingViolations: run.episodes.reduce(0) { $0 + $1.violationCount },
      isInserted: run.episodes.map(\.isInserted), evaluations: run.evaluations,
      cellCount: run.cellCount)
  }

  /// Takes a run down from a file.
  init(
    variant: PegInHoleVariant, seed: UInt64, seconds: Double, trainingViolations: Int,
    isInserted: [Bool], evaluations: [PegInHoleRun.Evaluation], cellCount: Int? = nil
  ) {
    (self.variant, self.seed, self.seconds) = (variant, seed, seconds)
    (self.trainingViolations, self.isInserted) = (trainingViolations, isInserted)
    self.evaluations = evaluations
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

  /// What the runs of one variant come to, after their last episode of training.
  public struct Summary: Hashable, Sendable {
    /// What is compared.
    public var variant: PegInHoleVariant
    /// The number of runs.
    public var runCount: Int
    /// The number of held-out episodes, of all runs together.
    public var episodeCount: Int
    /// How many of them inserted the peg.
    public var inserted: Int
    /// The exact interval of that share, of confidence 95 %, as if all episodes were independent;
    /// it covers neither other seeds nor other conditions, which all agents share.
    public var interval: ClosedRange<Double>
    /// The share of each run, in ascending order.
    public var shares: [Double]
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
    /// The episodes of training of the longest run.
    public var longestTraining: Int
    /// The median number of episodes of training until 85 of the last 100 were successes, by Kaplan and
    /// Meier; nil where fewer than half of the runs got there.
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
  }

  /// What each variant comes to.
  public var summaries: [Summary] {
    PegInHoleVariant.allCases.compactMap { variant in
      let runs = runs.filter { $0.variant == variant && !$0.evaluations.isEmpty }
      return runs.isEmpty ? nil : summary(of: variant, runs)
    }
  }

  private func summary(of variant: PegInHoleVariant, _ runs: [PegInHoleRecord]) -> Summary {
    let last = runs.compactMap(\.evaluations.last)
    let count = last.reduce(0) { $0 + $1.count }
    let inserted = last.reduce(0) { $0 + $1.inserted }
    let until = runs.map { $0.episodes(untilSuccess: 0.85) }
    let times = zip(runs, until).map { Double($1 ?? max($0.isInserted.count, 1)) }
    let cells = runs.compactMap(\.cellCount).map(Double.init)
    let seconds = Statistics.Summary(of: runs.map(\.seconds))
    return Summary(
      variant: variant, runCount: runs.count, episodeCount: count, inserted: inserted,
      interval: clopperPearsonInterval(successes: inserted, trials: count, confidence: 0.95),
      shares: last.map { Double($0.inserted) / Double($0.count) }.sorted(),
      meanSteps: Double(last.reduce(0) { $0 + $1.stepsOfInserted }) / Double(max(inserted, 1)),
      violations: last.reduce(0) { $0 + $1.violations },
      greatestForce: last.map(\.greatestForce).max() ?? 0,
      trainingSteps: last.reduce(0) { $0 + $1.trainedSteps },
      trainingViolations: runs.reduce(0) { $0 + $1.trainingViolations },
      longestTraining: runs.map(\.isInserted.count).max() ?? 0,
      medianEpisodes: KaplanMeier(times: times, isObserved: until.map { $0 != nil }).median,
      seconds: seconds.median, longestSeconds: seconds.maximum,
      medianCells: cells.isEmpty ? nil : Statistics.Summary(of: cells).median)
  }
}
