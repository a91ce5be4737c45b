public import Coursework
import GRDB

/// The drawings on students' pages, which are kept beside the results.
extension GradeBook {
  /// Whether figures were asked for when a result was made; one that the book does not have was not drawn.
  public func isDrawn(_ result: GradedSubmission) throws -> Bool {
    try read { try Self.drawnSubmission(of: result, in: $0) != nil }
  }

  /// The drawings (SVG) of a result, by exercise; none where the book does not have it, or is of a version
  /// that knew no figures.
  public func figures(of result: GradedSubmission) throws -> [ExerciseID: String] {
    try read { database in
      guard let submission = try Self.drawnSubmission(of: result, in: database) else { return [:] }
      let rows = try Row.fetchAll(
        database, sql: "SELECT exercise, drawing FROM figure WHERE submission = ?",
        arguments: [submission])
      var figures: [ExerciseID: String] = [:]
      for row in rows {
        if let id = ExerciseID(row["exercise"] as String) { figures[id] = row["drawing"] as String }
      }
      return figures
    }
  }

  /// Writes down the drawings of a submission.
  static func insert(
    _ figures: [ExerciseID: String], of submission: Int64, in database: Database
  ) throws {
    for (id, drawing) in figures.sorted(by: { $0.key < $1.key }) {
      try database.execute(
        sql: "INSERT INTO figure (submission, exercise, drawing) VALUES (?, ?, ?)",
        arguments: [submission, "\(id)", drawing])
    }
  }

  private static func drawnSubmission(
    of result: GradedSubmission, in database: Database
  ) throws -> Int64? {
    guard try database.tableExists("figure") else { return nil }
    return try Int64.fetchOne(
      database,
      sql: """
        SELECT id FROM submission
        WHERE student = ? AND contentHash = ? AND courseVersion = ? AND salt = ? AND isDrawn
        """,
      arguments: [result.student, result.contentHash, result.courseVersion, String(result.salt)])
  }
}
