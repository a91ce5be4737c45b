import Foundation

/// A file that holds a log of training.
///
///     try TrainingLogFile(path: "run.csv").read { row, line in diagnosis.record(row, line: line) }
public struct TrainingLogFile: Hashable, Sendable {
  /// Where the file is; a hyphen for standard input.
  public let path: String

  /// Names a file.
  public init(path: String) { self.path = path }

  /// Reads all rows, 64 kilobytes of the file at a time, however long it is.
  ///
  /// - Throws: `TrainingLogError`: the file cannot be read, or a line is at fault.
  public func read(body: (TrainingLogRow, Int) -> Void) throws(TrainingLogError) {
    let handle = try open()
    defer { if path != "-" { try? handle.close() } }
    var parser = TrainingLogParser()
    while let piece = try next(from: handle) { try parser.parse(piece, body: body) }
    try parser.finish(body: body)
  }

  private func open() throws(TrainingLogError) -> FileHandle {
    if path == "-" { return .standardInput }
    let expanded = (path as NSString).expandingTildeInPath
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: expanded, isDirectory: &isFolder) else {
      throw .unreadable(path: path, reason: "there is no such file.")
    }
    if isFolder.boolValue { throw .unreadable(path: path, reason: "it is a folder.") }
    guard let handle = FileHandle(forReadingAtPath: expanded) else {
      throw .unreadable(path: path, reason: "its permissions forbid it.")
    }
    return handle
  }

  private func next(from handle: FileHandle) throws(TrainingLogError) -> Data? {
    do {
      let piece = try handle.read(upToCount: 1 << 16)
      return piece?.isEmpty == true ? nil : piece
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
  }
}
