public import Engines
public import Foundation

/// The file that holds the table of a study.
public struct StudyFile<Table: StudyTable>: Sendable {
  /// Where it is; it need not be there yet.
  public let url: URL

  /// Takes a place for a table.
  public init(at url: URL) { self.url = url }

  /// The table; one without runs where there is no file.
  ///
  /// - Throws: `StudyFileError`.
  public func read() throws(StudyFileError) -> Table {
    guard FileManager.default.fileExists(atPath: url.path) else { return Table() }
    let data: Data
    do {
      data = try Data(contentsOf: url)
    } catch {
      throw .unreadable(url.relativePath, reason: error.localizedDescription)
    }
    do throws(StudyTableError) {
      return try Table(csv: String(decoding: data, as: UTF8.self))
    } catch {
      throw .broken(url.relativePath, error)
    }
  }

  /// Puts a table into place, whole or not at all, with the folder where that is missing.
  ///
  /// - Throws: `UnwritableFile`.
  public func write(_ table: Table) throws(UnwritableFile) {
    try Data(table.csv.utf8).put(at: url)
  }

  /// How many rows the file has, without a look at what is in them.
  var rowCount: Int {
    let data = (try? Data(contentsOf: url)) ?? Data()
    return max(0, data.count { $0 == UInt8(ascii: "\n") } - 1)
  }
}

/// Why the file of a study cannot be read.
public enum StudyFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It is there, and cannot be read.
  case unreadable(String, reason: String)
  /// It holds something else than runs.
  case broken(String, StudyTableError)

  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "Cannot read \(path): \(reason)"
    case .broken(let path, let error): "\(path): \(error)"
    }
  }
}
