import CArchive
import Foundation

/// Reads a hand-in that is a .zip or a .tar.gz, as a stream: nothing is unpacked to disk.
///
/// Archives in the archive are files like any other: they are not opened.
struct ArchiveReader {
  let limits: IntakeLimits

  /// Shows everything in the archive to the collector.
  ///
  /// - Throws: `IntakeFault` where nothing of it can be taken.
  func read(
    _ name: [UInt8], in parent: CInt, into collector: inout HandInCollector
  ) throws(IntakeFault) {
    let descriptor = OpenFolder.open(name, in: parent)
    guard descriptor >= 0 else { throw IntakeFault("it cannot be read: \(OpenFolder.reason)") }
    defer { close(descriptor) }
    guard let (kind, size) = OpenFolder.status(of: descriptor), kind == .file else {
      throw IntakeFault("it is no regular file")
    }
    guard size <= limits.archiveBytes else {
      throw IntakeFault("it is larger than \(limits.archiveBytes >> 20) MiB")
    }
    let former = archive_enter_utf8()
    defer { archive_leave_utf8(former) }
    guard let archive = archive_read_new() else { throw IntakeFault("there is no memory for it") }
    defer { archive_read_free(archive) }
    archive_read_support_filter_gzip(archive)
    archive_read_support_format_tar(archive)
    archive_read_support_format_zip(archive)
    guard archive_read_open_fd(archive, descriptor, 1 << 16) == ARCHIVE_OK else {
      let reason = Self.message(of: archive) ?? "no reason given"
      throw IntakeFault("it is no .zip or .tar.gz (\(reason))")
    }
    try walk(archive, size: size, into: &collector)
  }

  private func walk(
    _ archive: OpaquePointer, size: Int, into collector: inout HandInCollector
  ) throws(IntakeFault) {
    var budget = UnpackingBudget(archiveBytes: size, limits: limits)
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var reason: String?
    while true {
      var next: OpaquePointer?
      let result = archive_read_next_header(archive, &next)
      if result == ARCHIVE_EOF { return }
      guard result == ARCHIVE_OK || result == ARCHIVE_WARN, let entry = next else {
        let last = Self.message(of: archive) ?? reason ?? "no reason given"
        throw IntakeFault("the archive is broken (\(last))")
      }
      try budget.begin(
        Int(archive_entry_size(entry)), passed: Int(archive_filter_bytes(archive, 0)))
      if let item = item(of: entry, &collector) {
        var count = 0
        collector.take(item) { () throws(ContentFault) in try content(of: archive, &count) }
        try budget.take(count)
      }
      reason = try skip(archive, &budget, by: &block)
    }
  }

  /// Reads past the rest of an entry, and counts it.
  ///
  /// The library would unpack it as well, where the archive does not say how long it is, and tell nobody how much it
  /// was. What cannot be unpacked is left to the library, which does not unpack it either.
  ///
  /// - Returns: Why there is a rest that cannot be read; nil where there is none.
  private func skip(
    _ archive: OpaquePointer, _ budget: inout UnpackingBudget, by block: inout [UInt8]
  ) throws(IntakeFault) -> String? {
    while true {
      let count = block.withUnsafeMutableBytes { buffer in
        archive_read_data(archive, buffer.baseAddress, buffer.count)
      }
      guard count >= 0 else { return Self.message(of: archive) }
      guard count > 0 else { return nil }
      try budget.take(count)
    }
  }

  /// The item that an entry is; nil where it is passed over or rejected.
  private func item(of entry: OpaquePointer, _ collector: inout HandInCollector) -> FoundItem? {
    guard let pointer = archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry) else {
      collector.note("", "rejected: a file whose name cannot be read")
      return nil
    }
    let name = Array(UnsafeBufferPointer(start: pointer, count: strlen(pointer))).map(
      UInt8.init(bitPattern:))
    let path = ArchivePath.parts(of: name)
    if let fault = ArchivePath.fault(of: name, limits) {
      collector.note(EscapedName.text(of: name), "rejected: \(fault)", at: path)
      return nil
    }
    if path.isEmpty || path.contains(where: ExpectedFiles.isPassedOver) { return nil }
    return FoundItem(path: path, kind: kind(of: entry))
  }

  private func kind(of entry: OpaquePointer) -> FoundItem.Kind {
    if archive_entry_hardlink(entry) != nil { return .hardLink }
    switch archive_entry_filetype(entry) & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .symbolicLink
    default: return .other
    }
  }

  /// The content of an entry; `count` is how much of it was read, also where it is of no use.
  private func content(
    of archive: OpaquePointer, _ count: inout Int
  ) throws(ContentFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limits.fileBytes + 1)
    while count < bytes.count {
      let read = bytes.withUnsafeMutableBytes { buffer in
        archive_read_data(
          archive, UnsafeMutableRawBufferPointer(rebasing: buffer[count...]).baseAddress,
          buffer.count - count)
      }
      guard read >= 0 else {
        throw .unreadable(Self.message(of: archive) ?? "no reason given")
      }
      if read == 0 { break }
      count += read
    }
    guard count <= limits.fileBytes else { throw .tooLarge }
    return Array(bytes.prefix(count))
  }

  private static func message(of archive: OpaquePointer) -> String? {
    archive_error_string(archive).map { EscapedName.text(of: String(cString: $0)) }
  }
}
