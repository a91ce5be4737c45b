import Foundation

/// A file that is replaced whole: written beside its place and then renamed into it.
struct FigureFile {
  /// The place of the file.
  let path: String

  private var folder: String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  /// Throws if there is no folder to put the file in.
  func checkFolder() throws(PlottingError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else { throw .missingFolder(path: folder) }
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw .notWritable(path: path, reason: "it is a folder")
    }
  }

  /// Replaces the file's contents.
  func replace(with bytes: [UInt8]) throws(PlottingError) {
    let name = (path as NSString).lastPathComponent
    let temporary = "\(folder)/.\(name).\(UUID().uuidString.prefix(8))"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure() }
    let problem = Self.write(bytes, to: descriptor)
    guard close(descriptor) == 0 && problem == nil && rename(temporary, path) == 0 else {
      let error =
        problem.map { .notWritable(path: path, reason: SystemReason.text(of: $0)) } ?? failure()
      unlink(temporary)
      throw error
    }
  }

  /// Writes everything; returns nil or the system's error number.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Foundation.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        if count < 0 { return errno }
        rest = rest.dropFirst(count)
      }
      return nil
    }
  }

  private func failure() -> PlottingError {
    .notWritable(path: path, reason: SystemReason.text(of: errno))
  }
}

/// The system's words for its error numbers.
enum SystemReason {
  /// The words for `number`, as "No space left on device".
  static func text(of number: Int32) -> String {
    String(cString: strerror(number))
  }
}
