public import Foundation

extension Data {
  /// Puts a file of these bytes into place, whole or not at all, with the folder where that is missing.
  ///
  ///     try Data("17\n".utf8).put(at: folder.appending(path: "result.txt"))
  ///
  /// An engine believes a result that is there, and whoever writes may be ended at any moment. So a reader finds
  /// the file that was there before or the new one, also where the disk is full.
  ///
  /// - Throws: `UnwritableFile`.
  public func put(at place: URL) throws(UnwritableFile) {
    do {
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try write(to: place, options: .atomic)
    } catch {
      throw UnwritableFile(place, error)
    }
  }
}
