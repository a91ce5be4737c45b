import Checks
import Foundation
import TestSupport
import Testing
import Workspace

@testable import Grading

/// The command as an instructor starts it; hand-ins are compiled, which takes long for an everyday run.
@Suite("bellwork grade", .serialized, .enabled(if: isExhaustive))
struct GradeCommandTests {
  private let course: CourseFolder
  private let folder: TemporaryFolder
  private let program: GradeProgram
  private let suites = ["1.1", "1.2"].compactMap(Catalogue.exercise)
  private var classFolder: URL { folder.url.appending(path: "class") }
  private var output: URL { folder.url.appending(path: "results") }

  init() throws {
    course = try CourseFolder.find()
    folder = try TemporaryFolder()
    program = try GradeProgram(in: folder.url)
    for suite in suites {
      let text = try course.text(of: .solution, suite)
      try write(text, to: classFolder.appending(path: "ada/\(suite.path)"))
      let hostile = suite.name == "QUpdate" ? "import Glibc\n" + text : text
      try write(hostile, to: classFolder.appending(path: "\(Self.strange)/\(suite.path)"))
    }
  }

  private func rights(of folder: URL) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }

  /// A student's name that would colour the terminal and turn the direction of writing.
  private static let strange = "eve\u{1B}[31m\u{202E}"

  private func write(_ text: String, to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func grade(
    _ course: CourseFolder
  ) throws -> (status: Int32, said: String, complained: String) {
    let (said, complained) = (Pipe(), folder.url.appending(path: "complaints"))
    try Data().write(to: complained)
    let process = program.process(
      ["grade", classFolder.path, "--output", output.path, "--jobs", "2", "--exercises"]
        + suites.map { "\($0.id)" }, course: course)
    process.standardOutput = said
    process.standardError = try FileHandle(forWritingTo: complained)
    try process.run()
    let text = try said.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: text, as: UTF8.self),
      try String(contentsOf: complained, encoding: .utf8)
    )
  }

  @Test("From a folder to a grade book, pages and a table; a second time nothing is graded again")
  func twice() throws {
    try write("", to: classFolder.appending(path: "loose.swift"))
    let first = try grade(course)
    #expect(first.status == 0, "\(first)")
    for part in ["answers without substance", "the model answers", "the stubs"] {
      #expect(first.said.contains("  \(part): 0 of 2 exercises\n"))
    }
    #expect(first.said.contains("1 file beside the hand-ins was left out: loose.swift."))
    #expect(try rights(of: output) == 0o700)
    #expect(first.said.contains("They earn full marks and none. Grading 2 hand-ins."))
    #expect(first.said.contains("2 hand-ins graded, 0 known already."))
    #expect(first.said.contains("Points of \(suites.map(\.points).reduce(0, +)): "))
    #expect(first.said.contains("Needs a person's look: 1\n"))
    #expect(first.said.contains(", 1.2 QUpdate: Policy: "))
    let controls = first.said.unicodeScalars.filter {
      ($0.value < 32 && $0 != "\n") || $0 == "\u{202E}" || $0.value == 127
    }
    #expect(controls.isEmpty)
    for file in [GradeBook.fileName, "salt.txt", "pages/index.html", "pages/students/ada.html"] {
      #expect(FileManager.default.fileExists(atPath: output.appending(path: file).path), "\(file)")
    }
    let tables = try FileManager.default.contentsOfDirectory(
      atPath: output.appending(path: "csv").path)
    #expect(!tables.isEmpty)

    let salt = try String(contentsOf: output.appending(path: "salt.txt"), encoding: .utf8)
    let second = try grade(course)
    #expect(second.status == 0, "\(second)")
    #expect(second.said.contains("0 hand-ins graded, 2 known already."))
    #expect(
      try String(contentsOf: output.appending(path: "salt.txt"), encoding: .utf8) == salt)
  }

  @Test("A course whose model answers do not pass grades nobody, and says which fails")
  func brokenCourse() throws {
    let copy = CourseFolder(root: folder.url.appending(path: "course"))
    try FileManager.default.createDirectory(at: copy.root, withIntermediateDirectories: true)
    for name in ["Package.swift", "Exercises", "Solutions", ".course", "datasets"] {
      try FileManager.default.copyItem(
        at: course.root.appending(path: name), to: copy.root.appending(path: name))
    }
    try write(copy.text(of: .stub, suites[1]), to: copy.file(of: .solution, suites[1]))
    let end = try grade(copy)
    #expect(end.status == 69, "\(end)")
    #expect(end.complained.contains("The course does not pass its own test"))
    #expect(end.complained.contains("the model answers: 1.2 not attempted"))
    #expect(!end.complained.contains("the model answers: 1.1"))
    let book = try GradeBook(reading: output.appending(path: GradeBook.fileName))
    #expect(try book.students().isEmpty)
  }

  @Test(
    "Where nothing contains strangers' code, nobody is graded unless that is accepted in so many words"
  )
  func unsandboxed() async throws {
    var options = GradingOptions(
      suites: ["1.1", "1.2", "1.6"].compactMap(Catalogue.exercise), salt: 7, jobs: 2)
    options.jail = Jail(level: .limitsOnly)
    options.cache = try GradingBench.shared().cache
    func run() -> GradingRun {
      GradingRun(course: course, folder: classFolder, output: output, options: options)
    }
    let error = await #expect(throws: GradingError.self) { _ = try await run().run() }
    guard case .unsandboxed(let lacking)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!lacking.isEmpty)
    #expect("\(GradingError.unsandboxed(lacking: lacking))".contains("--i-accept-unsandboxed"))
    options.acceptsUnsandboxed = true
    let report = try await run().run()
    #expect((report.graded, report.graderErrors) == (2, 0))
    let book = try GradeBook(reading: output.appending(path: GradeBook.fileName))
    #expect(try book.results().map(\.sandboxLevel) == [.limitsOnly, .limitsOnly])
  }
}
