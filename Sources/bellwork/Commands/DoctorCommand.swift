import ArgumentParser
import CommandSupport
import Datasets
import Foundation
import Plotting
import Subprocess
import Workspace

/// Tells what is installed, what is missing, and how to get it.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Tell what is installed, what is missing, and how to get it.")

  @Flag(help: "Print JSON, for a program to read.")
  var json = false

  func run() async throws {
    let findings = await [
      program(
        "swift", ["--version"], for: "building your exercises", remedy: "https://swift.org/install"),
      program(
        "gnuplot", ["--version"], for: "figures",
        remedy: "apt-get install gnuplot-nox   (macOS: brew install gnuplot)"),
      program("tar", ["--version"], for: "bellwork submit", remedy: "apt-get install tar"),
      place("course", remedy: "cd to the folder with Package.swift") {
        try CourseFolder.find().root.path
      },
      place("datasets", remedy: "git checkout -- datasets") {
        try DatasetFolder.find().url.path
      },
    ]
    if json {
      try JSON.write(["findings": findings])
    } else {
      for finding in findings { print(finding.line) }
    }
    if findings.contains(where: { !$0.isFound }) { throw ExitCode(Failure.unavailable) }
  }

  private func program(
    _ name: String,
    _ arguments: [String],
    for purpose: String,
    remedy: String
  ) async -> Finding {
    let result = try? await Subprocess.run(
      .name(name), arguments: Arguments(arguments), output: .string(limit: 1 << 16),
      error: .discarded)
    guard let result, result.terminationStatus.isSuccess else {
      return Finding(name: name, isFound: false, detail: "needed for \(purpose)", remedy: remedy)
    }
    let version = result.standardOutput.split(separator: "\n").first.map(String.init) ?? ""
    return Finding(name: name, isFound: true, detail: version, remedy: nil)
  }

  private func place(_ name: String, remedy: String, find: () throws -> String) -> Finding {
    do {
      return Finding(name: name, isFound: true, detail: try find(), remedy: nil)
    } catch {
      return Finding(name: name, isFound: false, detail: "\(error)", remedy: remedy)
    }
  }

  private struct Finding: Encodable {
    var name: String
    var isFound: Bool
    var detail: String
    var remedy: String?

    var line: String {
      let mark = isFound ? Terminal.paint("✔", .green) : Terminal.paint("✘", .red)
      return "\(mark) \(name.padded(to: 10)) \(detail)"
        + (remedy.map { "\n    get it: \($0)" } ?? "")
    }
  }
}
