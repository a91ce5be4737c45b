import Foundation

/// Workers that were built before, by the hash of all that went into them.
///
/// What was not used for longest goes first when they take more than `limit` bytes, but for what somebody holds.
actor BuildCache {
  private let folder: URL
  private let limit: Int

  /// Takes a folder, and makes it where it is missing.
  init(folder: URL, limit: Int = 2 << 30) throws {
    self.folder = folder
    self.limit = limit
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw BuildError.unwritable(folder.path, reason: error.localizedDescription)
    }
  }

  /// The program of that key, where there is one; it stays as long as `hold` does.
  func program(for key: String, _ hold: CacheHold? = nil) -> URL? {
    let place = folder.appending(path: key)
    guard FileManager.default.isExecutableFile(atPath: place.path) else { return nil }
    if let hold, !hold.take(place, as: key) { return nil }
    try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: place.path)
    return place
  }

  /// Keeps a copy of a program under a key, whole or not at all; it stays as long as `hold` does.
  func keep(_ program: URL, as key: String, _ hold: CacheHold? = nil) throws -> URL {
    let place = folder.appending(path: key)
    let partial = folder.appending(path: "\(UUID().uuidString).partial")
    defer { try? FileManager.default.removeItem(at: partial) }
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: program.path)
      guard attributes[.type] as? FileAttributeType == .typeRegular else {
        throw BuildError.failed(command: "the linker", reason: "its program is no regular file")
      }
      try FileManager.default.copyItem(at: program, to: partial)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755, .modificationDate: Date()], ofItemAtPath: partial.path)
    } catch let error where !(error is BuildError) {
      throw BuildError.unwritable(partial.path, reason: error.localizedDescription)
    }
    // Another name is the same file, so that it is held from its first moment on.
    _ = hold?.take(partial, as: key)
    guard rename(partial.path, place.path) == 0 else {
      throw BuildError.unwritable(place.path, reason: String(cString: strerror(errno)))
    }
    prune(except: key)
    return place
  }

  private func prune(except key: String) {
    let keys: [URLResourceKey] = [.fileSizeKey, .contentModificationDateKey]
    let files =
      (try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: keys)) ?? []
    let entries = files.compactMap { file -> (file: URL, size: Int, used: Date)? in
      guard let values = try? file.resourceValues(forKeys: Set(keys)) else { return nil }
      return (file, values.fileSize ?? 0, values.contentModificationDate ?? .distantPast)
    }
    var total = entries.reduce(0) { $0 + $1.size }
    for entry in entries.sorted(by: { $0.used < $1.used }) where total > limit {
      guard entry.file.lastPathComponent != key, CacheHold.remove(entry.file) else { continue }
      total -= entry.size
    }
  }
}
