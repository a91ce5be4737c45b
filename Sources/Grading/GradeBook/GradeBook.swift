public import Foundation
import GRDB

/// The one file in which everything about a class's results is kept.
///
///     let book = try GradeBook(at: folder.appending(path: GradeBook.fileName))
///     try book.record(result)
///     let earlier = try book.result(for: "ada", contentHash: hash, courseVersion: version, salt: salt)
///
/// An SQLite database in write-ahead mode. Each result is one transaction that has reached the disk when
/// `record` returns, so a grader that is killed loses at most the submission it was grading. One process
/// writes at a time; any number may read meanwhile.
public final class GradeBook: Sendable {
  /// The usual name of the file.
  public static let fileName = "gradebook.sqlite"

  /// Where the book is.
  public let place: URL
  private let database: DatabaseQueue
  private let lock: BookLock?

  /// Opens a book for writing, and makes it where there is none.
  ///
  /// - Throws: `GradeBookError` where the file is no grade book, is damaged or newer than this program, or
  ///   where another process writes in it.
  public init(at place: URL) throws {
    self.place = place
    lock = try BookLock(for: place)
    if FileManager.default.fileExists(atPath: place.path) {
      try Self.inspect(place)
    }
    database = try Self.guarding(place, isWriting: true) {
      var configuration = Configuration()
      configuration.journalMode = .wal
      configuration.busyMode = .timeout(10)
      let queue = try DatabaseQueue(path: place.path, configuration: configuration)
      // A result that is recorded stays, also when the power fails.
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      try BookSchema.migrate(queue)
      return queue
    }
  }

  /// Opens a book for reading, also while another process writes in it.
  ///
  /// - Throws: `GradeBookError` where there is none, or where it cannot be read.
  public init(reading place: URL) throws {
    self.place = place
    lock = nil
    guard FileManager.default.fileExists(atPath: place.path) else {
      throw GradeBookError.missing(place.path)
    }
    try Self.inspect(place)
    database = try Self.guarding(place, isWriting: false) { try Self.reader(of: place) }
    guard try read({ try BookSchema.isReadable($0) }) else {
      throw GradeBookError.unreadable(
        place.path, reason: "an earlier version made it, and grading once more brings it up to date"
      )
    }
  }

  /// Reads in one transaction, so that what is read fits together.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    try Self.guarding(place, isWriting: false) { try database.read(body) }
  }

  /// Writes all or nothing.
  func write<T>(_ body: (Database) throws -> T) throws -> T {
    try Self.guarding(place, isWriting: true) { try database.write(body) }
  }
}

// MARK: - Trusting a file

extension GradeBook {
  /// Looks at a file without changing it.
  private static func inspect(_ place: URL) throws {
    try guarding(place, isWriting: false) {
      let queue = try reader(of: place)
      defer { try? queue.close() }
      try queue.read { database in
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        let id = try Int32.fetchOne(database, sql: "PRAGMA application_id")
        if tables == 0 && id == 0 { return }
        guard id == BookSchema.applicationID else { throw GradeBookError.foreign(place.path) }
        if try BookSchema.migrator.hasBeenSuperseded(database) {
          throw GradeBookError.newer(place.path)
        }
        let health = try String.fetchOne(database, sql: "PRAGMA quick_check(1)") ?? "ok"
        if health != "ok" { throw GradeBookError.damaged(place.path, detail: health) }
      }
    }
  }

  private static func reader(of place: URL) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    return try DatabaseQueue(path: place.path, configuration: configuration)
  }

  /// Runs `body`, and says in a sentence what SQLite says in a number.
  private static func guarding<T>(
    _ place: URL, isWriting: Bool, _ body: () throws -> T
  ) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw translated(error, place, isWriting: isWriting)
    } catch let error as DecodingError {
      throw GradeBookError.damaged(place.path, detail: "a result cannot be understood (\(error))")
    }
  }

  private static func translated(
    _ error: DatabaseError, _ place: URL, isWriting: Bool
  ) -> GradeBookError {
    let reason = error.message ?? "SQLite's error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_NOTADB: return .damaged(place.path, detail: "it is no SQLite file")
    case .SQLITE_CORRUPT: return .damaged(place.path, detail: reason)
    case .SQLITE_FULL: return .full(place.path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .inUse(place.path, process: nil)
    default:
      return isWriting
        ? .unwritable(place.path, reason: reason) : .unreadable(place.path, reason: reason)
    }
  }
}
