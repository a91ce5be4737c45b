import Foundation
import Judging
import Synchronization
import Testing

@testable import Grading

/// A small Swift program, compiled once and then used by all tests under several names.
///
/// What it does follows from its name: in a jail, Swift's runtime finds no arguments.
enum SwiftProgram {
  /// The modes, which are the names.
  private static let modes = ["concurrent", "hoard", "outOfRange"]

  /// With everything it needs inside.
  static func linkedStatically(_ mode: String) async throws -> String {
    try await "\(statically.value)/\(mode)"
  }
  /// With libraries that it loads.
  static func linkedDynamically(_ mode: String) async throws -> String {
    try await "\(dynamically.value)/\(mode)"
  }

  private static let statically = Task { try await compile(["-static-executable"]) }
  private static let dynamically = Task { try await compile([]) }

  private static let source = """
    import Glibc

    @inline(never) func element(_ index: Int, of values: [Int]) -> Int { values[index] }

    var path = [CChar](repeating: 0, count: 4096)
    _ = readlink("/proc/self/exe", &path, path.count - 1)
    switch String(cString: path).split(separator: "/").last {
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

  /// The folders, which go when the tests end.
  private static let folders = Mutex<[String]>([])
  private static let removesFolders: Void = {
    _ = atexit {
      for folder in SwiftProgram.folders.withLock({ $0 }) {
        try? FileManager.default.removeItem(atPath: folder)
      }
    }
  }()

  /// Compiles it in a folder of its own.
  private static func compile(_ options: [String]) async throws -> String {
    let folder = "/tmp/bellwork-jail-program-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try source.write(toFile: "\(folder)/main.swift", atomically: true, encoding: .utf8)
    _ = removesFolders
    folders.withLock { $0.append(folder) }
    let objects = try runtimeObjects()
    let command =
      [compiler, "-O", "\(folder)/main.swift", "-o", "\(folder)/program"] + objects + options
    let jail = Jail(level: nil)
    try jail.adopt(folder)
    let jailed = jail.compilerCommand(command, readable: objects, writable: [folder])
    let run = try await JailedRun.run(jailed, wallLimit: 300)
    try #require(run.end == .exited(status: 0), "\(run.printed)")
    for mode in modes {
      try FileManager.default.linkItem(
        atPath: "\(folder)/program", toPath: "\(folder)/\(mode)")
    }
    // Whoever compiled it, everybody may start it.
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(folder)/program")
    return folder
  }

  /// What every worker is linked with, as the package manager has compiled it.
  private static func runtimeObjects() throws -> [String] {
    let program = WorkerProgram(besideThisProgram: "CWorkerRuntime.build").path
    let names = try FileManager.default.contentsOfDirectory(atPath: program)
    return names.filter { $0.hasSuffix(".o") }.map { "\(program)/\($0)" }
  }

  /// The compiler of the search path.
  static var compiler: String {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return folders.map { "\($0)/swiftc" }.first(where: FileManager.default.isExecutableFile)
      ?? "/usr/bin/swiftc"
  }
}
