import Subprocess
import SystemPackage

/// What a program has said that was run to its end.
///
///     let reply = try await ProgramReply.of("sinfo", ["--noheader"])
///     if reply.isSuccess { print(reply.output) }
package struct ProgramReply: Sendable {
  /// Whether it ended with status 0.
  package let isSuccess: Bool
  /// What it printed.
  package let output: String
  /// What it said on standard error, without empty lines.
  package let complaints: [String]
  /// How it ended, in words.
  package let ending: String

  /// Why a program has not answered at all.
  package enum Fault: Error, Hashable, Sendable {
    /// It is not installed.
    case missing
    /// It could not be run, or said more than can be taken.
    case failed(reason: String)
  }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - program: A name to look for on the path, or a path.
  ///   - arguments: Its arguments.
  ///   - environment: Variables that it gets beside those of this process.
  /// - Returns: What it printed, and how it ended.
  /// - Throws: `Fault`.
  package static func of(
    _ program: String, _ arguments: [String], environment: [String: String] = [:]
  ) async throws(Fault) -> ProgramReply {
    let variables = Dictionary(
      uniqueKeysWithValues: environment.compactMap { name, value in
        Environment.Key(rawValue: name).map { ($0, Optional(value)) }
      })
    do {
      let result = try await run(
        program.contains("/") ? .path(FilePath(program)) : .name(program),
        arguments: Arguments(arguments), environment: .inherit.updating(variables),
        output: .string(limit: 64 << 20), error: .string(limit: 1 << 20))
      return ProgramReply(
        isSuccess: result.terminationStatus.isSuccess, output: result.standardOutput,
        complaints: result.standardError.split(whereSeparator: \.isNewline).map(String.init),
        ending: "\(result.terminationStatus)")
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .missing
    } catch {
      throw .failed(reason: "\(error)")
    }
  }
}
