import Coursework
import Foundation
import GRDB

extension GradeBook {
  /// Adds an override to the trail.
  public func add(_ override: Override) throws {
    let (exercise, points, lateDays): (String?, Double?, Int?) =
      switch override.decision {
      case .points(let id, let points): ("\(id)", points, nil)
      case .lateDays(let days): (nil, nil, days)
      }
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO override (student, exercise, points, lateDays, reason, author, date)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          override.student, exercise, points, lateDays, override.reason, override.author,
          override.date.timeIntervalSince1970,
        ])
    }
  }

  /// The whole trail, from the first override to the last.
  public func overrides() throws -> [Override] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM override ORDER BY id").map { row in
        let decision: Override.Decision =
          if let text = row["exercise"] as String?, let id = ExerciseID(text) {
            .points(id, row["points"])
          } else {
            .lateDays(row["lateDays"])
          }
        return Override(
          student: row["student"], decision: decision, reason: row["reason"],
          author: row["author"], date: Date(timeIntervalSince1970: row["date"]))
      }
    }
  }
}
