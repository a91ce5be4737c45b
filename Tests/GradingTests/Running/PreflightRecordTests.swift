import Checks
import Coursework
import Foundation
import TestSupport
import Testing
import Workspace

@testable import Grading

@Suite("The record of the course's own test")
struct PreflightRecordTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func record(
    course: CourseFolder? = nil, version: String = "1", conditions: [String] = ["B", "parts"]
  ) throws -> PreflightRecord {
    try PreflightRecord(
      in: folder.url, of: course ?? CourseFolder.find(), courseVersion: version,
      conditions: conditions)
  }

  @Test("It is found again under the same conditions, and under no others")
  func conditions() throws {
    #expect(try !record().isThere)
    try record().write()
    #expect(try record().isThere)
    #expect(try !record(version: "2").isThere)
    #expect(try !record(conditions: ["A", "parts"]).isThere)
    #expect(try !record(conditions: ["B", "other parts"]).isThere)
    #expect(try !record(conditions: ["B"]).isThere)
  }

  @Test("Another model answer is another course")
  func modelAnswer() throws {
    let course = try CourseFolder.find()
    let copy = CourseFolder(root: folder.url.appending(path: "course"))
    let (from, to) = (
      course.root.appending(path: "Solutions"), copy.root.appending(path: "Solutions")
    )
    try FileManager.default.createDirectory(at: copy.root, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: from, to: to)
    try record(course: course).write()
    #expect(try record(course: copy).isThere)
    let suite = try #require(Catalogue.exercises.last)
    let text = try copy.text(of: .solution, suite) + "\n"
    try Data(text.utf8).write(to: copy.file(of: .solution, suite))
    #expect(try !record(course: copy).isThere)
  }

  @Test("A record that cannot be written is an error that names it")
  func unwritable() throws {
    try Data().write(to: folder.url.appending(path: "file"))
    let record = try PreflightRecord(
      in: folder.url.appending(path: "file"), of: CourseFolder.find(), courseVersion: "1",
      conditions: [])
    #expect(throws: BuildError.self) { try record.write() }
  }

  /// Hand-ins are compiled, which takes long for an everyday run.
  @Test(
    "A run that finds it does not build the model answers again, and one without a folder does",
    .enabled(if: isExhaustive))
  func skipping() async throws {
    let classFolder = folder.url.appending(path: "class")
    let cache = folder.url.appending(path: "workers")
    try FileManager.default.createDirectory(
      at: classFolder.appending(path: "nobody"), withIntermediateDirectories: true)
    func run(into output: String) async throws {
      var options = GradingOptions(
        suites: ["1.1"].compactMap(Catalogue.exercise), salt: .random(in: 1...UInt64.max), jobs: 1)
      options.cache = cache
      let report = try await GradingRun(
        course: CourseFolder.find(), folder: classFolder,
        output: folder.url.appending(path: output), options: options
      ).run()
      #expect(report.graded == 1)
    }
    func workers() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: cache.path).filter {
        !$0.hasSuffix(".passed") && !$0.hasSuffix(".o")
      }
    }
    try await run(into: "first")
    // One of the stubs, which is also the hand-in's, and one of the model answers.
    #expect(try workers().count == 2)
    for name in try workers() {
      try FileManager.default.removeItem(at: cache.appending(path: name))
    }
    try await run(into: "second")
    #expect(try workers().count == 1)
  }
}
