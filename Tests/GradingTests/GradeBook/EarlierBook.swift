import Foundation
import GRDB
import Grading

/// A grade book as a program wrote it that did not know one of today's tables.
enum EarlierBook {
  /// Writes a book that holds a result, and takes back one change of its tables by some SQL.
  static func write(
    _ result: GradedSubmission, to place: URL, without change: String, undoing: String
  ) throws {
    do { try GradeBook(at: place).record(result) }
    let queue = try DatabaseQueue(path: place.path)
    try queue.write { database in
      try database.execute(sql: undoing)
      try database.execute(
        sql: "DELETE FROM grdb_migrations WHERE identifier = ?", arguments: [change])
    }
    try queue.close()
  }
}
