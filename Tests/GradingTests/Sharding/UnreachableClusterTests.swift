import Engines
import Foundation
import Judging
import Synchronization
import Testing
import Workspace

@testable import Grading

/// A `sinfo` that fails as it does where the controller is down, before the machine's own on the path.
@Suite("A cluster that does not answer is noticed before anything that takes long")
struct UnreachableClusterTests {
  private static let words =
    "slurm_load_partitions: Unable to contact slurm controller (connect failure)"

  private let sample: ShardedClass
  private let path: String

  init() throws {
    sample = try ShardedClass()
    let bin = sample.folder.url.appending(path: "bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    let inherited = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    path = "\(bin.path):\(inherited)"
    // A process of its own writes the file: a descriptor of this process could be inherited by what other tests
    // start, and a file that is open for writing cannot be run.
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    let commands = #"printf '#!/bin/sh\necho "%s" >&2\nexit 1\n' "$2" > "$1" && chmod +x "$1""#
    writer.arguments = ["-c", commands, "sh", bin.appending(path: "sinfo").path, Self.words]
    try writer.run()
    writer.waitUntilExit()
  }

  @Test("A run in shards tries neither jail nor course, and its error holds Slurm's words")
  func run() async throws {
    var engine = SlurmEngine()
    engine.environment = ["PATH": path]
    let events = Mutex(0)
    await #expect(throws: EngineError.unreachable(Self.words)) {
      _ = try await sample.run(into: "shards", shards: 2, by: engine)
        .run { _ in events.withLock { $0 += 1 } }
    }
    #expect(events.withLock { $0 } == 0)
  }

  @Test("The command ends with a sentence and status 69, and begins nothing")
  func command() throws {
    let process = Process()
    process.executableURL = URL(
      fileURLWithPath: WorkerProgram(besideThisProgram: "bellwork-grade").path)
    let output = sample.output("graded")
    process.arguments = [
      "grade", sample.classFolder.path, "--output", output.path, "--engine", "slurm",
    ]
    process.environment = ProcessInfo.processInfo.environment
      .merging(["PATH": path, "BELLWORK_ROOT": sample.course.root.path]) { $1 }
    let errors = Pipe()
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, errors)
    try process.run()
    let text = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 69)
    #expect(text.contains("the cluster does not answer, so nothing was begun"))
    #expect(text.contains(Self.words))
    #expect(!FileManager.default.fileExists(atPath: output.path))
  }
}
