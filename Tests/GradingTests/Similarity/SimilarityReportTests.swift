import Foundation
import Grading
import Testing
import Workspace

@Suite("Answers that resemble each other")
struct SimilarityReportTests {
  private let course = CourseFolder(
    root: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent())
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A stand-in that notes its words and the files of the class.
  private func standIn(_ end: String = "exit 0") throws -> String {
    let place = folder.url.appending(path: "stand-in").path
    let script = """
      #!/bin/sh
      printf '%s\\n' "$@" > '\(folder.url.path)/words'
      (cd "$2" && find . -type f | sort) > '\(folder.url.path)/class'
      \(end)
      """
    try Data(script.utf8).write(to: URL(fileURLWithPath: place))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place)
    return place
  }

  private func twoStudents() throws -> ClassFixture {
    let fixture = try ClassFixture()
    let stub = try String(
      contentsOf: course.root.appending(path: ".course/Stubs/01-Bellman/QUpdate.swift"),
      encoding: .utf8)
    try fixture.write("// mine", to: "ada/\(ClassFixture.target)")
    try fixture.write("// mine, too", to: "bob/TDTarget.swift")
    try fixture.write(stub, to: "bob/Exercises/01-Bellman/QUpdate.swift")
    return fixture
  }

  private func lines(of file: String) throws -> [String] {
    try String(contentsOf: folder.url.appending(path: file), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  @Test func `What was changed is laid out by student, wherever it lay; stubs are left out`()
    async throws
  {
    let fixture = try twoStudents()
    let report = SimilarityReport(of: course, handIns: fixture.folder, program: try standIn())
    let page = folder.url.appending(path: "page.html")
    #expect(try await report.write(to: page, least: 0.25) == 2)
    #expect(
      try lines(of: "class") == [
        "./ada/Exercises/01-Bellman/TDTarget.swift", "./bob/Exercises/01-Bellman/TDTarget.swift",
      ])
    let words = try lines(of: "words")
    #expect(words.contains("--same-name") && words.contains("--disable-autoopen"))
    #expect(words.suffix(2) == ["--out-file", page.path])
    #expect(words.contains("0.25"))
    #expect(!FileManager.default.fileExists(atPath: words[1]), "the copy of the class is removed")
  }

  @Test func `A program that is missing or fails is a sentence`() async throws {
    let fixture = try twoStudents()
    let page = folder.url.appending(path: "page.html")
    await #expect(throws: SimilarityError.missing("no-such-program")) {
      try await SimilarityReport(
        of: course, handIns: fixture.folder, program: "no-such-program"
      ).write(to: page)
    }
    let failing = try standIn("echo Traceback >&2; echo 'it is too much' >&2; exit 1")
    await #expect(throws: SimilarityError.failed(failing, reason: "it is too much")) {
      try await SimilarityReport(of: course, handIns: fixture.folder, program: failing)
        .write(to: page)
    }
  }

  @Test func `One student is nobody to compare with`() async throws {
    let fixture = try ClassFixture()
    try fixture.write("// mine", to: "ada/\(ClassFixture.target)")
    try fixture.makeFolder("bob")
    await #expect(throws: SimilarityError.nothingToCompare) {
      try await SimilarityReport(of: course, handIns: fixture.folder, program: try standIn())
        .write(to: folder.url.appending(path: "page.html"))
    }
  }
}
