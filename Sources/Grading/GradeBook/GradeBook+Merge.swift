extension GradeBook {
  /// Takes over the results of other books, in the order of students, and of each from the first to the last.
  ///
  /// A result that this book has already of the same student, sources, course and salt is kept, unless the
  /// grader itself had failed on something in it and has not in the other. So merging twice changes nothing.
  ///
  /// - Parameters:
  ///   - others: The books to take from; nobody may be writing in them.
  ///   - isReplacing: Whether results of the other books take the place of those that this one has.
  /// - Returns: How many results were taken over.
  /// - Throws: `GradeBookError` about either book. What was taken over before stays.
  /// - Complexity: One student's results are held at a time.
  @discardableResult
  public func merge(_ others: [GradeBook], isReplacing: Bool = false) throws -> Int {
    let students = try Set(others.flatMap { try $0.students() })
    var count = 0
    for student in Array(students).inOrder {
      let attempts = try others.flatMap { try $0.attempts(of: student) }
        .sorted { $0.begun < $1.begun }
      for result in attempts where try isNews(result, isReplacing: isReplacing) {
        try record(result)
        count += 1
      }
    }
    return count
  }

  private func isNews(_ result: GradedSubmission, isReplacing: Bool) throws -> Bool {
    let known = try self.result(
      for: result.student, contentHash: result.contentHash, courseVersion: result.courseVersion,
      salt: result.salt)
    guard let known else { return true }
    if isReplacing { return known != result }
    return known.hasGraderError && !result.hasGraderError
  }
}
