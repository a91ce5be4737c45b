import ArgumentParser
import Checks
import CommandSupport
import Judging
import Subprocess
import SystemPackage
import Workspace

/// Checks the learner's exercises.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check exercises and say what is wrong with them.",
    discussion: """
      EXAMPLES
        bellwork check            every exercise that you have begun
        bellwork check 1.3        one exercise
        bellwork check 2          a chapter
        bellwork check 1.3 --seed 8123
                                  repeat a failure exactly
        bellwork check 1.3 --debug
                                  in one process, for breakpoints in a debugger
      """)

  @Argument(help: "Numbers or names of exercises, or numbers of chapters.")
  var exercises: [String] = []

  @Option(help: "The seed of every draw, to repeat a run; fresh unless given.")
  var seed: UInt64?

  @Flag(help: "Run without a worker process. A crash then ends the whole run.")
  var debug = false

  @Flag(help: "Print JSON, for a program to read.")
  var json = false

  func run() async throws {
    var session = try CourseSession()
    var suites = try ExerciseArgument.exercises(exercises)
    if exercises.isEmpty { suites = try suites.filter { try session.course.isTouched($0) } }
    guard !suites.isEmpty else {
      if json { return try JSON.write([Examination]()) }
      print("No exercise is begun yet. Open \(Catalogue.exercises[0].path).")
      return
    }
    let seed = CourseSeed(seed.orFresh)
    if debug { return try await runInOneProcess(suites, seed, in: session) }
    let answers = try suites.map { try session.course.text(of: .exercise, $0) }
    let isAsked = try suites.contains { try session.course.refusal(of: $0) == nil }
    if isAsked { try await session.buildWorker() }
    let judge = Judge(program: .exercises, seed: seed)
    var examinations: [Examination] = []
    for (suite, answer) in zip(suites, answers) {
      let examination = try await session.course.examination(of: suite, seed: seed) {
        await judge.examine($0)
      }
      session.progress.note(examination.verdict, of: suite.id, answer: answer)
      examinations.append(examination)
      if !json { Self.show(examination, of: suite) }
    }
    try session.progress.save(in: session.course)
    if json { try JSON.write(examinations) }
    if examinations.contains(where: \.isFailure) { throw ExitCode(Failure.checkFailed) }
  }

  private static func show(_ examination: Examination, of suite: ExerciseSuite) {
    let heading = "\(suite.id) \(suite.name)"
    if let step = examination.nextStep {
      return print("· \(heading.padded(to: 24)) \(step)")
    }
    switch examination.verdict {
    case .passed:
      let facts = "\(examination.results.count) checks, \(suite.points) points"
      print("\(Terminal.paint("✔", .green)) \(heading.padded(to: 24)) passed: \(facts)")
    case .policy(let reasons):
      print("\(Terminal.paint("✘", .red)) \(heading.padded(to: 24)) refused: see \(suite.path)")
      print("\n\(reasons.indented)\n")
    default:
      print("\(Terminal.paint("✘", .red)) \(heading.padded(to: 24)) \(examination.verdict)")
      print("\n\(examination.report.indented)\n")
    }
  }

  private func runInOneProcess(
    _ suites: [ExerciseSuite],
    _ seed: CourseSeed,
    in session: CourseSession
  ) async throws {
    try await session.buildWorker("bellwork-debug")
    let program = WorkerProgram(besideThisProgram: "bellwork-debug").path
    Terminal.complain("Running \(program); for breakpoints: lldb \(program)")
    let result = try await Subprocess.run(
      .path(FilePath(program)), arguments: Arguments(["\(seed)"] + suites.map { "\($0.id)" }),
      input: .currentStandardInput, output: .currentStandardOutput, error: .currentStandardError)
    if !result.terminationStatus.isSuccess { throw ExitCode(Failure.checkFailed) }
  }
}

extension Examination {
  /// Whether something was judged and is not right.
  var isFailure: Bool { !verdict.isPassed && nextStep == nil }
}

extension String {
  /// The text with two spaces before each line.
  var indented: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }
      .joined(separator: "\n")
  }
}
