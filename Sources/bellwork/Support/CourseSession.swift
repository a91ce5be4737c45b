import Checks
import CommandSupport
import Foundation
import Judging
import Workspace

/// The course on disk with the worker that is built from it.
struct CourseSession {
  let course: CourseFolder
  var progress: ProgressBook

  init() throws {
    course = try CourseFolder.find()
    progress = ProgressBook(of: course)
  }

  /// Builds the worker of the learner's exercises.
  ///
  /// - Throws: `Failure` with the compiler's messages.
  func buildWorker(_ product: String = "bellwork-worker") async throws {
    try requireFiles()
    let sources = Catalogue.exercises.map { course.file(of: .exercise, $0).path }
    var build = WorkerBuild(root: course.root.path, product: product)
    build.whenWaiting = { Terminal.complain($0) }
    switch await build.build(from: sources) {
    case .built: return
    case .unavailable(let reason):
      throw Failure(
        text:
          "The exercises could not be built. `bellwork doctor` tells what is missing.\n\(reason)",
        status: Failure.unavailable)
    case .refused(let messages):
      let list = messages.prefix(10).map { "  \($0)" }.joined(separator: "\n")
      throw Failure(
        text: "The exercises do not compile, so nothing was checked:\n\(list)",
        status: Failure.checkFailed)
    }
  }

  /// Every file is needed, since all of them are compiled together.
  private func requireFiles() throws {
    for suite in Catalogue.exercises where (try? course.text(of: .exercise, suite)) == nil {
      throw Failure(
        text: "\(suite.path) is missing. Put it back with `bellwork reset \(suite.id)`.",
        status: Failure.missingFile)
    }
  }

  /// What is known about an exercise without checking it.
  func state(of suite: ExerciseSuite) throws -> ExerciseState {
    guard try course.isTouched(suite) else { return .untouched }
    let answer = try course.text(of: .exercise, suite)
    guard let verdict = progress.verdict(of: suite.id, answer: answer) else { return .unchecked }
    return verdict.isPassed ? .passed : .unfinished
  }
}

/// How far a learner is with an exercise.
enum ExerciseState: String, Encodable {
  case untouched = "not attempted"
  case unchecked = "changed, not checked"
  case unfinished = "not passed"
  case passed
}
