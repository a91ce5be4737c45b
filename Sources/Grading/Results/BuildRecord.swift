import Checks
public import Coursework

/// One module of a hand-in that was compiled, or found to be compiled already: the evidence behind *did not
/// compile*.
public struct BuildRecord: Hashable, Codable, Sendable {
  /// A hash of all that the worker is made of: the sources, the course, the compiler.
  public let contentHash: String
  /// What the compiler calls itself.
  public let compiler: String
  /// The options that decide on the outcome, without paths.
  public let options: String
  /// The exercises whose answers were compiled.
  public let answers: [ExerciseID]
  /// The exercises that were answered, and whose answers were replaced by their stubs here.
  public let replaced: [ExerciseID]
  /// What came of it.
  public let outcome: Outcome
  /// The first errors, or why the object was refused; paths are relative, and it is cut short.
  public let diagnostics: String
  /// The processor time of the compiler and the linker, in seconds; nil where nothing was run, or where the system
  /// does not tell.
  public let processorSeconds: Double?
  /// The time on the wall, in seconds; nil where nothing was run.
  public let wallSeconds: Double?

  /// What came of a build.
  public enum Outcome: String, Hashable, Codable, Sendable {
    /// There is a program.
    case built
    /// There was a program of the same parts already.
    case reused
    /// The compiler finds nothing wrong; no program was wanted.
    case clean
    /// The compiler or the linker has refused it.
    case refused
    /// It was compiled, and holds what no answer needs.
    case forbidden
    /// Something else than the sources has stopped the build.
    case broken
  }

  /// Creates a record; long diagnostics are cut.
  public init(
    contentHash: String, compiler: String, options: String, answers: [ExerciseID],
    replaced: [ExerciseID], outcome: Outcome, diagnostics: String = "",
    processorSeconds: Double? = nil, wallSeconds: Double? = nil
  ) {
    self.contentHash = contentHash
    self.compiler = compiler
    self.options = options
    self.answers = answers
    self.replaced = replaced
    self.outcome = outcome
    self.diagnostics = diagnostics.cut(to: Self.longestDiagnostics)
    self.processorSeconds = processorSeconds
    self.wallSeconds = wallSeconds
  }

  /// The most code points that are kept of what a compiler says.
  static let longestDiagnostics = 4_000
}

extension [BuildRecord] {
  /// The builds in order, without those that only found again what an earlier one had made or found.
  var withoutRepetitions: [BuildRecord] {
    var known: Set<String> = []
    return filter { build in
      let isKnown = known.contains(build.contentHash)
      if [.built, .reused].contains(build.outcome) { known.insert(build.contentHash) }
      return build.outcome != .reused || !isKnown
    }
  }
}
