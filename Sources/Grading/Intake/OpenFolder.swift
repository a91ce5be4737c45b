import Foundation

/// Looking into a folder by its descriptor, so that no link and no renaming can lead elsewhere.
enum OpenFolder {
  /// The names in a folder, in the order of their bytes; nil where it cannot be read.
  static func names(in descriptor: CInt) -> [[UInt8]]? {
    let own = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard own >= 0 else { return nil }
    guard let stream = fdopendir(own) else {
      close(own)
      return nil
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// What is behind a name, links not followed; nil where it is gone.
  static func kind(of name: [UInt8], in folder: CInt) -> FoundItem.Kind? {
    var status = stat()
    guard fstatat(folder, terminated(name), &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return kind(of: status)
  }

  /// Opens what is behind a name for reading, links not followed; a pipe is not waited for.
  static func open(_ name: [UInt8], in folder: CInt, flags: CInt = 0) -> CInt {
    openat(folder, terminated(name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | flags)
  }

  /// The kind and the size behind an open descriptor.
  static func status(of descriptor: CInt) -> (kind: FoundItem.Kind, size: Int)? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    return (kind(of: status), Int(status.st_size))
  }

  /// What the system said last, in words.
  static var reason: String { String(cString: strerror(errno)) }

  private static func kind(of status: stat) -> FoundItem.Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: status.st_nlink > 1 ? .hardLink : .file
    case S_IFDIR: .folder
    case S_IFLNK: .symbolicLink
    default: .other
    }
  }

  private static func terminated(_ name: [UInt8]) -> [CChar] {
    name.map(CChar.init(bitPattern:)) + [0]
  }
}
