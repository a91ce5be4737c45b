import Checks
import Coursework
import Foundation
import Grading
import HiddenChecks
import TestSupport
import Testing
import Workspace

/// A hand-in of a bank: files as a student hands them in, and what has to come of them.
///
/// Sources end in `.txt`, so that neither the package nor the formatter takes them for its own; model answers
/// are added to them by number.
struct BankFolder: Sendable, CustomTestStringConvertible {
  let url: URL
  let expectation: Expectation

  /// What `expected.json` says.
  struct Expectation: Decodable, Sendable {
    /// What the hand-in tries, or is like.
    var idea: String
    /// The exercises that are answered by the model.
    var answers: [String]
    /// What comes of exercises, in a word; only these are examined.
    ///
    /// Where two limits race to end a program, their words stand with a `|` between them.
    var verdicts: [String: String]
    /// What comes of some of them instead where no gate reads the sources.
    var withoutGate: [String: String]?
    /// Links to make, by path.
    var links: [String: String]?
    /// What the exercises that pass are worth together.
    var points: Int?
    /// Whether examining it takes a minute or more, so that only a complete run does.
    var isLong: Bool?
  }

  var testDescription: String { "\(name): \(expectation.idea)" }

  /// The folders of a bank, in order.
  ///
  /// Grading all of them takes most of half an hour. A run takes every seventh of those that are not long, from a
  /// place that is drawn anew; a complete run takes all, and `BELLWORK_BANK` takes those whose names it has, between
  /// commas.
  static func all(of bank: String) -> [BankFolder] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Banks/\(bank)")
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let folders = found.sorted().map { name in
      let url = folder.appending(path: name)
      do {
        let data = try Data(contentsOf: url.appending(path: "expected.json"))
        return BankFolder(
          url: url, expectation: try JSONDecoder().decode(Expectation.self, from: data))
      } catch {
        fatalError("\(name) has no expected.json that can be read: \(error)")
      }
    }
    return chosen(of: folders)
  }

  /// The names that are asked for, between commas.
  static let wish = ProcessInfo.processInfo.environment["BELLWORK_BANK"]

  private static func chosen(of folders: [BankFolder]) -> [BankFolder] {
    if let wish {
      return folders.filter { wish.split(separator: ",").contains($0.name[...]) }
    }
    if isComplete { return folders }
    let short = folders.filter { !($0.expectation.isLong ?? false) }
    return stride(from: Int.random(in: 0..<7), to: short.count, by: 7).map { short[$0] }
  }

  /// The name of the folder, which is the student's.
  var name: String { url.lastPathComponent }

  /// The exercises that are examined.
  var suites: [ExerciseSuite] {
    Catalogue.gradedExercises.filter { expectation.verdicts["\($0.id)"] != nil }
  }

  /// The words that have to come of them.
  func expected(hasGate: Bool) -> [String: String] {
    guard !hasGate, let others = expectation.withoutGate else { return expectation.verdicts }
    return expectation.verdicts.merging(others) { $1 }
  }

  /// Lays the hand-in into a class's folder, as the student would have.
  func handIn(into place: URL, course: CourseFolder) throws {
    let home = place.appending(path: name)
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    for name in expectation.answers {
      let suite = try #require(Catalogue.exercise(name))
      try write(try course.text(of: .solution, suite), to: home.appending(path: suite.path))
    }
    let files = FileManager.default.enumerator(atPath: url.path)?.allObjects ?? []
    for case let file as String in files where file.hasSuffix(".txt") {
      try write(
        String(contentsOf: url.appending(path: file), encoding: .utf8),
        to: home.appending(path: String(file.dropLast(4))))
    }
    for (path, target) in expectation.links ?? [:] {
      let link = home.appending(path: path)
      try FileManager.default.createDirectory(
        at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: target)
    }
  }

  private func write(_ text: String, to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
