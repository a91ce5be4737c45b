import Foundation

/// Reads a hand-in that is a folder.
struct FolderReader {
  let limits: IntakeLimits

  /// Shows everything in the folder to the collector.
  ///
  /// - Throws: `IntakeFault` where nothing of it can be taken.
  func read(
    _ name: [UInt8], in parent: CInt, into collector: inout HandInCollector
  ) throws(IntakeFault) {
    var count = 0
    try walk(name, at: [], in: parent, &count, &collector)
  }

  private func walk(
    _ name: [UInt8], at path: [[UInt8]], in parent: CInt, _ count: inout Int,
    _ collector: inout HandInCollector
  ) throws(IntakeFault) {
    let descriptor = OpenFolder.open(name, in: parent, flags: O_DIRECTORY)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, let names = OpenFolder.names(in: descriptor) else {
      let reason = "it cannot be read: \(OpenFolder.reason)"
      if path.isEmpty { throw IntakeFault(reason) }
      return collector.note(FoundItem(path: path, kind: .folder).name, "rejected: \(reason)")
    }
    for name in names where !ExpectedFiles.isPassedOver(name) {
      count += 1
      guard count <= limits.entries else {
        throw IntakeFault("it holds more than \(limits.entries) files and folders")
      }
      guard let kind = OpenFolder.kind(of: name, in: descriptor) else { continue }
      let item = FoundItem(path: path + [name], kind: kind)
      if kind == .folder {
        guard item.path.count <= limits.depth else {
          collector.note(item.name, "rejected: more than \(limits.depth) folders deep")
          continue
        }
        try walk(name, at: item.path, in: descriptor, &count, &collector)
      } else {
        collector.take(item) { () throws(ContentFault) in try content(of: name, in: descriptor) }
      }
    }
  }

  private func content(of name: [UInt8], in folder: CInt) throws(ContentFault) -> [UInt8] {
    let descriptor = OpenFolder.open(name, in: folder)
    guard descriptor >= 0 else {
      throw errno == ELOOP ? .becameLink : .unreadable(OpenFolder.reason)
    }
    defer { close(descriptor) }
    guard let (kind, size) = OpenFolder.status(of: descriptor) else {
      throw .unreadable(OpenFolder.reason)
    }
    guard kind == .file else { throw .becameLink }
    guard size <= limits.fileBytes else { throw .tooLarge }
    return try bytes(of: descriptor)
  }

  private func bytes(of descriptor: CInt) throws(ContentFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limits.fileBytes + 1)
    var count = 0
    while count < bytes.count {
      let read = bytes.withUnsafeMutableBytes { buffer in
        Foundation.read(
          descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[count...]).baseAddress,
          buffer.count - count)
      }
      if read < 0 && errno == EINTR { continue }
      if read < 0 { throw .unreadable(OpenFolder.reason) }
      if read == 0 { break }
      count += read
    }
    guard count <= limits.fileBytes else { throw .tooLarge }
    return Array(bytes.prefix(count))
  }
}
