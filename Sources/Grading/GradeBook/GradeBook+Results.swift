import Checks
public import Coursework
import Foundation
import GRDB

// MARK: - Recording and looking up

extension GradeBook {
  /// Writes down what came of a hand-in, in one transaction.
  ///
  /// A result of the same student, sources, course and salt is replaced, and becomes the student's last: a
  /// hand-in that comes back after another counts as handed in again.
  ///
  /// - Parameters:
  ///   - result: What came of it, with the conversations of its examinations; one that was read from a book has none.
  ///   - figures: The drawings (SVG) of exercises that have one; nil where none were asked for.
  ///   - builds: What was compiled for it, in order.
  /// - Throws: `GradeBookError` where the book cannot be written.
  public func record(
    _ result: GradedSubmission, figures: [ExerciseID: String]? = nil, builds: [BuildRecord] = []
  ) throws {
    let isDrawn = figures != nil
    try write { database in
      let run = try self.run(of: result, in: database)
      try database.execute(
        sql: """
          DELETE FROM submission
          WHERE student = ? AND contentHash = ? AND courseVersion = ? AND salt = ?
          """,
        arguments: [
          result.student, result.contentHash, result.courseVersion, String(result.salt),
        ])
      try database.execute(
        sql: """
          INSERT INTO submission
            (run, student, contentHash, courseVersion, salt, notes, begun, seconds, isDrawn,
             isReconsidered)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          run, result.student, result.contentHash, result.courseVersion, String(result.salt),
          try Self.text(result.notes), result.begun.timeIntervalSince1970, result.seconds,
          isDrawn, result.isReconsidered,
        ])
      let submission = database.lastInsertedRowID
      for (position, examination) in result.examinations.enumerated() {
        try Self.insert(examination, at: position, of: submission, in: database)
      }
      try Self.insert(figures ?? [:], of: submission, in: database)
      try Self.insert(builds, of: submission, in: database)
    }
  }

  /// What came of these sources under this course and salt, where it is known: nothing is graded twice.
  public func result(
    for student: String, contentHash: String, courseVersion: String, salt: UInt64
  ) throws -> GradedSubmission? {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: Self.selection + """
           WHERE student = ? AND contentHash = ? AND submission.courseVersion = ?
             AND submission.salt = ?
          """,
        arguments: [student, contentHash, courseVersion, String(salt)])
      return try row.map { try Self.result(from: $0, in: database) }
    }
  }

  /// The number of the submission that a result belongs to; nil where the book does not have it.
  static func submission(of result: GradedSubmission, in database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database,
      sql: """
        SELECT id FROM submission
        WHERE student = ? AND contentHash = ? AND courseVersion = ? AND salt = ?
        """,
      arguments: [result.student, result.contentHash, result.courseVersion, String(result.salt)])
  }

  private func run(of result: GradedSubmission, in database: Database) throws -> Int64 {
    let key: [any DatabaseValueConvertible] = [
      result.courseVersion, String(result.salt), result.sandboxLevel.rawValue,
    ]
    try database.execute(
      sql: """
        INSERT INTO run (courseVersion, salt, sandboxLevel, begun) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
      arguments: StatementArguments(key + [result.begun.timeIntervalSince1970]))
    return try Int64.fetchOne(
      database,
      sql: "SELECT id FROM run WHERE courseVersion = ? AND salt = ? AND sandboxLevel = ?",
      arguments: StatementArguments(key)) ?? database.lastInsertedRowID
  }

  private static func insert(
    _ examination: Examination, at position: Int, of submission: Int64, in database: Database
  ) throws {
    try database.execute(
      sql: """
        INSERT INTO exercise (submission, position, exercise, verdict, mistake, document)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        submission, position, "\(examination.exercise)", examination.verdict.word,
        examination.diagnosis?.misconceptionName, try text(examination),
      ])
    for (index, check) in examination.results.enumerated() {
      try database.execute(
        sql: "INSERT INTO checkResult VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          submission, position, index, check.claim, check.property.rawValue, check.verdict.word,
          check.question, check.discrepancy?.expected, check.discrepancy?.actual,
        ])
    }
    try insert(
      examination.conversations, about: examination.exercise, of: submission, in: database)
  }
}

// MARK: - Reading

extension GradeBook {
  /// The students who have handed something in, in the order of their names.
  public func students() throws -> [String] {
    try read { database in
      try String.fetchAll(database, sql: "SELECT DISTINCT student FROM submission").inOrder
    }
  }

  /// The attempts of a student, from the first to the last.
  ///
  /// Only the latest result of the same sources is given: what an earlier course or salt has found is kept
  /// in the book, but no longer counts.
  public func attempts(of student: String) throws -> [GradedSubmission] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: Self.selection + """
           WHERE submission.id IN
             (SELECT max(id) FROM submission WHERE student = ? GROUP BY contentHash)
           ORDER BY submission.id
          """,
        arguments: [student])
      return try rows.map { try Self.result(from: $0, in: database) }
    }
  }

  /// The last attempt of every student, in the order of their names.
  ///
  /// All of them are held at once; exports and pages go through one student at a time.
  public func results() throws -> [GradedSubmission] {
    try students().compactMap { try attempts(of: $0).last }
  }

  /// The version of the course under which the last result was made.
  public func lastCourseVersion() throws -> String? {
    try read {
      try String.fetchOne(
        $0, sql: "SELECT courseVersion FROM submission ORDER BY id DESC LIMIT 1")
    }
  }

  private static let selection = """
    SELECT submission.*, run.sandboxLevel FROM submission JOIN run ON run.id = submission.run
    """

  private static func result(from row: Row, in database: Database) throws -> GradedSubmission {
    let documents = try String.fetchAll(
      database, sql: "SELECT document FROM exercise WHERE submission = ? ORDER BY position",
      arguments: [row["id"] as Int64])
    var result = GradedSubmission(
      student: row["student"],
      contentHash: row["contentHash"],
      notes: try value([IntakeNote].self, from: row["notes"]),
      examinations: try documents.map { try value(Examination.self, from: $0) },
      sandboxLevel: SandboxLevel(rawValue: row["sandboxLevel"]) ?? .limitsOnly,
      courseVersion: row["courseVersion"],
      salt: UInt64(row["salt"] as String) ?? 0,
      begun: Date(timeIntervalSince1970: row["begun"]),
      seconds: row["seconds"])
    // A book of an earlier version does not have the column.
    result.isReconsidered = row["isReconsidered"] as Bool? ?? false
    return result
  }
}

extension GradeBook {
  /// A value as JSON, the same for the same value.
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// The value of a JSON text.
  static func value<T: Decodable>(_ type: T.Type, from text: String) throws -> T {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return try decoder.decode(type, from: Data(text.utf8))
  }
}

extension [String] {
  /// The names in an order that is the same on every machine: by their scalars, whatever the locale says.
  var inOrder: [String] {
    sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }
}
