import Foundation
import Judging
import TestSupport
import Testing

@testable import Grading

/// Where the grader may find itself.
///
/// Root's circumstances, and those that need root to bring about, are skipped when the tests are run by a user.
enum Circumstance: String, CaseIterable, CustomTestStringConvertible {
  case asItIs = "as it is"
  case plain = "as a plain user"
  case docker = "as root under Docker's restrictions"
  case plainDocker = "as a plain user under Docker's restrictions"
  case withoutLandlock = "without Landlock"

  var testDescription: String { rawValue }

  /// Whether jails are tried: in the long run, on a system that has what they are made of.
  static var isTried: Bool {
    #if os(Linux)
    isExhaustive
    #else
    false
    #endif
  }

  /// Those that can be brought about here.
  static let here = allCases.filter { circumstance in
    geteuid() == 0 || circumstance != .plain
  }

  /// What starts the launcher in these circumstances.
  private var starter: [String] {
    let constrain = WorkerProgram(besideThisProgram: "constrain").path
    switch self {
    case .asItIs: return []
    case .plain: return [constrain, "plain"]
    case .docker: return [constrain, "docker"]
    case .plainDocker: return [constrain, "plain-docker"]
    case .withoutLandlock: return [constrain, "no-landlock"]
    }
  }

  /// The jail in these circumstances.
  func jail(_ level: SandboxLevel? = nil) -> Jail {
    var jail = Jail(level: level)
    jail.starter = starter
    return jail
  }

  /// The level that a right jail has here, by facts that a program of its own has found.
  func expectedLevel(_ facts: MachineFacts) -> SandboxLevel {
    if !facts.hasLandlock || self == .withoutLandlock { return .filtered }
    return facts.hasNamespaces && self != .docker && self != .plainDocker ? .full : .contained
  }
}

/// What the kernel has, found without the launcher.
struct MachineFacts {
  let hasLandlock: Bool
  let hasNamespaces: Bool

  static func find(_ circumstance: Circumstance) async throws -> MachineFacts {
    let constrain = WorkerProgram(besideThisProgram: "constrain").path
    let words = circumstance == .plain ? [constrain, "plain", constrain] : [constrain]
    let text = try await JailedRun.run(words + ["facts"], wallLimit: 60).printed
    return MachineFacts(
      hasLandlock: text.contains("landlock 1"), hasNamespaces: text.contains("namespaces 1"))
  }
}

/// A folder that is gone after the test; everybody may enter it, so that only a jail keeps anybody out.
struct ScratchFolder: ~Copyable {
  let path: String

  init() throws {
    path = "/tmp/bellwork-jail-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file that everybody may read.
  func write(_ text: String, to name: String) throws -> String {
    let file = "\(path)/\(name)"
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
    return file
  }
}
