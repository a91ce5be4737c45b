@testable import Grading
import Foundation
import Testing

/// A small Swift program, compiled once and then used by all tests.
enum SwiftProgram {
  /// With everything it needs inside.
  static func linkedStatically() async throws -> String { try await statically.value }
  /// With libraries that it loads.
  static func linkedDynamically() async throws -> String { try await dynamically.value }

  private static let statically = Task { try await compile(["-static-executable"]) }
  private static let dynamically = Task { try await compile([]) }

  private static let source = """
    import Glibc

    @inline(never) func element(_ index: Int, of values: [Int]) -> Int { values[index] }

    switch CommandLine.arguments.dropFirst().first {
    case "concurrent":
      let sum = await withTaskGroup(of: Int.self) { group in
        for number in 1...100 {
          group.addTask {
            try? await Task.sleep(for: .milliseconds(5))
            return number
          }
        }
        return await group.reduce(0, +)
      }
      print("sum", sum)
    case "hoard":
      var hoard: [[UInt8]] = []
      while hoard.count < 1 << 20 { hoard.append(Array(repeating: 1, count: 1 << 24)) }
      print(hoard.count)
    case "outOfRange": print(element(7, of: [1, 2]))
    default: print("hello")
    }
    """

  /// Compiles it in a folder that stays until the tests end.
  private static func compile(_ options: [String]) async throws -> String {
    let folder = "/tmp/bellwork-jail-program-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try source.write(toFile: "\(folder)/main.swift", atomically: true, encoding: .utf8)
    let command = [compiler, "-O", "\(folder)/main.swift", "-o", "\(folder)/program"] + options
    let run = try await JailedRun.run(command, wallLimit: 300)
    try #require(run.end == .exited(status: 0), "\(run.printed)")
    return "\(folder)/program"
  }

  /// The compiler of the search path.
  static var compiler: String {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return folders.map { "\($0)/swiftc" }.first(where: FileManager.default.isExecutableFile)
      ?? "/usr/bin/swiftc"
  }
}
