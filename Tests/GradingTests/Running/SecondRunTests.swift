import Checks
import Coursework
import Foundation
import Judging
import TestSupport
import Testing
import Workspace

@testable import Grading

/// Hand-ins are compiled, which takes long for an everyday run.
@Suite(
  "A second run examines what is in doubt, and nobody loses by it", .serialized,
  .enabled(if: isExhaustive))
struct SecondRunTests {
  private let suites = ["1.1", "1.2", "1.6"].compactMap(Catalogue.exercise)

  private func grader(_ bench: GradingBench) -> SubmissionGrader {
    SubmissionGrader(
      suites: suites, build: bench.build, jail: bench.jail, level: .full, courseVersion: "bench",
      salt: 7)
  }

  /// A result of these sources with a verdict for each exercise.
  private func result(of handIn: HandIn, _ verdicts: [Verdict]) -> GradedSubmission {
    GradedSubmission(
      student: "ada", contentHash: SubmissionGrader.contentHash(of: handIn), notes: [],
      examinations: zip(suites, verdicts).map { Examination($0, seed: CourseSeed(7), verdict: $1) },
      sandboxLevel: .full, courseVersion: "bench", salt: 7, begun: Date(), seconds: 1)
  }

  @Test("What is certain is taken over as it was, and what is in doubt is examined")
  func onlyDoubts() async throws {
    let bench = try GradingBench.shared()
    let answers = try Dictionary(
      uniqueKeysWithValues: suites.map { ($0.id, try bench.course.text(of: .solution, $0)) })
    let handIn = HandIn(student: "ada", sources: answers, notes: [])
    let first = result(
      of: handIn, [.timedOut(.wall(seconds: 60)), .failed, .beyondDeadline(seconds: 1800)])
    let second = try await grader(bench).grade(handIn, after: first).result
    // The model answer to the second would pass, were it examined.
    #expect(second.examinations.map(\.verdict) == [.passed, .failed, .passed])
    #expect(second.examinations.map(\.exercise) == suites.map(\.id))
  }

  @Test("What has used up its time comes last, so that the others are asked before the deadline")
  func order() async throws {
    let bench = try GradingBench.shared()
    var answers = try Dictionary(
      uniqueKeysWithValues: suites.dropFirst().map {
        ($0.id, try bench.course.text(of: .solution, $0))
      })
    answers[suites[0].id] = try sleeping(bench.course, seconds: 1000)
    let handIn = HandIn(student: "ada", sources: answers, notes: [])
    let late = Verdict.beyondDeadline(seconds: 1)
    let first = result(of: handIn, [.timedOut(.wall(seconds: 2)), late, late])
    // Built before, so that the time is the answers' own: first, the sleeper would use up all of it.
    _ = try await bench.build.build(answers)
    var grader = grader(bench)
    (grader.wallLimit, grader.deadline) = (12, 10)
    let second = try await grader.grade(handIn, after: first).result
    #expect(second.examinations.map(\.verdict.word) == ["timed out", "passed", "passed"])
    #expect(second.examinations[0].verdict == .timedOut(.wall(seconds: 12)))
  }

  @Test(
    "An answer that is late once, as on a busy machine, passes; the book says that it was tried")
  func run() async throws {
    let course = try CourseFolder.find()
    let folder = try TemporaryFolder()
    let home = folder.url.appending(path: "class/ada")
    for suite in suites {
      let file = home.appending(path: suite.path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      let text =
        suite.id == suites[0].id
        ? try sleeping(course, seconds: 16) : try course.text(of: .solution, suite)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    var options = GradingOptions(suites: suites, salt: 7, jobs: 1)
    // It sleeps longer than the limit, and less than three times the limit.
    (options.wallLimit, options.hasGate) = (10, false)
    options.cache = try GradingBench.shared().cache
    let output = folder.url.appending(path: "results")
    let run = GradingRun(
      course: course, folder: folder.url.appending(path: "class"), output: output,
      options: options)
    let first = try await run.run()
    #expect((first.graded, first.known, first.graderErrors) == (1, 0, 0))
    let book = try GradeBook(reading: output.appending(path: GradeBook.fileName))
    let result = try #require(try book.results().first)
    #expect(result.examinations.map(\.verdict) == [.passed, .passed, .passed])
    #expect(result.isReconsidered)
    let second = try await run.run()
    #expect((second.graded, second.known) == (0, 1))
  }

  /// The model answer to the first exercise, which sleeps before its first answer.
  private func sleeping(_ course: CourseFolder, seconds: Int) throws -> String {
    let text = try course.text(of: .solution, suites[0])
    let open = try #require(text.range(of: ") throws -> Double {"))
    let body = text.replacingCharacters(in: open, with: ") throws -> Double {\n      _ = nap")
    return "import Glibc\n\(body)\nprivate let nap = sleep(\(seconds))\n"
  }
}
