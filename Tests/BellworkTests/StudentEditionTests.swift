import Checks
import Foundation
import HiddenChecks
import Testing
import Workspace

/// What students get, and what they do not.
@Suite("The edition for students")
struct StudentEditionTests {
  @Test func `No model answer leaves the house, under any name`() throws {
    let (edition, folder) = try edition()
    defer { try? FileManager.default.removeItem(at: folder) }
    let course = CourseFolder(root: Program.package)
    let answers = Set(try Catalogue.exercises.map { try course.text(of: .solution, $0) })
    let files = FileManager.default.enumerator(atPath: edition.path)?.allObjects as? [String] ?? []
    #expect(files.count > 500)
    let hidden = Catalogue.gradedExercises.flatMap(\.checks).filter { $0.visibility == .hidden }
    #expect(hidden.count >= 3)
    for file in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: edition.appending(path: file), encoding: .utf8)
      #expect(!answers.contains(text), "\(file)")
      #expect(!text.contains("import Calibration"), "\(file)")
      #expect(!text.contains("import HiddenChecks"), "\(file)")
      for check in hidden { #expect(!text.contains(check.claim), "\(file)") }
    }
    for part in [
      "Solutions", "Sources/Calibration", "Sources/Grading", "Sources/HiddenChecks", ".git",
      ".build",
    ] {
      let place = edition.appending(path: part).path
      #expect(!FileManager.default.fileExists(atPath: place), "\(part)")
    }
  }

  @Test func `Exercises are handed out untouched`() throws {
    let (edition, folder) = try edition()
    defer { try? FileManager.default.removeItem(at: folder) }
    let handedOut = CourseFolder(root: edition)
    for suite in Catalogue.exercises { #expect(try !handedOut.isTouched(suite), "\(suite.id)") }
    #expect(throws: WorkspaceError.studentEdition) { try handedOut.requireWhole() }
    for chapter in Catalogue.chapters {
      let guide = edition.appending(path: "Exercises/\(chapter.folder)/README.md")
      #expect(FileManager.default.fileExists(atPath: guide.path))
    }
  }

  @Test func `The README says nothing of what is not there`() throws {
    let (edition, folder) = try edition()
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = try String(contentsOf: edition.appending(path: "README.md"), encoding: .utf8)
    #expect(text.contains("swift run bellwork tour"))
    for word in ["## For instructors", "swift run bellwork grade", "bellwork solution"] {
      #expect(!text.contains(word), "\(word)")
    }
    for link in text.matches(of: /\]\(([^:)#]+)\)/).map(\.1) {
      let place = edition.appending(path: String(link)).path
      #expect(FileManager.default.fileExists(atPath: place), "\(link)")
    }
  }

  @Test func `The package of the edition is whole`() throws {
    struct Manifest: Decodable {
      struct Item: Decodable { var name: String }
      var products: [Item]
      var targets: [Item]
    }
    let (edition, folder) = try edition()
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["swift", "package", "dump-package", "--package-path", edition.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let json = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let manifest = try JSONDecoder().decode(Manifest.self, from: json)
    let names = manifest.targets.map(\.name)
    #expect(names.contains("bellwork") && names.contains("ExerciseTests"))
    for name in [
      "Solutions", "Calibration", "Grading", "HiddenChecks", "bellwork-worker-solutions",
    ] {
      #expect(!names.contains(name), "\(name)")
    }
    #expect(manifest.products.map(\.name).allSatisfy(names.contains))
    let text = String(decoding: json, as: UTF8.self)
    for word in ["GRDB", "Calibration", "HiddenChecks", "bellwork-worker-solutions"] {
      #expect(!text.contains(word), "something still rests on \(word)")
    }
  }

  @Test func `A folder that holds something is left alone`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try "mine".write(
      to: folder.appending(path: "notes.txt"), atomically: true, encoding: .utf8)
    let outcome = try Program().run("release", "--output", folder.path)
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains("is not empty"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["notes.txt"])
  }

  /// The edition of this course, in a folder that the test removes.
  private func edition() throws -> (edition: URL, folder: URL) {
    let folder = try temporaryFolder()
    let edition = folder.appending(path: "course")
    try StudentEdition(of: CourseFolder(root: Program.package)).write(to: edition)
    return (edition, folder)
  }
}
