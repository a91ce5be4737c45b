import Subprocess
import SystemPackage

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Builds a worker with the package manager, the way the running program itself was built.
public struct WorkerBuild: Sendable {
  /// The top of the package.
  public let root: String
  /// The product: the name of the worker.
  public let product: String
  /// Is told, in a sentence, where the build has to wait for another process; at most once a build.
  public var whenWaiting: @Sendable (String) -> Void = { _ in }

  /// Creates a build.
  public init(root: String, product: String) {
    self.root = root
    self.product = product
  }

  /// What came of a build.
  public enum Outcome: Hashable, Sendable {
    /// The program is there.
    case built
    /// The compiler refused the source, with these messages, paths made relative.
    case refused([CompilerMessage])
    /// There is no compiler, or the package manager failed before it compiled anything.
    case unavailable(String)
  }

  /// Builds, and waits for it.
  ///
  /// The package manager can miss a file that changes while it builds. A source that is newer than the
  /// program afterwards is marked as changed, and the build is made again.
  public func build(from sources: [String]) async -> Outcome {
    let program = WorkerProgram(besideThisProgram: product)
    let outcome = await build(program)
    guard case .built = outcome, let linked = program.linked else { return outcome }
    let missed = sources.filter { source in
      let attributes = try? FileManager.default.attributesOfItem(atPath: source)
      return (attributes?[.modificationDate] as? Date).map { $0 > linked } ?? false
    }
    if missed.isEmpty { return outcome }
    for source in missed {
      try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: source)
    }
    return await build(program)
  }

  private func build(_ program: WorkerProgram) async -> Outcome {
    let folders = program.path.split(separator: "/").dropLast()
    // …/.build/x86_64-unknown-linux-gnu/debug/bellwork-worker
    let scratch = "/" + folders.dropLast(2).joined(separator: "/")
    do {
      let result = try await run(
        .name("swift"),
        arguments: Arguments([
          "build", "--product", product, "--package-path", root, "--scratch-path", scratch,
          "--configuration", folders.last.map(String.init) ?? "debug",
        ]),
        input: .none, output: .sequence, error: .sequence
      ) { execution in
        let (output, errors) = (execution.standardOutput, execution.standardError)
        async let said = read(output, scratch: scratch)
        async let complained = read(errors, scratch: scratch)
        return try await said + complained
      }
      if result.terminationStatus.isSuccess { return .built }
      let text = result.closureResult
      let messages = CompilerMessage.messages(in: text, root: root)
      return messages.isEmpty ? .unavailable(text) : .refused(messages)
    } catch {
      return .unavailable("swift could not be started: \(error)")
    }
  }

  /// All that the package manager says, up to a limit; that it waits is passed on at once.
  private func read(_ output: SubprocessOutputSequence, scratch: String) async throws -> String {
    var bytes: [UInt8] = []
    var isWaiting = false
    for try await chunk in output where bytes.count < Self.outputLimit {
      bytes += chunk.withUnsafeBytes { [UInt8]($0) }
      // It is the first thing said, if at all.
      guard !isWaiting, bytes.count < 1 << 16 else { continue }
      if let sentence = Self.wait(in: String(decoding: bytes, as: UTF8.self), scratch: scratch) {
        isWaiting = true
        whenWaiting(sentence)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let outputLimit = 16 << 20

  /// What a build waits for, where the package manager says that another process has the build folder.
  package static func wait(in output: String, scratch: String) -> String? {
    guard let found = output.firstRange(of: "Another instance of SwiftPM") else { return nil }
    // Another instance of SwiftPM (PID: 123) is already running using '…', waiting until …
    let words = output[found.upperBound...].prefix { !$0.isNewline }
    let number = words.firstRange(of: "(PID: ").map { words[$0.upperBound...].prefix { $0 != ")" } }
    let process = number.flatMap { Int($0) }.map { "process \($0)" } ?? "another process"
    return """
      Waiting for \(process), which builds in \(scratch) as well: the package manager lets one at a time. \
      Goes on when that has ended.
      """
  }
}

/// An error that the compiler reports.
public struct CompilerMessage: Hashable, Sendable, CustomStringConvertible {
  /// The file, from the top of the package.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// What is wrong.
  public let text: String

  public var description: String { "\(file):\(line): \(text)" }

  /// The errors in the output of a build, each once.
  package static func messages(in output: String, root: String) -> [CompilerMessage] {
    var messages: [CompilerMessage] = []
    for line in output.split(separator: "\n") {
      guard let mark = line.firstRange(of: ": error: ") else { continue }
      let place = line[..<mark.lowerBound].split(separator: ":")
      guard place.count >= 2, let number = Int(place[1]) else { continue }
      let file = place[0].hasPrefix("\(root)/") ? place[0].dropFirst(root.count + 1) : place[0]
      let message = CompilerMessage(
        file: String(file), line: number, text: String(line[mark.upperBound...]))
      if !messages.contains(message) { messages.append(message) }
    }
    return messages
  }
}
