import Foundation

/// The folder in which hand-ins are compiled: in the system's temporary folder, since the jail's user has to
/// reach it, and gone when the grader ends.
final class Workshop: Sendable {
  let folder: URL

  /// Makes the folder, and removes those of graders that were killed.
  init() throws {
    Self.removeAbandoned()
    folder = Self.home.appending(
      path: "\(Self.prefix)\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)")
    do {
      // Others may enter by name but not look around.
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o711])
    } catch {
      throw BuildError.unwritable(folder.path, reason: "\(error)")
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Where a jail's compilers keep what they have read of C headers: the modules that they make of them, shared by all
  /// builds of that jail's user, and by no other user's.
  ///
  /// - Throws: `BuildError.unwritable`.
  func headers(of jail: Jail) throws -> URL {
    let name = "headers-\(jail.user)"
    let room = folder.appending(path: name)
    if FileManager.default.fileExists(atPath: room.path) { return room }
    do {
      return try makeRoom(name, for: jail)
    } catch {
      throw BuildError.unwritable(folder.path, reason: "\(error)")
    }
  }

  /// Makes a folder in which a jail's user may write.
  func makeRoom(_ name: String = UUID().uuidString, for jail: Jail) throws -> URL {
    let room = folder.appending(path: name)
    try FileManager.default.createDirectory(at: room, withIntermediateDirectories: false)
    try jail.adopt(room.path)
    return room
  }

  private static let prefix = "bellwork-workshop-"
  private static var home: URL { FileManager.default.temporaryDirectory }

  private static func removeAbandoned() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: home.path)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let number = name.dropFirst(prefix.count).prefix { $0 != "-" }
      guard let process = pid_t(number), kill(process, 0) != 0, errno == ESRCH else { continue }
      try? FileManager.default.removeItem(at: home.appending(path: name))
    }
  }
}
