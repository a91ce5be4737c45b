import DecisionProcesses
import Statistics

/// Runs on CartPole, and what they come to for each method and settings.
///
///     let table = try CartPoleTable(csv: text)
///     table.summaries(using: &generator)[1].median
///     table.illustration.figure
///
/// A run is a row; rows are added as runs finish, so that a study can be taken up again where it was
/// stopped.
public struct CartPoleTable: StudyTable, Hashable {
  public private(set) var runs: [CartPoleRun] = []

  public init() {}

  public mutating func append(_ run: CartPoleRun) { runs.append(run) }

  /// What the runs of one method with one kind of settings come to.
  public struct Summary: Hashable, Sendable {
    /// The method.
    public var method: CartPoleMethod
    /// The name of the settings.
    public var settingsName: String
    /// The number of runs.
    public var runCount: Int
    /// The number of runs that solved the task.
    public var solvedCount: Int
    /// The median number of episodes to solve it, by Kaplan and Meier; nil where fewer than half do.
    public var median: Double?
    /// A bootstrap interval of the median, of confidence 95 %; infinite where it may not exist.
    public var medianInterval: ClosedRange<Double>
    /// The mean of the best means of 100 returns.
    public var bestMean: Double
    /// The median of the processor seconds of a run.
    public var seconds: Double

    /// Whether the median is at most what the document states.
    public var meetsDocument: Bool {
      median.map { $0 <= Double(method.documentEpisodes) } ?? false
    }
  }

  /// The names of the settings that occur, in order.
  public var settingsNames: [String] {
    runs.map(\.settingsName).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The runs of one method with one kind of settings, by seed.
  public func runs(of method: CartPoleMethod, settingsName: String) -> [CartPoleRun] {
    runs.filter { $0.method == method && $0.settingsName == settingsName }
      .sorted { $0.seed < $1.seed }
  }

  /// What each method comes to with each kind of settings.
  public func summaries(using generator: inout some RandomNumberGenerator) -> [Summary] {
    var summaries: [Summary] = []
    for name in settingsNames {
      for method in CartPoleMethod.allCases {
        let runs = runs(of: method, settingsName: name).map(\.training)
        guard !runs.isEmpty else { continue }
        let times = runs.map { Double($0.returns.count) }
        let isObserved = runs.map(\.isSolved)
        summaries.append(
          Summary(
            method: method, settingsName: name, runCount: runs.count,
            solvedCount: runs.count(where: \.isSolved),
            median: KaplanMeier(times: times, isObserved: isObserved).median,
            medianInterval: KaplanMeier.medianInterval(
              times: times, isObserved: isObserved, using: &generator),
            bestMean: Statistics.Summary(of: runs.map(\.bestMean)).mean,
            seconds: Statistics.Summary(of: runs.map(\.seconds)).median))
      }
    }
    return summaries
  }
}
