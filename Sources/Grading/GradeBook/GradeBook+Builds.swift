import GRDB

/// What was compiled for hand-ins, which is kept beside the results; no export says anything of it.
extension GradeBook {
  /// The builds of a result, in order; none where the book does not have it, or is of a version that kept none.
  public func builds(of result: GradedSubmission) throws -> [BuildRecord] {
    try read { database in
      guard try database.tableExists("build"),
        let submission = try Self.submission(of: result, in: database)
      else { return [] }
      let documents = try String.fetchAll(
        database,
        sql: "SELECT document FROM build WHERE submission = ? ORDER BY position",
        arguments: [submission])
      return try documents.map { try Self.value(BuildRecord.self, from: $0) }
    }
  }

  /// Writes down the builds of a submission.
  static func insert(
    _ builds: [BuildRecord], of submission: Int64, in database: Database
  ) throws {
    for (position, build) in builds.enumerated() {
      try database.execute(
        sql: "INSERT INTO build VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          submission, position, build.outcome.rawValue, build.compiler, build.processorSeconds,
          build.wallSeconds, try text(build),
        ])
    }
  }
}
