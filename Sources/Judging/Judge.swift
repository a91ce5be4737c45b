public import Checks
import Subprocess
import SystemPackage

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Examines what somebody's worker program answers.
///
///     let judge = Judge(program: .exercises, seed: .fresh())
///     let examination = await judge.examine(suite)
///
/// Each exercise gets a process of its own, so that a crash, an endless loop or an early exit costs that
/// exercise alone. Nothing that the process says about itself counts: it gives answers, and the clocks, the
/// exit status and the decisions are the judge's.
public struct Judge: Sendable {
  /// Who answers.
  public let program: WorkerProgram
  /// The seed of the run.
  public let seed: CourseSeed
  /// The longest that any answer may take on the wall, in seconds, however busy the machine is.
  public var wallLimit: Double = 60
  /// Whether what was asked and answered is written down for each check that does not pass.
  public var keepsConversations = false

  /// Who knows the lines of source behind addresses of the program, for a worker that cannot say them itself.
  public var findLines: LineFinder?

  /// Takes addresses, innermost first, and gives lines such as `/folder/Exercises/01-Bellman/QUpdate.swift:12:7`,
  /// each on a line of its own; empty where nothing is known.
  public typealias LineFinder = @Sendable ([String]) async -> String

  /// Creates a judge.
  public init(program: WorkerProgram, seed: CourseSeed) {
    self.program = program
    self.seed = seed
  }

  /// Runs every check of an exercise against a fresh process.
  ///
  /// Never throws: what goes wrong on the judge's own side becomes the verdict *grader error*.
  public func examine(_ suite: ExerciseSuite) async -> Examination {
    let examiner = Examiner(seed: seed, keepsConversations: keepsConversations)
    do {
      var (examination, printed) = try await converse { await examiner.examine(suite, $0) }
      examination.output = printed
      return examination
    } catch {
      return Examination(
        suite, seed: seed,
        verdict: .graderError("cannot start the worker \(program.path): \(error)"))
    }
  }

  /// Starts a fresh process, lets `body` ask it questions, and ends it with all that it started.
  ///
  /// - Returns: What `body` returns, and what the learner's code printed.
  public func converse<Result: Sendable>(
    _ body: @escaping @Sendable (any Subject) async -> Result
  ) async throws -> (result: Result, printed: String) {
    _ = ignoresBrokenPipes
    let capture = try OutputCapture()
    defer { capture.close() }
    var options = PlatformOptions()
    options.createSession = true
    let (wallLimit, findLines, confinement) = (wallLimit, findLines, program.confinement)
    let outcome = try await run(
      .path(FilePath(program.path)),
      arguments: Arguments(program.arguments),
      environment: WorkerEnvironment.current,
      platformOptions: options,
      input: .inputWriter,
      output: .sequence,
      error: .fileDescriptor(capture.descriptor, closeAfterSpawningProcess: false)
    ) { execution in
      let process = WorkerProcess(id: execution.processIdentifier.value)
      let mailbox = Mailbox()
      let (input, output) = (execution.standardInputWriter, execution.standardOutput)
      let subject = WorkerSubject(
        process: process, mailbox: mailbox, output: capture, confinement: confinement,
        wallLimit: wallLimit, findLines: findLines
      ) { bytes in _ = try await input.write(bytes) }
      return await withTaskGroup(of: Void.self) { group in
        group.addTask { await mailbox.collect(output) }
        let result = await body(subject)
        process.endSession()
        await group.waitForAll()
        return result
      }
    }
    return (outcome.closureResult, capture.printed)
  }
}

/// Makes a write to a worker that is gone an error instead of the end of the judge.
private let ignoresBrokenPipes: Void = {
  signal(SIGPIPE, SIG_IGN)
}()
