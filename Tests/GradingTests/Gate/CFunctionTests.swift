#if os(Linux)
import Foundation
import Gate
import TestSupport
import Testing

@testable import Grading

/// The gate sees spellings and the audit sees objects: what the one lets through the other must not refuse.
@Suite("Functions of the C library")
struct CFunctionTests {
  @Test(
    arguments: [
      "exp", "expf", "j0", "ynf", "gamma", "lgammaf_r", "div", "llabs", "strtod", "atoi", "strcmp",
      "isalpha", "toupper", "htons",
    ])
  func `What computes of its arguments alone may be called`(name: String) {
    #expect(CFunctions.mayBeCalled(name) && CLibrary.mayBeUsed(name))
    #expect(!CFunctions.isRefused(name))
  }

  @Test(
    arguments: [
      "getpid", "qsort", "putchar", "remove", "index", "fesetround", "sysconf", "strtok", "f", "l",
      "", "getenvf", "timezone",
    ])
  func `What does something else may not`(name: String) {
    #expect(!CFunctions.mayBeCalled(name) && !CLibrary.mayBeUsed(name))
  }

  @Test func `A standard's year in the linker's name of a function changes nothing`() {
    #expect(CLibrary.mayBeUsed("__isoc23_strtol"))
    #expect(!CLibrary.mayBeUsed("__isoc99_vscanf"))
  }

  /// The names are read of the header that Foundation brings along; clang takes a second for it.
  @Test(.enabled(if: isExhaustive))
  func `Whatever of C the audit refuses, the gate refuses too`() throws {
    let names = try Self.namesOfHeader()
    #expect(names.count > 1_000, "the header is not what it was")
    // The gate reports fifty violations of a file, and one has a name that nobody else has.
    for start in stride(from: 0, to: names.count, by: 40) {
      let group = names[start..<min(start + 40, names.count)].filter { !CLibrary.mayBeUsed($0) }
      let found = violations(ofCalling: group)
      let missing = group.indices.filter { !found.contains($0 + 1) }.map { group[$0] }
      #expect(missing == [])
    }
  }

  @Test(.enabled(if: isExhaustive))
  func `Whatever of C may be called, the gate lets through`() throws {
    let allowed = try Self.namesOfHeader().filter(CFunctions.mayBeCalled)
    #expect(allowed.count > 200)
    #expect(violations(ofCalling: allowed) == [])
  }

  /// The lines with violations in a file that calls a function on each line.
  private func violations(ofCalling names: [String]) -> Set<Int> {
    let source = names.map { "_ = \($0)(0)" }.joined(separator: "\n")
    return Set(Gate().violations(in: source, allowedImports: []).map(\.line))
  }

  /// The functions and variables of the C library that Swift sees, in order.
  ///
  /// Functions of complex numbers are left out: Swift has no such type.
  private static func namesOfHeader() throws -> [String] {
    let compiler = URL(fileURLWithPath: SwiftProgram.compiler).resolvingSymlinksInPath()
    let tools = compiler.deletingLastPathComponent()
    let libraries = tools.deletingLastPathComponent().appending(path: "lib/swift/linux")
    let folders = try FileManager.default.contentsOfDirectory(atPath: libraries.path)
    let header = try #require(
      folders.map { libraries.appending(path: "\($0)/SwiftGlibc.h").path }
        .first(where: FileManager.default.fileExists))
    let text = try output(
      of: tools.appending(path: "clang"),
      ["-fsyntax-only", "-fno-color-diagnostics", "-Xclang", "-ast-dump", "-x", "c", header])
    let names = text.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("|-FunctionDecl") || line.hasPrefix("|-VarDecl"),
        !line.contains("_Complex"), let type = line.firstIndex(of: "'")
      else { return nil }
      return line[..<type].split(separator: " ").last.map(String.init)
    }
    return Set(names).sorted()
  }

  private static func output(of program: URL, _ arguments: [String]) throws -> String {
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }
}
#endif
