import GRDB

/// Hand-ins that come back: what the book has of them counts again, and is not graded anew.
extension GradeBook {
  /// Makes a result that the book has the student's last, with what intake says of the hand-in now.
  ///
  /// All that is kept of it stays. Nothing is written where it is the last already and intake says the same.
  ///
  /// - Parameters:
  ///   - result: A result of this book.
  ///   - notes: The notes of the hand-in that has come back.
  /// - Returns: The result with these notes.
  /// - Throws: `GradeBookError` where the book cannot be written.
  func renew(_ result: GradedSubmission, notes: [IntakeNote]) throws -> GradedSubmission {
    try write { database in
      guard let id = try Self.submission(of: result, in: database) else { return }
      let last = try Int64.fetchOne(
        database, sql: "SELECT max(id) FROM submission WHERE student = ?",
        arguments: [result.student])
      if id != last || notes != result.notes {
        try Self.putLast(id, notes: notes, in: database)
      }
    }
    var renewed = result
    renewed.notes = notes
    return renewed
  }

  /// Gives a submission the next number, and takes along everything that belongs to it.
  private static func putLast(_ id: Int64, notes: [IntakeNote], in database: Database) throws {
    // What belongs to a submission may be without it until the transaction ends.
    try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
    let next = try Int64.fetchOne(database, sql: "SELECT max(id) + 1 FROM submission") ?? 1
    try database.execute(
      sql: "UPDATE submission SET id = ?, notes = ? WHERE id = ?",
      arguments: [next, try text(notes), id])
    for table in try partTables(in: database) {
      try database.execute(
        sql: "UPDATE \(table) SET submission = ? WHERE submission = ?", arguments: [next, id])
    }
  }

  /// The tables of what belongs to submissions, by their column `submission`.
  private static func partTables(in database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT sqlite_master.name
        FROM sqlite_master JOIN pragma_foreign_key_list(sqlite_master.name) AS link
        WHERE sqlite_master.type = 'table' AND link."table" = 'submission'
        """)
  }
}
