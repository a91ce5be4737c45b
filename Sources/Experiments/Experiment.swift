public import DecisionProcesses

/// A named, seeded study of several settings, each run many times, that answers one question.
///
///     let result = ContractionStudy().run(seed: 7) { fraction in bar.show(fraction) }
///     result.table.csv                       // rows
///     result.illustrations[0].figure         // a value; `FigureRenderer` draws it
///     result.findings.filter { !$0.holds }   // assertions against exact values
///
/// A study says how to measure one run and what the measurements of all runs mean. Nothing is
/// drawn, printed or written. Every run has a generator of its own, spawned from the seed: equal
/// seeds give equal rows, and one more run of a setting moves no other.
public protocol Experiment: Sendable {
  /// What is varied.
  associatedtype Setting: Sendable
  /// What one run yields.
  associatedtype Measurement: Sendable

  /// The name on the command line and of files: lower case, words joined by hyphens.
  var name: String { get }
  /// A title for people.
  var title: String { get }
  /// What the study finds out, in one sentence.
  var question: String { get }
  /// The values of what is varied.
  var settings: [Setting] { get }
  /// How often each setting is run.
  var runsPerSetting: Int { get }

  /// Carries out one run of a setting.
  func measure(_ setting: Setting, using generator: inout SeededGenerator) -> Measurement

  /// Says what the measurements mean.
  ///
  /// - Parameter measurements: The runs of each setting, in the order of `settings`.
  /// - Returns: Rows, pictures and findings.
  func report(on measurements: [[Measurement]]) -> ExperimentReport
}

extension Experiment {
  public var runsPerSetting: Int { 1 }

  /// Carries out all runs, one after the other.
  ///
  /// - Parameters:
  ///   - seed: What determines every draw.
  ///   - progress: Hears the share of runs done, from 0 to 1, at most 100 times.
  /// - Returns: What the report says, with the seed and the time that it took.
  public func run(seed: UInt64, progress: (Double) -> Void = { _ in }) -> ExperimentResult {
    let clock = ContinuousClock()
    let start = clock.now
    var meter = ProgressMeter(total: settings.count * runsPerSetting)
    var generator = SeededGenerator(seed: seed)
    let measurements = settings.map { setting in
      var ofSetting = generator.spawn()
      return (0..<runsPerSetting).map { _ in
        var ofRun = ofSetting.spawn()
        let measurement = measure(setting, using: &ofRun)
        if let share = meter.advance() { progress(share) }
        return measurement
      }
    }
    let report = report(on: measurements)
    return ExperimentResult(
      name: name, title: title, question: question, seed: seed, report: report,
      duration: clock.now - start)
  }
}

/// Counts what is done, and tells when there is something new to show.
struct ProgressMeter {
  private let total: Int
  private var done = 0
  private var hundredths = 0

  init(total: Int) {
    self.total = max(total, 1)
  }

  /// Counts one more; returns the share done whenever another hundredth is complete.
  mutating func advance() -> Double? {
    done += 1
    let now = done * 100 / total
    guard now > hundredths else { return nil }
    hundredths = now
    return Double(done) / Double(total)
  }
}
