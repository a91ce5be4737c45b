import Foundation
import Subprocess
import SystemPackage

/// The programs of the toolchain that read object files.
///
/// What they read has been made of strangers' code, and they are no harder than other readers of files: they run in
/// the jail.
struct ObjectTools: Sendable {
  /// Where they are.
  let folder: String
  /// Where they run.
  let jail: Jail

  /// The symbols of an object file.
  func symbols(of path: String) async throws(ObjectAuditError) -> [ObjectSymbol] {
    let output = try await output(of: "llvm-nm", ["-P", path], about: path)
    return output.split(separator: "\n").compactMap(ObjectSymbol.init)
  }

  /// The names of the sections of an object file.
  func sections(of path: String) async throws(ObjectAuditError) -> [String] {
    let output = try await output(
      of: "llvm-objdump", ["--section-headers", path], about: path)
    return output.split(separator: "\n").compactMap { line in
      // A number, a name, and a size of at least eight digits; the table's head has other words.
      let fields = line.split(separator: " ", maxSplits: 3)
      guard fields.count > 2, UInt(fields[0]) != nil, fields[2].count >= 8,
        UInt(fields[2], radix: 16) != nil
      else { return nil }
      return String(fields[1])
    }
  }

  /// The names as people write them; as they are where the program for it is missing.
  func readable(_ names: [String]) async -> [String] {
    let shown = Array(names.filter { $0.hasPrefix("$s") }.prefix(Self.mostDemangled))
    guard !shown.isEmpty,
      let output = try? await output(
        of: "swift-demangle", ["--simplified", "--compact"] + shown, about: "")
    else { return names }
    let lines = output.split(separator: "\n").map(String.init)
    let readable = Dictionary(zip(shown, lines), uniquingKeysWith: { $1 })
    return names.map { readable[$0] ?? $0 }
  }

  private static let mostDemangled = 100

  private func output(
    of tool: String, _ arguments: [String], about path: String
  ) async throws(ObjectAuditError) -> String {
    let command = jail.compilerCommand(
      ["\(folder)/\(tool)"] + arguments, readable: [path], writable: [])
    do {
      let result = try await run(
        .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())),
        output: .bytes(limit: 64 << 20), error: .string(limit: 1 << 16))
      // Many hundred lines of each hand-in: the library, unoptimised, would make a text of them byte by byte.
      if result.terminationStatus.isSuccess {
        return String(decoding: result.standardOutput, as: UTF8.self)
      }
      let line = result.standardError.split(separator: "\n").first.map(String.init) ?? ""
      // The launcher's own words: it has started nothing.
      if line.hasPrefix("bellwork-jail[") { throw ObjectAuditError.missingTool(tool, reason: line) }
      throw ObjectAuditError.unreadable(path, reason: EscapedName.text(of: line))
    } catch let error as ObjectAuditError {
      throw error
    } catch {
      throw .missingTool(tool, reason: "\(error)")
    }
  }
}
