import Checks
import Foundation

/// The rules that the files of the course keep.
///
/// One file for each exercise in each of the three trees and none beside them; a TODO in every stub; model
/// answers that differ from the stubs in the answers alone.
public struct CourseAudit: Sendable {
  private let course: CourseFolder

  /// Creates the audit of a course.
  public init(of course: CourseFolder) {
    self.course = course
  }

  /// What is wrong, a sentence each.
  public func problems() throws -> [String] {
    try CourseFolder.Tree.allCases.flatMap(strayFiles)
      + Catalogue.exercises.flatMap(problems(of:))
      + Catalogue.chapters.flatMap(problems(of:))
  }

  private func problems(of suite: ExerciseSuite) throws -> [String] {
    let missing = CourseFolder.Tree.allCases.filter {
      !FileManager.default.fileExists(atPath: course.file(of: $0, suite).path)
    }
    guard missing.isEmpty else {
      return missing.map { "\(suite.id) \(suite.name): \(course.path(of: $0, suite)) is missing" }
    }
    let stub = try course.text(of: .stub, suite)
    let solution = try course.text(of: .solution, suite)
    var problems: [String] = []
    let path = course.path(of: .stub, suite)
    if !stub.contains("// TODO:") { problems.append("\(path) has no TODO that says what to write") }
    if !stub.contains("Unattempted()") { problems.append("\(path) does not throw Unattempted") }
    if solution.contains("Unattempted()") {
      problems.append("\(course.path(of: .solution, suite)) still throws Unattempted")
    }
    problems += Self.imports(in: solution).subtracting(suite.allowedImports + ["Foundation"])
      .sorted().map {
        "\(course.path(of: .solution, suite)) imports \($0), which its exercise does not allow"
      }
    if let line = Self.lineOutsideAnswer(stub: stub, solution: solution) {
      problems.append("\(course.path(of: .solution, suite)) has lost the stub's line “\(line)”")
    }
    return problems
  }

  private func problems(of chapter: Chapter) -> [String] {
    let guide = "Exercises/\(chapter.folder)/README.md"
    guard let text = try? String(contentsOf: course.root.appending(path: guide), encoding: .utf8)
    else { return ["\(guide) is missing"] }
    let unknown = text.matches(of: /\]\((\w+)\.swift\)/).map { String($0.1) }
      .filter { name in !chapter.exercises.contains { $0.name == name } }
    return chapter.exercises.filter { !text.contains($0.name) }
      .map { "\(guide) does not mention \($0.name)" }
      + unknown.map { "\(guide) links to \($0).swift, which is no exercise" }
  }

  /// Files of a tree that belong to no exercise.
  private func strayFiles(in tree: CourseFolder.Tree) -> [String] {
    let expected = Set(
      Catalogue.exercises.map { course.path(of: tree, $0) } + ["\(tree.rawValue)/Submission.swift"]
        + Catalogue.chapters.map { "\(tree.rawValue)/\($0.folder)/README.md" })
    let folder = course.root.appending(path: tree.rawValue)
    let found = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    return found.compactMap { $0 as? String }
      .filter { $0.hasSuffix(".swift") || $0.hasSuffix(".md") }
      .map { "\(tree.rawValue)/\($0)" }
      .filter { !expected.contains($0) }
      .sorted()
      .map { "\($0) belongs to no exercise of the catalogue" }
  }

  /// The modules that a file imports.
  static func imports(in text: String) -> Set<String> {
    Set(text.matches(of: /(?m)^(?:public |internal )?import (\w+)/).map { String($0.1) })
  }

  /// The first line of a stub, beside its TODO and its throw, that the model answer does not have in order.
  static func lineOutsideAnswer(stub: String, solution: String) -> String? {
    var rest = solution.split(separator: "\n").map(\.trimmed)[...]
    var isInTODO = false
    for line in stub.split(separator: "\n").map(\.trimmed) {
      isInTODO = line.hasPrefix("// TODO:") || (isInTODO && line.hasPrefix("//"))
      if isInTODO || line.contains("Unattempted()") || line.isEmpty { continue }
      guard let index = rest.firstIndex(of: line) else { return line }
      rest = rest[(index + 1)...]
    }
    return nil
  }
}

extension Substring {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}
