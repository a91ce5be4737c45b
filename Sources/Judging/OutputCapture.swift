package import SystemPackage

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// What a learner's code prints, kept in a file without a name.
///
/// A file takes whatever is printed at any moment, also just before a crash, and needs nobody to empty it.
/// The worker may not write more than `limit` bytes: the kernel stops it.
package struct OutputCapture: Sendable {
  /// The most that is kept, in bytes.
  static let limit = 1 << 20
  /// The most that is shown.
  static let shownLines = 12
  static let shownCharacters = 2000

  package let descriptor: FileDescriptor

  package init() throws {
    let path = FilePath(
      FileManager.default.temporaryDirectory.appending(path: "bellwork-\(UUID().uuidString)").path)
    descriptor = try .open(
      path, .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
      permissions: .ownerReadWrite)
    try FileManager.default.removeItem(atPath: path.string)
  }

  package func close() { try? descriptor.close() }

  /// The size of what was printed, in bytes.
  var size: Int { Int((try? descriptor.seek(offset: 0, from: .end)) ?? 0) }

  /// The last words, which are what tells about a crash.
  package var tail: String { text(from: max(0, size - 64_000)) }

  private func text(from start: Int) -> String {
    let bytes = [UInt8](unsafeUninitializedCapacity: 64_000) { buffer, count in
      count = (try? descriptor.read(fromAbsoluteOffset: Int64(start), into: .init(buffer))) ?? 0
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What the learner printed, without the runtime's and the launcher's own words, cut short.
  var printed: String {
    let text = text(from: 0)
    let end =
      text.firstRange(of: "\n*** Signal ")?.lowerBound
      ?? text.firstRange(of: "*** Signal ")?.lowerBound ?? text.endIndex
    let lines = text[..<end].split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("Fatal error: ") && !$0.hasPrefix("\(Confinement.launcherName)[") }
      .filter { !$0.hasPrefix(CrashPlaces.mark) }
    let own = lines.reversed().drop(while: \.isEmpty).reversed()
    let shown = own.prefix(Self.shownLines).joined(separator: "\n").prefix(Self.shownCharacters)
    return own.count > Self.shownLines ? "\(shown)\n… and more" : String(shown)
  }
}
