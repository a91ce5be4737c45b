import Engines
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

  /// A stand-in that notes its words, the files of the class and who may read them, and writes a page that
  /// names the files as copydetect does.
  private func standIn(_ end: String = "exit 0") throws -> String {
    let place = folder.url.appending(path: "stand-in").path
    let script = """
      #!/bin/sh
      printf '%s\\n' "$@" > '\(folder.url.path)/words'
      (cd "$2" && find . -type f | sort) > '\(folder.url.path)/class'
      ls -ld "$2/.." | cut -c1-10 > '\(folder.url.path)/mode'
      for page; do true; done
      echo '<!DOCTYPE HTML><html><head><link href="https://example.org/x.css"></head><body>' > "$page"
      find "$2" -type f >> "$page"
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
    #expect(words.contains("0.25"))
    #expect(try lines(of: "mode") == ["drwx------"])
    #expect(!FileManager.default.fileExists(atPath: words[1]), "the copy of the class is removed")
  }

  @Test func `The page may load and run nothing, and no name in it is markup`() async throws {
    let fixture = try twoStudents()
    try fixture.write("// mine", to: "<img src=x onerror=alert(1)>/\(ClassFixture.target)")
    let page = folder.url.appending(path: "pages/page.html")
    let report = SimilarityReport(of: course, handIns: fixture.folder, program: try standIn())
    #expect(try await report.write(to: page) == 3)
    let text = try String(contentsOf: page, encoding: .utf8)
    let policy = try #require(text.range(of: "content=\"default-src 'none';"))
    let foreign = try #require(text.range(of: "<link"))
    #expect(policy.upperBound < foreign.lowerBound)
    #expect(text.hasPrefix("<!DOCTYPE html>\n"))
    #expect(!text.contains("<img"))
    let name = "=3Cimg=20src=3Dx=20onerror=3Dalert=281=29=3E"
    #expect(text.contains("\n\(name)/Exercises/01-Bellman/TDTarget.swift\n"))
    // Nothing is left of the folder in which the class was laid out.
    #expect(!text.contains("bellwork-similarity"))
  }

  @Test func `A program that writes no page, or a page without a place, is a sentence`()
    async throws
  {
    let fixture = try twoStudents()
    let silent = try standIn("rm \"$page\"")
    await #expect(throws: SimilarityError.failed(silent, reason: "it has written no page")) {
      try await SimilarityReport(of: course, handIns: fixture.folder, program: silent)
        .write(to: folder.url.appending(path: "page.html"))
    }
    await #expect(throws: UnwritableFile.self) {
      try await SimilarityReport(of: course, handIns: fixture.folder, program: try standIn())
        .write(to: folder.url.appending(path: "words/page.html"))
    }
  }

  /// The program itself, where it is installed.
  @Test(.enabled(if: SimilarityReportTests.isInstalled("copydetect")))
  func `copydetect finds who is alike`() async throws {
    let fixture = try ClassFixture()
    let path = "Exercises/01-Bellman/ValueIteration.swift"
    let answer = try String(
      contentsOf: course.root.appending(path: "Solutions/01-Bellman/ValueIteration.swift"),
      encoding: .utf8)
    try fixture.write(answer, to: "ada/\(path)")
    try fixture.write(answer, to: "<b>bob/\(path)")
    let page = folder.url.appending(path: "page.html")
    #expect(try await SimilarityReport(of: course, handIns: fixture.folder).write(to: page) == 2)
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text.contains("ada/\(path)") && text.contains("=3Cb=3Ebob/\(path)"))
    #expect(text.contains("100.00%") && !text.contains("<b>bob"))
  }

  private static func isInstalled(_ program: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
    }
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
