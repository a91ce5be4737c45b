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
        output: .string(limit: 16 << 20), error: .string(limit: 16 << 20))
      if result.terminationStatus.isSuccess { return .built }
      let text = result.standardOutput + result.standardError
      let messages = CompilerMessage.messages(in: text, root: root)
      return messages.isEmpty ? .unavailable(text) : .refused(messages)
    } catch {
      return .unavailable("swift could not be started: \(error)")
    }
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
