import Foundation

/// The folder that holds the hand-ins.
struct ClassFolder {
  private let url: URL

  init(_ url: URL) {
    self.url = url
  }

  /// What is in it, links not followed.
  func items() throws(IntakeError) -> [(name: [UInt8], kind: FoundItem.Kind)] {
    let descriptor = try open()
    defer { close(descriptor) }
    guard let names = OpenFolder.names(in: descriptor) else { throw failure() }
    return names.compactMap { name in
      OpenFolder.kind(of: name, in: descriptor).map { (name, $0) }
    }
  }

  /// A descriptor of it, which the caller closes.
  func open() throws(IntakeError) -> CInt {
    let descriptor = Foundation.open(url.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure() }
    return descriptor
  }

  private func failure() -> IntakeError {
    switch errno {
    case ENOENT: .noFolder(url.path)
    case ENOTDIR: .notAFolder(url.path)
    default: .unreadable(url.path, reason: OpenFolder.reason)
    }
  }
}
