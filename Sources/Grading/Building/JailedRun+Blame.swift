import Foundation
import Judging

/// Whose fault it is that a compiler failed.
extension JailedRun {
  /// Why a compiler failed that no source made fail, in words; nil where the sources may be at fault.
  ///
  /// What learners write reaches the compiler's output only behind the place of an error in a file. So where it names
  /// such a place its words are not trusted, and what the file system says is asked for.
  ///
  /// - Parameters:
  ///   - folder: Where the compiler worked.
  ///   - limits: What its processes were allowed.
  /// - Returns: A sentence about the machine, or nil.
  func reasonBeyondSources(in folder: URL, limits: JailLimits) -> String? {
    let home = folder.deletingLastPathComponent().path
    if Self.isFull(folder) { return Self.noRoom(in: home) }
    let messages = CompilerMessage.messages(in: printed, root: folder.path)
    // A message without a place is said of line 0.
    guard messages.allSatisfy({ $0.line == 0 }) else { return nil }
    // A linker writes its program as memory, and the system ends it by a bus error where there is no room for it.
    if Self.wordsOfFullDisks.contains(where: printed.contains) { return Self.noRoom(in: home) }
    guard isKilled, let processorSeconds, processorSeconds < Double(limits.processorSeconds) else {
      return nil
    }
    return
      "the system has ended it by signal 9 before any limit of its own was reached, most likely since the "
      + "machine has no memory left; grade with fewer --jobs"
  }

  private static func noRoom(in home: String) -> String {
    "there is no room left in \(home); free some, or set TMPDIR to a folder on another disk"
  }

  private static let wordsOfFullDisks = [
    "No space left on device", "Disk quota exceeded", "unable to execute command: Bus error",
    "due to signal 7 ",
  ]

  /// Whether it, or one of the processes that it started, was ended by the signal that cannot be refused.
  private var isKilled: Bool {
    end == .signalled(9) || end == .exited(status: 128 + 9)
      || ["due to signal 9 ", "unable to execute command: Killed"].contains(where: printed.contains)
  }

  /// Whether less than a megabyte, or not one file more, fits where a folder is.
  private static func isFull(_ folder: URL) -> Bool {
    var facts = statvfs()
    guard statvfs(folder.path, &facts) == 0 else { return false }
    let room = UInt64(facts.f_bavail) * UInt64(facts.f_frsize)
    return room < 1 << 20 || (facts.f_files > 0 && facts.f_favail == 0)
  }
}
