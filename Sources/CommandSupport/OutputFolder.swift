package import Engines
package import Foundation

/// A folder that a command writes to.
package struct OutputFolder {
  /// Where it is.
  package let url: URL
  private let name: String

  /// Takes a folder, and makes it where it is missing.
  package init(path: String) throws {
    name = path
    url = URL(typed: path)
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        text: "Cannot make the folder \(path): \(error.localizedDescription) Choose another.",
        status: Failure.unwritable)
    }
  }

  /// The path of a file in it.
  package func path(of file: String) -> String { url.appending(path: file).relativePath }

  /// The content of a file, or nil where there is none.
  package func read(_ file: String) throws -> Data? {
    let place = url.appending(path: file)
    guard FileManager.default.fileExists(atPath: place.path) else { return nil }
    do {
      return try Data(contentsOf: place)
    } catch {
      throw Failure(
        text: "Cannot read \(name)/\(file): \(error.localizedDescription)",
        status: Failure.missingFile)
    }
  }

  /// Writes a text, whole or not at all.
  ///
  /// - Throws: `UnwritableFile`.
  package func write(_ text: String, to file: String) throws(UnwritableFile) {
    try write(Data(text.utf8), to: file)
  }

  /// Writes a file, whole or not at all.
  ///
  /// - Throws: `UnwritableFile`.
  package func write(_ content: Data, to file: String) throws(UnwritableFile) {
    try content.put(at: url.appending(path: file))
  }
}
