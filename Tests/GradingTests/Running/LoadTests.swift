import Checks
import Foundation
import TestSupport
import Testing
import Workspace

@testable import Grading

/// Honest hand-ins are graded on an idle machine and on one with twice as much to do as it can do.
///
/// Only a complete run does it, or one that asks for folders by name: what spins would slow all other tests, too. It
/// takes all exercises that are asked there, so also those that train networks for most of their time.
///
/// Nothing here is left to chance but the machine's own scheduling: the salt, and with it every question, is the
/// same in both runs.
@Suite(
  "A machine under load costs nobody anything",
  .enabled(if: !BankFolder.forLoad.isEmpty))
struct LoadTests {
  private let course: CourseFolder
  private let folder: TemporaryFolder
  private let hands = BankFolder.forLoad
  private var classFolder: URL { folder.url.appending(path: "class") }

  init() throws {
    course = try CourseFolder.find()
    folder = try TemporaryFolder()
    for hand in hands { try hand.handIn(into: classFolder, course: course) }
  }

  private var suites: [ExerciseSuite] {
    let asked = Set(hands.flatMap(\.expectation.verdicts.keys))
    return Catalogue.exercises.filter { asked.contains("\($0.id)") }
  }

  @Test("Beside four processes that spin, the same hand-ins get the same scores and verdicts")
  func sameScores() async throws {
    let salt = UInt64.random(in: 1...UInt64.max)
    let idle = try await grade(into: "idle", salt: salt)
    let busy = try await besideSpinning(4) { try await grade(into: "busy", salt: salt) }
    #expect(idle.verdicts.keys.sorted() == hands.map(\.name).sorted())
    #expect(idle.verdicts.values.contains { $0.contains("passed") }, "nobody has anything to lose")
    #expect(busy.verdicts == idle.verdicts, "salt \(salt)")
    #expect(busy.tables == idle.tables, "salt \(salt)")
    #expect(!idle.tables.isEmpty)
  }

  private struct Outcome: Sendable {
    /// The verdict on each exercise, by student.
    let verdicts: [String: [String]]
    /// The tables of points, by path.
    let tables: [String: Data]
  }

  private func grade(into name: String, salt: UInt64) async throws -> Outcome {
    let options = GradingOptions(suites: suites, salt: salt, jobs: 2)
    let output = folder.url.appending(path: name)
    let run = GradingRun(course: course, folder: classFolder, output: output, options: options)
    let report = try await run.run()
    #expect((report.graded, report.graderErrors) == (hands.count, 0))
    let book = try GradeBook(reading: output.appending(path: GradeBook.fileName))
    let results = try book.results()
    let tables = try Folder()
    let paths = try GradeExporter(of: ClassGrades(of: book)).write([.csv], to: tables.place)
    return Outcome(
      verdicts: Dictionary(
        uniqueKeysWithValues: results.map { ($0.student, $0.examinations.map(\.verdict.word)) }),
      tables: try Dictionary(
        uniqueKeysWithValues: paths.map { ($0, try Data(contentsOf: tables[$0])) }))
  }
}

extension BankFolder {
  /// The hand-ins that are graded twice: the bank where it is asked for whole or by name, else none.
  fileprivate static let forLoad = isComplete || wish != nil ? all(of: "Honest") : []
}
