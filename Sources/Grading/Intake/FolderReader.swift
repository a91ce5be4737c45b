import Foundation

/// Reads a hand-in that is a folder.
///
/// Learning platforms put what was uploaded into a folder of the student, archive or not. So where no exercise
/// is found, and a single archive lies in the folder or in a folder of it, that archive is read instead.
struct FolderReader {
  let limits: IntakeLimits

  /// What a walk through the folder has come by.
  private struct Walk {
    var count = 0
    var archives: [FoundItem] = []
  }

  /// How deep an archive may lie: in the folder, or in a folder of it.
  private static let archiveDepth = 2

  /// Shows everything in the folder to the collector.
  ///
  /// - Throws: `IntakeFault` where nothing of it can be taken.
  func read(
    _ name: [UInt8], in parent: CInt, into collector: inout HandInCollector
  ) throws(IntakeFault) {
    var seen = Walk()
    try walk(name, at: [], in: parent, &seen, &collector)
    if collector.hasFoundExercise {
      for archive in seen.archives { collector.take(archive) { () throws(ContentFault) in [] } }
    } else if let archive = seen.archives.first, seen.archives.count == 1 {
      read(archive, below: name, in: parent, into: &collector)
    } else {
      for archive in seen.archives {
        collector.note(
          archive.name,
          "rejected: one of \(seen.archives.count) archives, and nobody says which counts; hand in one"
        )
      }
    }
  }

  /// Shows the only archive of the folder to the collector: all that is in it, or nothing.
  private func read(
    _ archive: FoundItem, below name: [UInt8], in parent: CInt,
    into collector: inout HandInCollector
  ) {
    var inside = collector
    inside.note(archive.name, "read as the hand-in, the only archive in a folder without exercises")
    do throws(IntakeFault) {
      let folder = try folder(at: [name] + archive.path.dropLast(), in: parent)
      defer { close(folder) }
      try ArchiveReader(limits: limits).read(
        archive.path.last ?? [], in: folder, into: &inside)
      collector = inside
    } catch {
      collector.note(archive.name, "rejected: \(error.reason); nothing of it was taken")
    }
  }

  /// A descriptor of a folder, links not followed, which the caller closes.
  private func folder(at path: [[UInt8]], in parent: CInt) throws(IntakeFault) -> CInt {
    var folder = parent
    for part in path {
      let next = OpenFolder.open(part, in: folder, flags: O_DIRECTORY)
      let fault = next < 0 ? OpenFolder.reason : nil
      if folder != parent { close(folder) }
      if let fault { throw IntakeFault("it cannot be read: \(fault)") }
      folder = next
    }
    return folder
  }

  private func walk(
    _ name: [UInt8], at path: [[UInt8]], in parent: CInt, _ seen: inout Walk,
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
      seen.count += 1
      guard seen.count <= limits.entries else {
        throw IntakeFault("it holds more than \(limits.entries) files and folders")
      }
      guard let kind = OpenFolder.kind(of: name, in: descriptor) else { continue }
      let item = FoundItem(path: path + [name], kind: kind)
      if kind == .folder {
        guard item.path.count <= limits.depth else {
          collector.note(item.name, "rejected: more than \(limits.depth) folders deep")
          continue
        }
        try walk(name, at: item.path, in: descriptor, &seen, &collector)
      } else if kind == .file, item.path.count <= Self.archiveDepth, IntakeEntry.isArchive(name) {
        seen.archives.append(item)
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
