import Foundation

/// The compiler on this machine.
struct Toolchain: Hashable, Sendable {
  /// The path of `swiftc`.
  let compiler: String
  /// The top of the toolchain, which holds all that the compiler reads of its own.
  let root: String

  /// Finds the compiler on the path.
  ///
  /// - Throws: `BuildError.noCompiler` where there is none.
  init(path: String = ProcessInfo.processInfo.environment["PATH"] ?? "") throws {
    let candidates = path.split(separator: ":").map { "\($0)/swiftc" }
    guard let found = candidates.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw BuildError.noCompiler
    }
    // The driver finds the rest of the toolchain beside the file that its links lead to.
    let folder = URL(fileURLWithPath: found).resolvingSymlinksInPath().deletingLastPathComponent()
    compiler = folder.appending(path: "swiftc").path
    root = folder.deletingLastPathComponent().path
  }

  /// A text that changes when the compiler does.
  var version: String {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: compiler).resolvingSymlinksInPath().path)
    let changed = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(compiler) \(attributes?[.size] as? Int ?? 0) \(changed)"
  }
}
