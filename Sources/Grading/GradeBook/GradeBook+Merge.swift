extension GradeBook {
  /// Takes over the results of other books, in the order of students, and of each from the first to the last.
  ///
  /// A result that this book has already of the same student, sources, course and salt is kept, unless the
  /// grader itself had failed on something in it and has not in the other, something in it is in doubt that the
  /// other has looked at again, or the other has figures and it has not. So merging twice changes nothing.
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
      let attempts = try others.flatMap { book in
        try book.attempts(of: student).map { (book: book, result: $0) }
      }.sorted { $0.result.begun < $1.result.begun }
      for (book, result) in attempts {
        let isDrawn = try book.isDrawn(result)
        guard try isNews(result, isDrawn: isDrawn, isReplacing: isReplacing) else { continue }
        try record(
          try book.withConversations(result),
          figures: isDrawn ? try book.figures(of: result) : nil,
          builds: try book.builds(of: result))
        count += 1
      }
    }
    return count
  }

  private func isNews(
    _ result: GradedSubmission, isDrawn: Bool, isReplacing: Bool
  ) throws -> Bool {
    let known = try self.result(
      for: result.student, contentHash: result.contentHash, courseVersion: result.courseVersion,
      salt: result.salt)
    guard let known else { return true }
    if isReplacing { return known != result }
    if known.hasGraderError != result.hasGraderError { return known.hasGraderError }
    if known.deservesAnotherRun, result.isReconsidered { return true }
    return try isDrawn && !self.isDrawn(known)
  }
}
