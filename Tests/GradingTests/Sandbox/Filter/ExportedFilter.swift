#if os(Linux)
import Foundation
import Judging
import Testing

/// Who is jailed.
enum Tenant: String, CaseIterable, CustomTestStringConvertible {
  case worker = "a worker"
  case loadingWorker = "a worker that loads libraries"
  case compiler = "a compiler"

  var testDescription: String { rawValue }

  /// What the launcher is told about it.
  fileprivate var options: [String] {
    switch self {
    case .worker: ["--profile", "worker"]
    case .loadingWorker: ["--profile", "worker", "--read", "/usr"]
    case .compiler: ["--profile", "compiler"]
    }
  }
}

/// The filter that the launcher makes for a tenant on a kind of processor, be it this machine's or not.
struct ExportedFilter: Sendable {
  let program: FilterProgram
  let architecture: Architecture
  /// The number of the process that would be jailed.
  let process: UInt64

  /// Has the launcher write the filter.
  init(for tenant: Tenant, on architecture: Architecture) throws {
    let (data, process) = try Self.export(
      tenant.options + ["--export-filter", architecture.rawValue])
    program = try FilterProgram(data)
    (self.architecture, self.process) = (architecture, process)
  }

  /// Starts the launcher; what it wrote, and its number.
  static func export(_ options: [String]) throws -> (data: Data, process: UInt64) {
    let process = Process()
    let (written, said) = (Pipe(), Pipe())
    process.executableURL = URL(
      fileURLWithPath: WorkerProgram(besideThisProgram: "bellwork-jail").path)
    process.arguments = options
    (process.standardOutput, process.standardError) = (written, said)
    try process.run()
    // A filter is shorter than what a pipe holds, and so is a sentence.
    let data = try written.fileHandleForReading.readToEnd() ?? Data()
    let sentence = try said.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw FilterError.notExported(
        status: process.terminationStatus, sentence: String(decoding: sentence, as: UTF8.self))
    }
    return (data, UInt64(process.processIdentifier))
  }

  /// What becomes of the call of a number.
  ///
  /// - Throws: `FilterError.unknownResult`.
  func decision(
    on number: UInt32, _ arguments: [UInt64] = [], token: UInt32? = nil
  ) throws(FilterError) -> Decision {
    let call = SystemCall(
      number: number, architecture: token ?? architecture.token, arguments: arguments)
    let result = program.result(for: call)
    guard let decision = Decision(returned: result) else { throw .unknownResult(result) }
    return decision
  }

  /// What becomes of a call; nil where this kind of processor has no such call.
  ///
  /// - Throws: `FilterError.unknownResult`.
  func decision(on name: String, _ arguments: [Ruling.Argument]) throws(FilterError) -> Decision? {
    guard let number = architecture.number(of: name) else { return nil }
    return try decision(on: number, arguments.map(value))
  }

  private func value(of argument: Ruling.Argument) -> UInt64 {
    switch argument {
    case .value(let value): value
    case .ownProcess(let more): process &+ more
    }
  }
}
#endif
