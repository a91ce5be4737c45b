import Foundation
import Gate
import Grading
import TestSupport
import Testing

/// Each sample is compiled, which takes long for an everyday run.
@Suite("The object audit", .enabled(if: isExhaustive))
struct ObjectAuditTests {
  private static let jail = Jail(level: nil)

  /// What the audit says of a source, compiled as the module `Exercises`.
  private func violations(
    in source: String, optimised: Bool = true
  ) async throws -> [String] {
    let folder = try CompiledFolder()
    let object = try folder.object(of: [folder.file(source)], optimised: optimised)
    return try await ObjectAudit().violations(inObject: object, in: Self.jail).map(\.description)
  }

  @Test func `Correct programs in any style have nothing to explain`() async throws {
    let samples = try Sample.all(in: "Accepted").filter { !$0.source.contains("import Coursework") }
    let folder = try CompiledFolder()
    for sample in samples {
      // As hand-ins are compiled.
      let object = try folder.object(of: [folder.file(sample.source)], optimised: false)
      let found = try await ObjectAudit().violations(inObject: object, in: Self.jail)
      #expect(found == [], "\(sample.name)")
    }
  }

  @Test func `What the compiler itself asks of the runtime is allowed`() async throws {
    let source = """
      public struct Table<Key: Hashable> {
        public var rows: [Key: [(action: Int, value: Double)]] = [:]
        public func shown() -> String { "\\(rows) \\(rows.mapValues { $0.map(\\.value) })" }
      }
      public func text() -> Any { [Table<String>().shown(): Table<Int>()] }
      public struct Refusal: Error {}
      public func half(_ value: Int) throws(Refusal) -> Int {
        guard value % 2 == 0 else { throw Refusal() }
        return value / 2
      }
      public struct Row<Value> {
        var values: [Value] = []
        public subscript(place: Int) -> Value {
          _read { yield values[place] }
          _modify { yield &values[place] }
        }
      }
      public func sum(_ x: Int128, _ y: Float16) -> Double { Double(x / 3) + Double(y) }
      public actor Counter {
        var count = 0
        public func up() async -> Int { count += 1; return count }
      }
      """
    #expect(try await violations(in: source, optimised: true) == [])
    #expect(try await violations(in: source, optimised: false) == [])
  }

  @Test func `A call of the C library is seen, whatever its spelling`() async throws {
    let found = try await violations(
      in: """
        import Foundation
        public func leave() -> Never { exit(0) }
        @_silgen_name("kill") func end(_ process: Int32, _ signal: Int32) -> Int32
        public func finish() -> Int32 { end(1, 9) }
        public func mathematics(_ x: Double) -> Double { exp(x) + log(x) + pow(x, 3) }
        """)
    #expect(
      found == ["exit is used, which no answer needs", "kill is used, which no answer needs"])
  }

  @Test func `Gate and audit refuse the same functions of C`() async throws {
    let sample = try #require(try Sample.all(in: "Refused").first { $0.name == "FunctionsOfC" })
    let found = try await violations(in: sample.source, optimised: false)
    #expect(
      found
        == ["fesetround", "getpid", "putchar", "qsort", "remove", "sysconf"].map {
          "\($0) is used, which no answer needs"
        })
    #expect(sample.violations.count == found.count)
  }

  @Test func `Code before the program begins is seen`() async throws {
    let found = try await violations(
      in: """
        import Glibc
        @section(".init_array") @used let boot: @convention(c) () -> Void = { _ = getpid() }
        """)
    #expect(
      found.contains { $0.contains(".init_array") && $0.contains("before the program begins") })
    #expect(found.contains("getpid is used, which no answer needs"))
  }

  @Test func `A function in another's place is seen`() async throws {
    let found = try await violations(
      in: """
        @_cdecl("free") public func mine(_ memory: UnsafeMutableRawPointer) {}
        @_silgen_name("$ss5print_9separator10terminatoryypd_S2StF") public func shout() {}
        """)
    #expect(found.count == 2, "\(found)")
    #expect(found.contains("free is defined, in place of what others have under that name"))
    #expect(
      found.contains { $0.hasPrefix("print(_:separator:terminator:) is defined") }, "\(found)")
  }

  @Test func `The inside of the standard library is seen by its readable name`() async throws {
    let found = try await violations(
      in: """
        public func type() -> Any.Type? { _typeByName("Si") }
        public func typed() -> String? { readLine() }
        public func arguments() -> [String] { CommandLine.arguments }
        """)
    #expect(found.contains { $0.hasPrefix("_typeByName(_:) is used") }, "\(found)")
    #expect(found.contains { $0.hasPrefix("readLine(") }, "\(found)")
    #expect(found.contains { $0.contains("CommandLine") }, "\(found)")
  }

  @Test func `What is no object file is said to be so`() async throws {
    let folder = try CompiledFolder()
    let file = try folder.file("text")
    for path in [file, file + ".missing"] {
      await #expect(throws: ObjectAuditError.self) {
        try await ObjectAudit().violations(inObject: path, in: Self.jail)
      }
    }
    await #expect {
      try await ObjectAudit(tools: "/nowhere").violations(inObject: file, in: Self.jail)
    } throws: { error in
      "\(error)".contains("toolchain")
    }
  }
}

/// A folder in which sources are compiled, removed after the test.
private final class CompiledFolder: Sendable {
  private let path = NSTemporaryDirectory() + "audit-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A file with that text.
  func file(_ source: String) throws -> String {
    let file = "\(path)/\(UUID().uuidString).swift"
    try source.write(toFile: file, atomically: true, encoding: .utf8)
    return file
  }

  /// The object that sources compile to, as one module.
  func object(of sources: [String], optimised: Bool = true) throws -> String {
    let object = sources[0] + ".o"
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    compiler.arguments =
      [
        "swiftc", optimised ? "-O" : "-Onone", "-wmo", "-parse-as-library", "-module-name",
        "Exercises",
      ]
      + ["-swift-version", "6", "-suppress-warnings", "-c", "-o", object] + sources
    try compiler.run()
    compiler.waitUntilExit()
    try #require(compiler.terminationStatus == 0)
    return object
  }
}
