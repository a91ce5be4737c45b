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
    for word in ["## For instructors", "hand-ins", "jail", "calibrate", "grading need"] {
      #expect(!text.contains(word), "\(word)")
    }
    for link in text.matches(of: /\]\(([^:)#]+)\)/).map(\.1) {
      let place = edition.appending(path: String(link)).path
      #expect(FileManager.default.fileExists(atPath: place), "\(link)")
    }
    // What was measured stays.
    #expect(text.contains("| 1.1 TDTarget |") && text.contains("| Tabular, with bins |"))
  }

  @Test func `Every folder and every file that the README names is there`() throws {
    let (edition, folder) = try edition()
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = try String(contentsOf: edition.appending(path: "README.md"), encoding: .utf8)
    let tops = ["Exercises", "Solutions", "Sources", "Tests", "datasets"]
    let paths = text.matches(of: /`([A-Za-z.]+\/[^` ]*)`/).map { String($0.output.1) }
      .filter { path in tops.contains { path.hasPrefix("\($0)/") } || path.hasPrefix(".") }
    #expect(paths.count > 2)
    let table = try #require(
      text.firstMatch(of: /\| Folder of `Sources`[^\n]*\n[^\n]*\n((?:\|[^\n]*\n)+)/))
    let rooms = table.output.1.split(separator: "\n").flatMap { row in
      (row.split(separator: "|").first ?? "").matches(of: /`([^`]+)`/)
        .map { "Sources/\($0.output.1)" }
    }
    #expect(rooms.count > 20)
    for path in paths + rooms {
      let place = edition.appending(path: path).path
      #expect(FileManager.default.fileExists(atPath: place), "\(path)")
    }
  }

  @Test func `Every command that the README names exists in the edition`() throws {
    let (edition, folder) = try edition()
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = try String(contentsOf: edition.appending(path: "README.md"), encoding: .utf8)
    let named = Set(text.matches(of: /\bbellwork ([a-z]+)/).map { String($0.output.1) })
    #expect(named.isSuperset(of: ["check", "hint", "tour", "experiment", "diagnose"]))
    let help = try Program().run("--help").output
    let known = Set(help.matches(of: /\n  ([a-z]+)\s/).map { String($0.output.1) })
    // Their programs or the model answers are not there.
    let absent: Set = ["calibrate", "grade", "gradebook", "release", "solution", "verify"]
    #expect(known.isSuperset(of: absent))
    #expect(named.subtracting(known.subtracting(absent)) == [])
  }

  @Test func `The package of the edition is whole`() throws {
    struct Manifest: Decodable {
      struct Item: Decodable { var name: String }
      struct Target: Decodable {
        var name: String
        var providers: [Provider]?
      }
      struct Provider: Decodable { var apt: [[String]]? }
      var products: [Item]
      var targets: [Target]
    }
    let (edition, folder) = try edition()
    defer { try? FileManager.default.removeItem(at: folder) }
    let readme = try String(contentsOf: edition.appending(path: "README.md"), encoding: .utf8)
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
    let installed = try #require(readme.firstMatch(of: /apt-get install -y ([^&]*) &&/)).output.1
    let needed = manifest.targets.flatMap { $0.providers ?? [] }.flatMap { $0.apt ?? [] }
    #expect(Set(installed.split(separator: " ").map(String.init)) == Set(needed.joined()))
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
