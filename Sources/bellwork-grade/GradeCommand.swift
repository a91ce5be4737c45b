import ArgumentParser
import Checks
import CommandSupport
import Foundation
import Grading
import Workspace

/// Grades a folder of hand-ins.
struct GradeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Grade a folder of hand-ins: one folder, .zip or .tar.gz per student.",
    discussion: """
      Tries how well this machine can hold strangers' code, sees to it that the model answers earn full \
      marks and the stubs none, and then builds and examines each hand-in inside a jail. Every result goes \
      into the grade book in the output folder as it is found.

      A run that is stopped is gone on with by the same command: only what is new or has changed is graded. \
      Ends with status 0 unless the grader itself failed on something, which then counts against nobody.

      EXAMPLES
        bellwork grade hand-ins --output results
        bellwork grade hand-ins --output results --exercises 1 2.3
                                  chapter 1 and exercise 2.3 alone
        bellwork grade hand-ins --output results --all
                                  everything anew
      """)

  @Argument(help: "The folder that holds the hand-ins.", completion: .directory)
  var folder: String

  @Option(name: [.short, .long], help: "The folder for the grade book and what is made from it.")
  var output = "grading"

  @Option(
    name: [.long, .customLong("chapters")], parsing: .upToNextOption,
    help: "Numbers or names of exercises, or numbers of chapters; all of them unless given.")
  var exercises: [String] = []

  @Option(help: "The hand-ins that are graded at a time; one for each processor unless given.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    help: """
      The number from which all questions follow, the same for everybody. Fresh unless given, and kept in \
      the output folder.
      """)
  var salt: UInt64?

  @Flag(help: "Grade everything anew, also what has not changed.")
  var all = false

  @Option(help: "The longest that one hand-in may take, in seconds.")
  var deadline = 1800.0

  @Flag(
    name: .customLong("i-accept-unsandboxed"),
    help: """
      Grade also where this machine cannot contain strangers' code. It then runs with your rights, and may \
      read, change and send whatever you can.
      """)
  var acceptsUnsandboxed = false

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("There has to be at least 1 job, not \(jobs).") }
    guard deadline > 0 else {
      throw ValidationError("A hand-in needs more than \(deadline) s.")
    }
  }

  func run() async throws {
    do {
      try await grade()
    } catch {
      throw Self.failure(from: error)
    }
  }

  private func grade() async throws {
    let course = try CourseFolder.find()
    let place = try OutputFolder(path: output)
    var options = GradingOptions(
      suites: try ExerciseArgument.exercises(exercises), salt: try RunSalt(salt, in: place).value,
      jobs: jobs)
    (options.isAll, options.acceptsUnsandboxed) = (all, acceptsUnsandboxed)
    options.deadline = deadline
    try await GradingTools.build(in: course)
    let url = URL(fileURLWithPath: (output as NSString).expandingTildeInPath)
    let run = GradingRun(
      course: course, folder: URL(fileURLWithPath: (folder as NSString).expandingTildeInPath),
      output: url, options: options)
    let report = try await finish(run)
    let book = try GradeBook(reading: url.appending(path: GradeBook.fileName))
    let grades = try ClassGrades(of: book)
    print(try SummaryText(of: grades, report).text)
    try GradeExporter(of: grades).write([.pages, .csv], to: url)
    print(
      """

      Grade book: \(place.path(of: GradeBook.fileName))
      Pages:      \(place.path(of: "pages/index.html"))
      Table:      \(place.path(of: "csv"))
      """)
    if report.graderErrors > 0 { throw ExitCode(Failure.checkFailed) }
  }

  /// Runs to the end, or until somebody stops it from the keyboard.
  private func finish(_ run: GradingRun) async throws -> RunReport {
    let progress = GradingProgress()
    let task = Task { try await run.run { progress.show($0) } }
    let stops = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { task.cancel() }
      source.activate()
      return source
    }
    defer {
      for stop in stops { stop.cancel() }
      progress.end()
    }
    return try await task.value
  }

  private static func failure(from error: any Error) -> any Error {
    switch error {
    case is CancellationError:
      Failure(
        text: """
          Stopped. What was graded is in the grade book; the same command goes on where it stopped.
          """, status: Failure.interrupted)
    case let error as GradingError: Failure(text: "\(error)", status: Failure.unavailable)
    case let error as IntakeError: Failure(text: "\(error)", status: Failure.missingFile)
    case let error as GradeBookError: Failure(text: "\(error)", status: Failure.unwritable)
    case let error as BuildError: Failure(text: "\(error)", status: Failure.unavailable)
    case let error as ExportError: Failure(text: "\(error)", status: Failure.unwritable)
    case let error as JailError: Failure(text: "\(error)", status: Failure.unavailable)
    default: error
    }
  }
}

extension Failure {
  /// What a shell reports of a program that was stopped from the keyboard.
  static let interrupted: Int32 = 130
}
