import Foundation

/// The folder in which hand-ins are compiled: in the system's temporary folder, since the jail's user has to
/// reach it, and gone when the grader ends.
final class Workshop: Sendable {
  let folder: URL
  let jail: Jail

  /// Makes the folder, and removes those of graders that were killed.
  init(for jail: Jail) throws {
    self.jail = jail
    Self.removeAbandoned()
    folder = Self.home.appending(
      path: "\(Self.prefix)\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)")
    do {
      // Others may enter by name but not look around.
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o711])
      // The modules that the compiler makes of C headers, shared by all builds of the run.
      try makeRoom("headers")
    } catch {
      throw BuildError.unwritable(folder.path, reason: "\(error)")
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Where the compiler keeps what it has read of C headers.
  var headers: URL { folder.appending(path: "headers") }

  /// Makes a folder in which the jail's user may write.
  @discardableResult
  func makeRoom(_ name: String = UUID().uuidString) throws -> URL {
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
