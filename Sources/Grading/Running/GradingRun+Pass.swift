import Foundation

extension GradingRun {
  /// What came of one pass over some hand-ins.
  struct PassLog: Sendable {
    var report = RunReport()
    /// The hand-ins to grade again, where the grader or the load may be at fault.
    var again: [IntakeEntry] = []
    /// Their students.
    var students: [String] { again.map(\.student) }
  }

  /// What a pass examines of a hand-in.
  enum Part: Sendable {
    /// All of it.
    case everything
    /// What the book does not have.
    case whatIsNew
    /// What is in doubt.
    case whatIsInDoubt
  }

  fileprivate enum Outcome: Sendable {
    case known(GradedSubmission)
    case graded(GradedSubmission, SubmissionGrader.Times, IntakeEntry)
  }

  /// What a job has done, and which of those that run at the same time it is.
  private struct Job: Sendable {
    let slot: Int
    let outcome: Outcome
  }

  /// Grades hand-ins, some at a time, and records each as it is done.
  func pass(
    _ entries: [IntakeEntry], book: GradeBook, grader: SubmissionGrader, jobs: Int,
    taking part: Part,
    report: @escaping @Sendable (Event) -> Void
  ) async throws -> PassLog {
    var log = PassLog()
    let graders = try (0..<max(1, jobs)).map { try grader.inSlot($0) }
    try await withThrowingTaskGroup(of: Job.self) { group in
      var waiting = entries.makeIterator()
      func begin(_ slot: Int) {
        guard let entry = waiting.next() else { return }
        let grader = graders[slot]
        group.addTask {
          Job(
            slot: slot,
            outcome: try await outcome(of: entry, book: book, grader: grader, taking: part))
        }
      }
      for slot in graders.indices { begin(slot) }
      while let job = try await group.next() {
        try Task.checkCancellation()
        log.note(job.outcome, report: report)
        begin(job.slot)
      }
    }
    return log
  }

  private func outcome(
    of entry: IntakeEntry, book: GradeBook, grader: SubmissionGrader, taking part: Part
  ) async throws -> Outcome {
    try Task.checkCancellation()
    let handIn = try intake.read(entry)
    if part == .whatIsNew, let known = try grader.takenUp(handIn, in: book) { return .known(known) }
    let earlier = part == .everything ? nil : try grader.result(of: handIn, in: book)
    // What ran under another protection is not mixed with what runs under this one.
    let first = try (earlier?.sandboxLevel == grader.level ? earlier : nil).map {
      try book.withConversations($0)
    }
    let before = try first.map { try book.builds(of: $0) } ?? []
    var graded = try await grader.grade(handIn, after: first)
    if part == .whatIsInDoubt { graded.result.isReconsidered = true }
    try book.record(
      graded.result, figures: graded.figures, builds: (before + graded.builds).withoutRepetitions)
    return .graded(graded.result, graded.times, entry)
  }
}

extension GradingRun.PassLog {
  fileprivate mutating func note(
    _ outcome: GradingRun.Outcome, report tell: (GradingRun.Event) -> Void
  ) {
    switch outcome {
    case .known(let result):
      report.known += 1
      tell(.done(result, isNew: false))
    case .graded(let result, let times, let entry):
      report.graded += 1
      report.buildSeconds += times.build
      report.judgeSeconds += times.judge
      if result.deservesAnotherRun { again.append(entry) }
      tell(.done(result, isNew: true))
    }
  }
}

extension SubmissionGrader {
  /// What a book has of a hand-in, where it need not be graded again; it becomes the student's last result.
  func takenUp(_ handIn: HandIn, in book: GradeBook) throws -> GradedSubmission? {
    guard let result = try result(of: handIn, in: book), !result.hasGraderError,
      !result.deservesAnotherRun
    else { return nil }
    // What was graded without figures is graded again where they are wanted.
    if artist != nil, try !book.isDrawn(result) { return nil }
    return try book.renew(result, notes: handIn.notes)
  }

  /// What a book has of a hand-in.
  fileprivate func result(of handIn: HandIn, in book: GradeBook) throws -> GradedSubmission? {
    try book.result(
      for: handIn.student, contentHash: Self.contentHash(of: handIn),
      courseVersion: courseVersion, salt: salt)
  }
}
