import Checks
import Foundation
import Testing
import Workspace

/// What `bellwork calibrate` leaves behind, and what it says of records that it cannot use.
struct CalibrateCommandTests {
  @Test func `A calibration prints the matrix, leaves counts and figures, and is gone on with`()
    throws
  {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try calibrate("1.1", "--seeds", "2", in: folder)
    #expect(first.status == 0, "\(first.output)\(first.errors)")
    #expect(first.output.contains("0 false alarms in"))
    #expect(first.output.contains("bootstraps from a terminal state"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let written = ["calibration-1.svg", "calibration.csv", "calibration.json", "calibration.md"]
    #expect(names.sorted() == written)
    let second = try calibrate("1.1", "1.2", "--seeds", "3", in: folder)
    #expect(second.status == 0)
    #expect(second.output.contains("1.1 TDTarget, 3 course seeds"))
    #expect(second.output.contains("1.2 QUpdate, 3 course seeds"))
    #expect(second.output.prefix(40) == first.output.prefix(40), "another first seed")
  }

  @Test func `The same seed counts the same`() throws {
    let (one, two) = (try temporaryFolder(), try temporaryFolder())
    defer { for folder in [one, two] { try? FileManager.default.removeItem(at: folder) } }
    for (folder, jobs) in [(one, "1"), (two, "2")] {
      let outcome = try calibrate("1.2", "--seeds", "3", "--seed", "5", "--jobs", jobs, in: folder)
      #expect(outcome.status == 0)
    }
    #expect(try text("calibration.csv", in: one) == text("calibration.csv", in: two))
  }

  @Test func `A record that is none, and another seed than the record's, are sentences`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try "nothing".write(
      to: folder.appending(path: "calibration.json"), atomically: true, encoding: .utf8)
    let broken = try calibrate("1.1", "--seeds", "1", in: folder)
    #expect(broken.status == 65)
    #expect(broken.errors.contains("is no record of a calibration"))
    let fresh = try calibrate("1.1", "--seeds", "1", "--seed", "5", "--fresh", in: folder)
    #expect(fresh.status == 0)
    let other = try calibrate("1.1", "--seeds", "1", "--seed", "6", in: folder)
    #expect(other.status == 65)
    #expect(other.errors.contains("begins with seed 5, not 6"))
  }

  @Test func `The fingerprint of an exercise changes with its files, and with no other exercise's`()
    throws
  {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["Sources", "Solutions"] {
      let place = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: Program.package.appending(path: name), to: place)
    }
    let course = CourseFolder(root: folder)
    let suites = try ["1.1", "1.2", "2.1", "7.1"].map { try #require(Catalogue.exercise($0)) }
    func fingerprints() throws -> [String] { try suites.map(course.fingerprint) }
    func changed(after file: String) throws -> [Bool] {
      let before = try fingerprints()
      let place = folder.appending(path: file)
      try (String(contentsOf: place, encoding: .utf8) + "\n").write(
        to: place, atomically: true, encoding: .utf8)
      return zip(before, try fingerprints()).map(!=)
    }
    #expect(
      try changed(after: "Sources/Checks/01-Bellman/TDTarget+Checks.swift")
        == [true, false, false, false])
    #expect(
      try changed(after: "Solutions/01-Bellman/QUpdate.swift") == [false, true, false, false])
    #expect(
      try changed(after: "Sources/Coursework/01-Bellman/FiniteModel+Smaller.swift")
        == [true, true, false, false])
    #expect(
      try changed(after: "Sources/HiddenChecks/01-Bellman/QUpdate+HiddenChecks.swift")
        == [false, true, false, false])
    #expect(try changed(after: "Sources/Checks/Examiner.swift") == [true, true, true, true])
    #expect(try changed(after: "Sources/Exploration/Softmax.swift") == [true, true, true, true])
    #expect(try changed(after: "Sources/Plotting/Axis.swift") == [false, false, false, false])
    #expect(
      try changed(after: "Sources/Checks/01-Bellman/BellmanChapter.swift")
        == [false, false, false, false])
    #expect(
      try changed(after: "Sources/NeuralNetworks/PlainAdam.swift") == [false, false, false, true])
  }

  private func calibrate(_ arguments: String..., in folder: URL) throws -> Program.Outcome {
    try Program(name: "bellwork-calibrate").run(arguments + ["--output", folder.path])
  }

  private func text(_ file: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }
}
