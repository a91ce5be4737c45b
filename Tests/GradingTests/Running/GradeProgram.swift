import Foundation
import Workspace

/// The program behind `bellwork grade`, as a process of its own.
///
/// The package manager lets one build at a time, and the tests are its own build: in place of `swift` there is a
/// program that does nothing, since all that grading needs has been built.
struct GradeProgram {
  private static let place = Keeper.program.deletingLastPathComponent()
    .appending(path: "bellwork-grade")
  private let programs: URL

  /// Puts the program that stands for `swift` into a folder.
  init(in folder: URL) throws {
    programs = folder.appending(path: "bin")
    let swift = programs.appending(path: "swift")
    try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
    try Data("#!/bin/sh\nexit 0\n".utf8).write(to: swift)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: swift.path)
  }

  /// The process, which is not started yet, for a course; `variables` of its environment are other than the tests'.
  func process(
    _ arguments: [String], course: CourseFolder, variables: [String: String] = [:]
  ) -> Process {
    let process = Process()
    process.executableURL = Self.place
    process.arguments = arguments
    let environment = ProcessInfo.processInfo.environment
    let path = "\(programs.path):\(environment["PATH"] ?? "")"
    process.environment = environment.merging(
      ["PATH": path, "BELLWORK_ROOT": course.root.path]
    ) { $1 }.merging(variables) { $1 }
    return process
  }

  /// What came of the program.
  struct Reply {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs the program to its end, for what builds nothing and needs no `swift`.
  static func reply(to arguments: [String]) throws -> Reply {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = place
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    let complained = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Reply(
      status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self))
  }
}
