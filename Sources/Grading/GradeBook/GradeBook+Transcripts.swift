public import Checks
public import Coursework
import GRDB

/// What the checks that were not passed have asked, kept beside the results; no export says anything of it.
extension GradeBook {
  /// The conversations of a result by exercise, in the order of the checks.
  ///
  /// - Returns: None where the book does not have the result, or is of a version that kept none.
  public func conversations(
    of result: GradedSubmission
  ) throws -> [ExerciseID: [Conversation]] {
    try read { database in
      guard try database.tableExists("transcript"),
        let submission = try Self.submission(of: result, in: database)
      else { return [:] }
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT exercise, document FROM transcript WHERE submission = ?
          ORDER BY exercise, position
          """,
        arguments: [submission])
      var conversations: [ExerciseID: [Conversation]] = [:]
      for row in rows {
        guard let id = ExerciseID(row["exercise"] as String) else { continue }
        conversations[id, default: []].append(
          try Self.value(Conversation.self, from: row["document"]))
      }
      return conversations
    }
  }

  /// The result with its conversations, as it was recorded: for recording it once more.
  func withConversations(_ result: GradedSubmission) throws -> GradedSubmission {
    let conversations = try self.conversations(of: result)
    var result = result
    for index in result.examinations.indices {
      result.examinations[index].conversations =
        conversations[result.examinations[index].exercise] ?? []
    }
    return result
  }

  /// Writes down the conversations about an exercise.
  static func insert(
    _ conversations: [Conversation], about exercise: ExerciseID, of submission: Int64,
    in database: Database
  ) throws {
    for (position, conversation) in conversations.enumerated() {
      try database.execute(
        sql: "INSERT INTO transcript VALUES (?, ?, ?, ?, ?)",
        arguments: [
          submission, "\(exercise)", position, conversation.claim, try text(conversation),
        ])
    }
  }
}
