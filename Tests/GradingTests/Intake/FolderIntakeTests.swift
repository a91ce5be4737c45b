import Checks
import Coursework
import Foundation
import Testing
import Workspace

@testable import Grading

@Suite("Hand-ins that are folders")
struct FolderIntakeTests {
  @Test(
    arguments: [
      "alice/Exercises/01-Bellman/TDTarget.swift",
      "alice/bellwork-main/Exercises/01-Bellman/TDTarget.swift",
      "alice/01-Bellman/TDTarget.swift",
      "alice/my answers/“week 1”/01-Bellman/TDTarget.swift",
      "alice/TDTarget.swift",
      "alice/01_bellman/TDTarget.swift",
      "alice/Exercises/TDTarget.swift",
    ])
  func `An exercise is found at any reasonable place`(path: String) throws {
    let fixture = try ClassFixture()
    try fixture.write("struct Answer {}", to: path)
    let handIn = try fixture.handIn()
    #expect(handIn.student == "alice")
    #expect(handIn.sources == [ClassFixture.id: "struct Answer {}"])
    #expect(handIn.lines == [])
  }

  @Test
  func `Manifests and frames are ignored with one note, and answers elsewhere with its reason`()
    throws
  {
    let fixture = try ClassFixture()
    for name in [
      "Package.swift", "Exercises/Submission.swift", "Sources/01-Bellman/TDTarget.swift",
    ] {
      try fixture.write("x", to: "alice/\(name)")
    }
    try fixture.write("model", to: "alice/Solutions/01-Bellman/TDTarget.swift")
    try fixture.write("x", to: "alice/.build/01-Bellman/TDTarget.swift")
    try fixture.write("mine", to: "alice/\(ClassFixture.target)")
    let handIn = try fixture.handIn()
    #expect(handIn.sources == [ClassFixture.id: "mine"])
    #expect(
      handIn.lines == [
        "Solutions/01-Bellman/TDTarget.swift: \(elsewhere("Solutions"))",
        "Sources/01-Bellman/TDTarget.swift: \(elsewhere("Sources"))",
        "Exercises/Submission.swift, Package.swift: ignored: no exercise of the course (2 files)",
      ])
    #expect(handIn.notes.allSatisfy { !$0.needsALook })
  }

  private func elsewhere(_ folder: String) -> String {
    "ignored: answers in a folder called \(folder) are not read; they belong in Exercises"
  }

  @Test func `What is missing is listed once`() throws {
    let fixture = try ClassFixture()
    try fixture.makeFolder("alice")
    let handIn = try fixture.handIn()
    #expect(handIn.sources == [:])
    #expect(handIn.notes.count == 1)
    #expect(handIn.notes[0].reason.hasPrefix("missing, counted as not attempted: 1.1, "))
  }

  @Test func `A run misses what it grades and nothing else, and takes everything`() throws {
    let fixture = try ClassFixture()
    try fixture.write("mine", to: "alice/\(ClassFixture.target)")
    func handIn(_ names: [String]) throws -> HandIn {
      let options = GradingOptions(
        suites: names.compactMap(Catalogue.exercise), salt: 7, jobs: 1)
      let run = GradingRun(
        course: try CourseFolder.find(), folder: fixture.folder, output: fixture.folder,
        options: options)
      return try run.intake.read(try run.entries()[0])
    }
    let some = try handIn(["1.1", "1.2", "2.1"])
    #expect(some.sources == [ClassFixture.id: "mine"])
    #expect(some.notes.map(\.line) == ["missing, counted as not attempted: 1.2, 2.1"])
    #expect(try handIn(["1.1"]).notes == [])
    #expect(try handIn(["1.2"]).sources == [ClassFixture.id: "mine"])
  }

  @Test func `Links are not followed, to files or to folders, inside or outside`() throws {
    let fixture = try ClassFixture()
    try fixture.write("secret", to: "alice/mine.swift")
    try fixture.makeFolder("alice/Exercises/01-Bellman")
    let link = fixture.path("alice/\(ClassFixture.target)")
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: fixture.path("alice/mine.swift"))
    try FileManager.default.createSymbolicLink(
      atPath: fixture.path("alice/02-Tabular"), withDestinationPath: "/etc")
    let handIn = try fixture.handIn()
    #expect(handIn.sources == [:])
    #expect(
      handIn.lines.filter { $0.contains("a symbolic link") } == [
        "02-Tabular: rejected: a symbolic link; hand in the file itself",
        "\(ClassFixture.target): rejected: a symbolic link; hand in the file itself",
      ])
  }

  @Test func `A hard link is rejected`() throws {
    let fixture = try ClassFixture()
    try fixture.write("secret", to: "elsewhere.txt")
    try fixture.makeFolder("alice/01-Bellman")
    try FileManager.default.linkItem(
      atPath: fixture.path("elsewhere.txt"),
      toPath: fixture.path("alice/01-Bellman/TDTarget.swift"))
    let handIn = try fixture.handIn()
    #expect(handIn.sources == [:])
    #expect(
      handIn.lines == [
        "01-Bellman/TDTarget.swift: rejected: a hard link; hand in a file of its own"
      ])
  }

  /// The limit is on the wall, and begins before the test does where other tests hold all processors.
  @Test(.timeLimit(.minutes(20))) func `A pipe is rejected and not waited for`() throws {
    let fixture = try ClassFixture()
    try fixture.makeFolder("alice/01-Bellman")
    #expect(mkfifo(fixture.path("alice/01-Bellman/TDTarget.swift"), 0o600) == 0)
    let handIn = try fixture.handIn()
    #expect(
      handIn.lines == [
        "01-Bellman/TDTarget.swift: rejected: neither a file nor a folder, but a device or a pipe"
      ])
  }

  @Test func `256 KiB are accepted, a byte more is rejected`() throws {
    for (extra, isTaken) in [(0, true), (1, false)] {
      let fixture = try ClassFixture()
      let text = String(repeating: "a", count: 256 << 10) + String(repeating: "b", count: extra)
      try fixture.write(text, to: "alice/\(ClassFixture.target)")
      let handIn = try fixture.handIn()
      #expect((handIn.target != nil) == isTaken)
      let line = "\(ClassFixture.target): rejected: larger than 256 KiB"
      #expect(handIn.lines == (isTaken ? [] : [line]))
    }
  }

  @Test(arguments: [([0xFF, 0x41] as [UInt8], "not UTF-8"), ([0x41, 0, 0x42], "NUL bytes")])
  func `What is no text is rejected`(bytes: [UInt8], reason: String) throws {
    let fixture = try ClassFixture()
    try fixture.write(bytes, to: "alice/\(ClassFixture.target)")
    let handIn = try fixture.handIn()
    #expect(handIn.sources == [:])
    #expect(handIn.lines.count == 1)
    #expect(handIn.lines[0].contains(reason), "\(handIn.lines)")
  }

  @Test(
    arguments: [
      "Exercises/01-bellman/tdtarget.swift", "Exercises/01-Bellman/TDTarget.SWIFT",
      "Exercises/01-Bellman/ＴＤTarget.swift",
    ])
  func `Another spelling of a path is rejected and never replaces the right one`(
    path: String
  ) throws {
    let fixture = try ClassFixture()
    try fixture.write("other", to: "alice/\(path)")
    #expect(try fixture.handIn().sources == [:])
    try fixture.write("right", to: "alice/\(ClassFixture.target)")
    let handIn = try fixture.handIn()
    #expect(handIn.target == "right")
    #expect(
      handIn.lines == [
        "\(path): rejected: spelt differently from \(ClassFixture.target); rename it to that"
      ])
  }

  @Test func `Of two answers to one exercise, that in Exercises counts`() throws {
    let fixture = try ClassFixture()
    try fixture.write("draft", to: "alice/01-Bellman/TDTarget.swift")
    try fixture.write("final", to: "alice/\(ClassFixture.target)")
    let handIn = try fixture.handIn()
    #expect(handIn.target == "final")
    #expect(
      handIn.lines == [
        "01-Bellman/TDTarget.swift: ignored: \(ClassFixture.target) was taken for 1.1 instead"
      ])
  }

  @Test func `A loose file gives way to one in its chapter's folder`() throws {
    let fixture = try ClassFixture()
    try fixture.write("draft", to: "alice/TDTarget.swift")
    try fixture.write("final", to: "alice/01-Bellman/TDTarget.swift")
    let handIn = try fixture.handIn()
    #expect(handIn.target == "final")
    #expect(
      handIn.lines == [
        "TDTarget.swift: ignored: 01-Bellman/TDTarget.swift was taken for 1.1 instead"
      ])
  }

  @Test func `Two different answers in equal places both do not count`() throws {
    let fixture = try ClassFixture()
    // The two spellings of the folder differ by their Unicode normalisation alone.
    try fixture.write("one", to: "alice/Jos\u{E9}/\(ClassFixture.target)")
    try fixture.write("two", to: "alice/Jose\u{301}/\(ClassFixture.target)")
    let handIn = try fixture.handIn()
    #expect(handIn.sources == [:])
    #expect(handIn.lines.count == 1)
    #expect(handIn.lines[0].contains("so neither counts"))
  }

  @Test func `The same answer twice counts once`() throws {
    let fixture = try ClassFixture()
    try fixture.write("same", to: "alice/a/\(ClassFixture.target)")
    try fixture.write("same", to: "alice/b/\(ClassFixture.target)")
    let handIn = try fixture.handIn()
    #expect(handIn.target == "same")
    #expect(
      handIn.lines == [
        "b/\(ClassFixture.target): ignored: the same as a/\(ClassFixture.target)"
      ])
  }

  @Test func `Too many files, or too deep ones, cannot keep the grader busy`() throws {
    let fixture = try ClassFixture()
    for number in 0..<20 { try fixture.write("", to: "alice/\(number)") }
    var limits = IntakeLimits()
    limits.entries = 19
    #expect(
      try fixture.handIn(limits: limits).lines == [
        "alice: rejected: it holds more than 19 files and folders; nothing of it was taken"
      ])
    limits = IntakeLimits()
    limits.depth = 3
    try fixture.write("", to: "alice/a/b/c/d/e")
    #expect(
      try fixture.handIn(limits: limits).lines.contains(
        "a/b/c/d: rejected: more than 3 folders deep"))
  }
}
