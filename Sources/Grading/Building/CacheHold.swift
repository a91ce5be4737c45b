import Foundation
import Synchronization

/// Files of a cache that nobody removes as long as this is there.
///
/// Each is open here under a shared lock of the system's (`flock`), which other processes with the same cache see,
/// and which is gone when this process is. Whoever makes room leaves alone what is locked.
final class CacheHold: Sendable {
  private let descriptors = Mutex<[String: CInt]>([:])

  deinit {
    for descriptor in descriptors.withLock({ $0 }).values { Self.release(descriptor) }
  }

  /// Holds the file of a key; false where it was removed.
  ///
  /// Where no file can be opened or locked any more, it goes without the hold.
  func take(_ file: URL, as key: String) -> Bool {
    descriptors.withLock { descriptors in
      if descriptors[key] != nil { return true }
      let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return errno != ENOENT }
      // Whoever removes a file has it locked for a moment.
      flock(descriptor, LOCK_SH)
      guard Self.isThere(descriptor) else {
        Self.release(descriptor)
        return false
      }
      descriptors[key] = descriptor
      return true
    }
  }

  /// Removes a file unless somebody holds it; whether it was removed.
  static func remove(_ file: URL) -> Bool {
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { release(descriptor) } }
    if descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      return false
    }
    return unlink(file.path) == 0
  }

  /// Unlocks and closes: a child that is being started may have the descriptor for a moment longer.
  private static func release(_ descriptor: CInt) {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Whether an open file still has a name.
  private static func isThere(_ descriptor: CInt) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_nlink > 0
  }
}
