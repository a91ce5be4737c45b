import Coursework
import Synchronization

/// What was compiled for one hand-in, in order.
///
/// The programs stay in their cache as long as the log is there.
final class BuildLog: Sendable {
  /// The exercises that were answered.
  private let answered: Set<ExerciseID>
  private let kept = Mutex<[BuildRecord]>([])
  /// The programs, so that nobody removes them before they are started.
  let hold = CacheHold()

  /// Creates an empty log of a hand-in that answers these exercises.
  init(answered: Set<ExerciseID>) { self.answered = answered }

  /// All builds so far, each program once.
  var builds: [BuildRecord] { kept.withLock { $0.withoutRepetitions } }

  /// Takes down a build.
  func note(
    _ module: SourceSet, contentHash: String, compiler: String, options: String,
    outcome: BuildRecord.Outcome, diagnostics: String = "", cost: BuildCost? = nil
  ) {
    let build = BuildRecord(
      contentHash: contentHash, compiler: compiler, options: options,
      answers: module.answers.sorted(),
      replaced: answered.subtracting(module.answers).sorted(), outcome: outcome,
      diagnostics: diagnostics, processorSeconds: cost?.processorSeconds,
      wallSeconds: cost?.wallSeconds)
    kept.withLock { $0.append(build) }
  }
}

/// How long the commands of a build took together, in seconds.
struct BuildCost: Hashable, Sendable {
  private(set) var processorSeconds: Double? = 0
  private(set) var wallSeconds = 0.0

  /// Adds a command; the processor time of all is unknown where that of one is.
  mutating func add(_ run: JailedRun, wallSeconds: Double) {
    self.wallSeconds += wallSeconds
    processorSeconds = processorSeconds.flatMap { sum in run.processorSeconds.map { sum + $0 } }
  }
}
