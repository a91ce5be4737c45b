public import Checks
public import Coursework
import Foundation

/// Everything that exports and pages are made from: a class's grades under its policy.
///
///     let grades = try ClassGrades(of: book)
///     for student in grades.students { print(try grades.grade(of: student).score) }
///
/// One student's evidence is read at a time, so that a large class needs no more memory than a small one.
public struct ClassGrades {
  /// The course.
  public let outline: CourseOutline
  /// Who is in the class.
  public let roster: Roster
  /// How points are counted.
  public let policy: ScoringPolicy
  /// All students: those who have handed in and those on the roster, in the order of their identifiers.
  ///
  /// A hand-in that nobody on the roster has claimed is listed under its own name.
  public let students: [String]
  /// Everything that somebody has decided, also what was taken back.
  public let trail: [Override]
  /// The version of the course.
  public let courseVersion: String?
  private let times: HandInTimes
  private let book: GradeBook
  /// The hand-ins of each student who has one.
  private let handIns: [String: [String]]
  /// Whose each hand-in is.
  private let owners: [String: String]

  /// Reads what surrounds the results.
  ///
  /// - Throws: `GradeBookError`, also where there are results but nobody knows of which course.
  public init(of book: GradeBook) throws {
    self.book = book
    courseVersion = try book.lastCourseVersion()
    if let courseVersion {
      guard let known = try book.outline(courseVersion: courseVersion) else {
        throw GradeBookError.noOutline(book.place.path)
      }
      outline = known
    } else {
      outline = CourseOutline(exercises: [])
    }
    roster = try book.roster()
    policy = try book.policy()
    times = try book.handInTimes()
    let handIns = roster.owners(of: try book.students())
    let owners = Dictionary(
      handIns.flatMap { student, names in names.map { ($0, student) } },
      uniquingKeysWith: { first, _ in first })
    let known = Set(handIns.keys).union(roster.entries.map(\.identifier))
    // What was decided before the roster said whose a hand-in is counts for its owner.
    trail = try book.overrides().map { override in
      known.contains(override.student)
        ? override : override.renamed(owners[override.student] ?? override.student)
    }
    students = Array(known).inOrder
    (self.handIns, self.owners) = (handIns, owners)
  }

  /// The student of that name, or else the one whose hand-in has it; any other name as it is.
  public func student(named name: String) -> String {
    students.contains(name) ? name : owners[name] ?? name
  }

  /// The attempts of a student, from the first to the last.
  public func attempts(of student: String) throws -> [GradedSubmission] {
    try (handIns[student] ?? []).flatMap { try book.attempts(of: $0) }
  }

  /// The grade of a student, from the attempt that counts.
  public func grade(of student: String) throws -> StudentGrade {
    let attempts = try self.attempts(of: student)
    let grades = attempts.map { grade(of: student, attempt: $0, among: attempts) }
    let chosen =
      switch policy.resubmissions {
      case .last: grades.last
      case .best: grades.filter { $0.score == grades.map(\.score).max() }.first
      }
    return chosen ?? grade(of: student, attempt: nil, among: [])
  }

  /// The drawings (SVG) of the attempt that counts, by exercise.
  public func figures(of grade: StudentGrade) throws -> [ExerciseID: String] {
    guard let attempt = grade.attempt else { return [:] }
    return try book.figures(of: attempt)
  }

  /// What was compiled for an attempt, in order.
  public func builds(of attempt: GradedSubmission) throws -> [BuildRecord] {
    try book.builds(of: attempt)
  }

  /// What was asked of an attempt by the checks that it did not pass, by exercise.
  public func conversations(
    of attempt: GradedSubmission
  ) throws -> [ExerciseID: [Conversation]] {
    try book.conversations(of: attempt)
  }

  private func grade(
    of student: String, attempt: GradedSubmission?, among attempts: [GradedSubmission]
  ) -> StudentGrade {
    let overrides = trail.inForce.filter { $0.student == student }
    let handedIn = attempt.flatMap { attempt in
      times.time(of: student, contentHash: attempt.contentHash)
        ?? times.time(of: attempt.student, contentHash: attempt.contentHash)
    }
    let lateOverride = overrides.first { if case .lateDays = $0.decision { true } else { false } }
    var lateDays = attempt == nil ? 0 : policy.lateDays(handedIn: handedIn)
    if case .lateDays(let days?) = lateOverride?.decision { lateDays = days }
    return StudentGrade(
      student: student, entry: roster[student], attempt: attempt, attemptCount: attempts.count,
      notesToLookAt: attempts.last?.notes.filter(\.needsALook) ?? [], handedIn: handedIn,
      lateDays: lateDays, penalty: policy.penalty(lateDays: lateDays),
      lateDaysOverride: lateOverride,
      exercises: outline.exercises.map { exercise in
        ExerciseGrade(
          exercise, examination: attempt?.examinations.first { $0.exercise == exercise.id },
          award: policy.award,
          override: overrides.first {
            if case .points(exercise.id, _) = $0.decision { true } else { false }
          })
      })
  }
}
