import Checks
import Coursework
import Foundation
import Judging
import Synchronization
import TestSupport
import Testing
import Workspace

@testable import Grading

/// Hand-ins are compiled, which takes long for an everyday run.
@Suite(
  "A run over a class can be stopped, gone on with and repeated", .serialized,
  .enabled(if: isExhaustive))
struct GradingRunTests {
  private let course: CourseFolder
  private let folder: TemporaryFolder
  private let suites = ["1.1", "1.2", "1.6"].compactMap(Catalogue.exercise)

  init() throws {
    course = try CourseFolder.find()
    folder = try TemporaryFolder()
    for (student, answers) in [("ada", ["1.1", "1.2", "1.6"]), ("bob", []), ("cäcilie", ["1.2"])] {
      try handIn(answers, of: student)
    }
  }

  private var output: URL { folder.url.appending(path: "results") }
  private var classFolder: URL { folder.url.appending(path: "class") }

  private func handIn(_ answers: [String], of student: String, note: String = "") throws {
    let home = classFolder.appending(path: student)
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    for name in answers {
      let suite = try #require(Catalogue.exercise(name))
      let file = home.appending(path: suite.path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      let text = try course.text(of: .solution, suite) + note
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  private func run(salt: UInt64 = 7, all: Bool = false) -> GradingRun {
    var options = GradingOptions(suites: suites, salt: salt, jobs: 2)
    options.isAll = all
    options.cache = try? GradingBench.shared().cache
    return GradingRun(course: course, folder: classFolder, output: output, options: options)
  }

  private func scores() throws -> [String: Double] {
    let grades = try ClassGrades(of: GradeBook(reading: output.appending(path: GradeBook.fileName)))
    return try Dictionary(
      uniqueKeysWithValues: grades.students.map { ($0, try grades.grade(of: $0).score) })
  }

  @Test("What has not changed is not graded again; what has is; another salt grades everything")
  func again() async throws {
    let first = try await run().run()
    #expect((first.graded, first.known, first.graderErrors) == (3, 0, 0))
    let points = Dictionary(uniqueKeysWithValues: suites.map { ("\($0.id)", Double($0.points)) })
    let whole = points.values.reduce(0, +)
    #expect(try scores() == ["ada": whole, "bob": 0, "cäcilie": points["1.2"] ?? 0])
    let book = try GradeBook(reading: output.appending(path: GradeBook.fileName))
    let notes = try book.attempts(of: "cäcilie").last?.notes.map(\.line)
    #expect(notes == ["missing, counted as not attempted: 1.1, 1.6"])
    let builds = try book.builds(of: #require(try book.attempts(of: "cäcilie").last))
    #expect(builds.map(\.answers) == [[ExerciseID(1, 2)]])
    #expect(builds.allSatisfy { [.built, .reused].contains($0.outcome) && $0.replaced == [] })

    let second = try await run().run()
    #expect((second.graded, second.known) == (0, 3))

    try handIn(["1.1"], of: "bob", note: "\n// At last.\n")
    let third = try await run().run()
    #expect((third.graded, third.known) == (1, 2))
    #expect(try scores()["bob"] == points["1.1"])

    let fourth = try await run(salt: 8).run()
    #expect((fourth.graded, fourth.known) == (3, 0))
  }

  @Test("A hand-in that comes back after another counts as handed in again, and is not graded anew")
  func comesBack() async throws {
    try handIn(["1.1", "1.2"], of: "bob")
    let one = try await run().run()
    #expect((one.graded, one.known) == (3, 0))
    try handIn(["1.6"], of: "bob")
    let two = try await run().run()
    #expect((two.graded, two.known) == (1, 2))
    let file = try #require(Catalogue.exercise("1.6")).path
    try FileManager.default.removeItem(at: classFolder.appending(path: "bob/\(file)"))
    let three = try await run().run()
    #expect((three.graded, three.known) == (0, 3))
    let points = Dictionary(uniqueKeysWithValues: suites.map { ("\($0.id)", Double($0.points)) })
    let (some, all) = (suites.prefix(2).map(\.points).reduce(0, +), points.values.reduce(0, +))
    // The second hand-in holds the first, so that it is the better one.
    #expect(try scores()["bob"] == all)
    let book = try GradeBook(at: output.appending(path: GradeBook.fileName))
    var policy = ScoringPolicy()
    policy.resubmissions = .last
    try book.setPolicy(policy)
    #expect(try ClassGrades(of: book).grade(of: "bob").score == Double(some))
    let last = try #require(try book.attempts(of: "bob").last)
    #expect(last.notes.map(\.line) == ["missing, counted as not attempted: 1.6"])
    #expect(try !book.builds(of: last).isEmpty)
  }

  @Test("What a wrong answer was asked is in the book, check by check, and nothing of what passes")
  func transcripts() async throws {
    let solution = try course.text(of: .solution, suites[0])
    let wrong = solution.replacing("return isTerminal ? reward : ", with: "return ")
    #expect(wrong != solution)
    try wrong.write(
      to: classFolder.appending(path: "ada/\(suites[0].path)"), atomically: true, encoding: .utf8)
    _ = try await run().run()
    let book = try GradeBook(reading: output.appending(path: GradeBook.fileName))
    for student in ["ada", "bob", "cäcilie"] {
      let result = try #require(try book.attempts(of: student).last)
      let conversations = try book.conversations(of: result)
      for examination in result.examinations {
        let claims = examination.results.filter { $0.verdict == .failed }.map(\.claim)
        #expect((conversations[examination.exercise] ?? []).map(\.claim) == claims)
      }
      #expect((conversations[suites[0].id] != nil) == (student == "ada"))
    }
  }

  @Test("Figures change no result, and what was graded without them is graded again for them, once")
  func figures() async throws {
    _ = try await run().run()
    let before = try scores()
    var options = GradingOptions(suites: suites, salt: 7, jobs: 2)
    options.hasFigures = true
    options.cache = try GradingBench.shared().cache
    let drawing = GradingRun(
      course: course, folder: classFolder, output: output, options: options)
    let second = try await drawing.run()
    #expect((second.graded, second.known) == (3, 0))
    #expect(try scores() == before)
    let grades = try ClassGrades(of: GradeBook(reading: output.appending(path: GradeBook.fileName)))
    let drawn = try grades.students.map { student in
      try grades.figures(of: grades.grade(of: student)).keys.map { "\($0)" }
    }
    // Of the three exercises, 1.2 has a figure; bob has not answered it.
    #expect(drawn == [["1.2"], [], ["1.2"]])
    let third = try await drawing.run()
    #expect((third.graded, third.known) == (0, 3))
  }

  @Test("A run that is stopped after its first result keeps it, and goes on")
  func stopped() async throws {
    let run = run()
    let task = Mutex<Task<RunReport, any Error>?>(nil)
    let stopping = Task {
      try await run.run { event in
        if case .done = event { task.withLock { $0?.cancel() } }
      }
    }
    task.withLock { $0 = stopping }
    await #expect(throws: CancellationError.self) { _ = try await stopping.value }
    let kept = try GradeBook(reading: output.appending(path: GradeBook.fileName)).students().count
    #expect((1...2).contains(kept))
    let rest = try await run.run()
    #expect((rest.graded, rest.known) == (3 - kept, kept))
  }

  @Test(
    "A jail that cannot be started is the grader's error, for every exercise, and nobody's fault")
  func brokenJail() async throws {
    let bench = try GradingBench.shared()
    let grader = SubmissionGrader(
      suites: suites, build: bench.build, jail: Jail(launcher: "/nowhere/jail", level: nil),
      level: .full, courseVersion: "test", salt: 7)
    let result = try await grader.grade(HandIn(student: "ada", sources: [:], notes: [])).result
    #expect(
      result.examinations.map(\.verdict.word) == ["grader error", "grader error", "grader error"])
    #expect(result.hasGraderError && result.deservesAnotherRun)
  }

  @Test("A hand-in that has used up its time is not asked further, and that is said")
  func deadline() async throws {
    let bench = try GradingBench.shared()
    let grader = SubmissionGrader(
      suites: suites, build: bench.build, jail: bench.jail, level: .full, courseVersion: "test",
      salt: 7, deadline: 0)
    let result = try await grader.grade(HandIn(student: "ada", sources: [:], notes: [])).result
    #expect(result.examinations.allSatisfy { $0.verdict.word == "not run" })
  }

  @Test("An empty folder is an error that says what belongs there")
  func emptyFolder() async throws {
    let empty = folder.url.appending(path: "empty")
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
    let options = GradingOptions(suites: suites, salt: 7, jobs: 1)
    let run = GradingRun(course: course, folder: empty, output: output, options: options)
    await #expect(throws: IntakeError.empty(empty.path)) { _ = try await run.run() }
  }
}
