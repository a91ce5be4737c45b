import Foundation
import Judging
import Testing

@testable import Grading

@Suite("Preflight", .enabled(if: Circumstance.isTried))
struct PreflightTests {
  @Test(
    "Finds the level that the kernel's facts make, with every attempt as it must be",
    arguments: Circumstance.here)
  func level(_ circumstance: Circumstance) async throws {
    let folder = try ScratchFolder()
    let report = try await Preflight(jail: circumstance.jail(), gradeBookFolder: folder.path).run()
    let facts = try await MachineFacts.find(circumstance)
    #expect(report.level == circumstance.expectedLevel(facts), "\(report.table)")
    #expect(report.surprises.isEmpty, "\(report.table)")
    #expect(report.probes.count == 28)
  }

  @Test("Leaves nothing in the grade book's folder")
  func cleanliness() async throws {
    let folder = try ScratchFolder()
    _ = try await Preflight(jail: Jail(level: nil), gradeBookFolder: folder.path).run()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("Finds level D, and says what is open, where only limits hold")
  func limitsOnly() async throws {
    let folder = try ScratchFolder()
    let jail = Jail(level: .limitsOnly)
    let report = try await Preflight(jail: jail, gradeBookFolder: folder.path).run()
    #expect(report.level == .limitsOnly)
    let open = Set(report.surprises.map(\.name))
    #expect(
      open.isSuperset(of: [
        "read /etc/passwd", "start a process", "start a program", "open a socket",
      ]))
    #expect(report.table.contains("<- not as it must be"))
    #expect(report.table.contains("strangers' code is not contained"))
  }

  @Test(
    "A stated level that cannot be kept is an error that says what is missing",
    arguments: [Circumstance.docker, .plainDocker])
  func statedLevel(_ circumstance: Circumstance) async throws {
    guard Circumstance.here.contains(circumstance) else { return }
    let folder = try ScratchFolder()
    let error = await #expect(throws: JailError.self) {
      try await Preflight(jail: circumstance.jail(.full), gradeBookFolder: folder.path).run()
    }
    #expect(error?.description.contains("level A needs namespaces") == true)
  }

  @Test("A launcher that is not there is an error that says how to build it")
  func missingLauncher() async throws {
    let folder = try ScratchFolder()
    let error = await #expect(throws: JailError.self) {
      let jail = Jail(launcher: "/nowhere/bellwork-jail", level: nil)
      return try await Preflight(jail: jail, gradeBookFolder: folder.path).run()
    }
    #expect(error?.description.contains("swift build --product bellwork-jail") == true)
  }
}
