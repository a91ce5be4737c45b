import Coursework
import Foundation
import Judging
import TestSupport
import Testing
import Workspace

@testable import Grading

@Suite("A compiler that fails for want of room or memory blames nobody")
struct BlameTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func reason(
    _ printed: String, _ end: JailedRun.End = .exited(status: 1), seconds: Double? = 2
  ) -> String? {
    JailedRun(end: end, printed: printed, processorSeconds: seconds)
      .reasonBeyondSources(in: folder.url, limits: .compiler)
  }

  @Test(
    "A full disk or quota is named, in the words of swiftc, of LLVM and of the linker",
    arguments: [
      "<unknown>:0: error: error closing 'Exercises.o' for output: No space left on device\n",
      "LLVM ERROR: IO failure on output stream: Disk quota exceeded\n",
      "clang: error: unable to execute command: Bus error (core dumped)\n",
    ])
  func fullDisk(_ printed: String) {
    #expect(reason(printed)?.hasPrefix("there is no room left in ") == true)
  }

  @Test("A learner who writes these words into an error is told of the error")
  func forgery() {
    let file = "\(folder.url.path)/Exercises/01-Bellman/QUpdate.swift"
    for words in [
      "No space left on device", "\nerror: No space left on device", "due to signal 9 ",
    ] {
      #expect(reason("\(file):3:1: error: \(words)\n") == nil)
    }
  }

  @Test("Signal 9 is the system's where time was left, and the limit's where none was")
  func killed() {
    let text = "error: compile command failed due to signal 9 (use -v to see invocation)\n"
    for end in [JailedRun.End.signalled(9), .exited(status: 137), .exited(status: 1)] {
      #expect(reason(text, end)?.contains("no memory left") == true)
      #expect(reason(text, end, seconds: 61) == nil)
      #expect(reason(text, end, seconds: nil) == nil)
    }
    #expect(reason("", .exited(status: 1)) == nil)
    #expect(
      reason("error: compile command failed due to signal 24 (use -v)", .signalled(24)) == nil)
  }

  @Test("A file system with less than a megabyte left is full", .enabled(if: geteuid() == 0))
  func smallFileSystem() throws {
    let place = folder.url.appending(path: "small")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
    guard mount("tmpfs", place.path, "tmpfs", 0, "size=64k") == 0 else { return }
    defer { umount(place.path) }
    let run = JailedRun(end: .exited(status: 1), printed: "\(place.path)/a.swift:1:1: error: no")
    #expect(run.reasonBeyondSources(in: place, limits: .compiler) != nil)
  }
}

/// What a compiler says reaches the grader through the jail.
@Suite("Compilers that fail by no fault of the sources", .enabled(if: isExhaustive))
struct FailingCompilers {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A factory whose compiler is a script.
  private func factory(_ script: String) throws -> WorkerFactory {
    let bin = folder.url.appending(path: "toolchain/bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    let compiler = bin.appending(path: "swiftc").path
    try "#!/bin/sh\n\(script)\n".write(toFile: compiler, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: compiler)
    let jail = Jail(level: nil)
    let workshop = try Workshop()
    let parts = try InstalledParts(WorkerParts(), in: workshop.folder.appending(path: "course"))
    return WorkerFactory(
      commands: CompilerCommands(
        toolchain: try Toolchain(path: bin.path), parts: parts,
        moduleCache: try workshop.headers(of: jail).path),
      cache: try BuildCache(folder: folder.url.appending(path: "cache")),
      foundation: WorkerFoundation(stubs: SourceSet(files: [:])), workshop: workshop,
      jail: jail,
      version: UUID().uuidString)
  }

  @Test(
    "A full disk and a killed compiler are errors of building, and no verdict on the sources",
    arguments: ["echo 'LLVM ERROR: No space left on device' >&2; exit 1", "kill -9 $$"])
  func beyondSources(_ script: String) async throws {
    let module = try StubShelf(of: CourseFolder.find()).module(with: [:])
    let factory = try factory(script)
    let error = await #expect(throws: BuildError.self) {
      _ = try await factory.worker(from: module)
    }
    guard case .failed("the compiler", let reason)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(reason.contains("no room left") || reason.contains("no memory left"))
    await #expect(throws: BuildError.self) { _ = try await factory.inspect(module) }
  }

  @Test("An error in a file is a verdict, whatever it says")
  func refused() async throws {
    let module = try StubShelf(of: CourseFolder.find()).module(with: [:])
    let factory = try factory(
      "echo \"$PWD/Exercises/01-Bellman/QUpdate.swift:3:1: error: No space left on device\"; exit 1"
    )
    guard case .refused(let words) = try await factory.worker(from: module) else {
      Issue.record("not refused")
      return
    }
    #expect(words.files == ["Exercises/01-Bellman/QUpdate.swift"])
  }
}
