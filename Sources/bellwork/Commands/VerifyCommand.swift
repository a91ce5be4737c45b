import ArgumentParser
import Checks
import CommandSupport
import Judging
import Workspace

/// Checks the course itself.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check the course itself: its files, that stubs fail and that model answers pass.",
    discussion: """
      For those who change the course. Every exercise has one file in Exercises, Solutions and \
      .course/Stubs, and no file is left over; every stub has a TODO and is “not attempted”; every model \
      answer keeps the lines of its stub and passes.
      """)

  @Flag(help: "Also require that Exercises is as it is handed out.")
  var pristine = false

  func run() async throws {
    let session = try CourseSession()
    try session.course.requireWhole()
    var problems = try CourseAudit(of: session.course).problems()
    if pristine { problems += try touched(session) }
    if problems.isEmpty { problems += try await verdictProblems(session) }
    guard problems.isEmpty else {
      throw Failure(
        text: "The course is not in order:\n"
          + problems.map { "  \($0)" }.joined(separator: "\n"),
        status: Failure.checkFailed)
    }
    print(
      "The course is in order: \(Catalogue.exercises.count) exercises, stubs fail, answers pass.")
  }

  private func touched(_ session: CourseSession) throws -> [String] {
    try Catalogue.exercises.filter { try session.course.isTouched($0) }
      .map { "\($0.path) differs from \(session.course.path(of: .stub, $0))" }
  }

  private func verdictProblems(_ session: CourseSession) async throws -> [String] {
    try await session.buildWorker()
    try await session.buildWorker("bellwork-worker-solutions")
    let seed = CourseSeed.fresh()
    let bar = ProgressBar("stubs and model answers")
    defer { bar.clear() }
    var problems: [String] = []
    for (index, suite) in Catalogue.exercises.enumerated() {
      bar.show(Double(index) / Double(Catalogue.exercises.count))
      if try !session.course.isTouched(suite) {
        let stub = await Judge(program: .exercises, seed: seed).examine(suite)
        if stub.verdict != .notAttempted {
          problems.append("\(suite.id): the stub is \(stub.verdict), not “not attempted”")
        }
      }
      let answer = await Judge(program: .solutions, seed: seed).examine(suite)
      if !answer.verdict.isPassed {
        problems.append("\(suite.id): the model answer is \(answer.verdict), seed \(seed)")
      }
    }
    return problems
  }
}
