import Checks
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
  public let students: [String]
  /// Everything that somebody has decided, also what was taken back.
  public let trail: [Override]
  /// The version of the course.
  public let courseVersion: String?
  private let times: HandInTimes
  private let book: GradeBook

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
    trail = try book.overrides()
    students = Array(Set(try book.students() + roster.entries.map(\.identifier))).inOrder
  }

  /// The grade of a student, from the attempt that counts.
  public func grade(of student: String) throws -> StudentGrade {
    let attempts = try book.attempts(of: student)
    let grades = attempts.map { grade(of: student, attempt: $0, attemptCount: attempts.count) }
    let chosen =
      switch policy.resubmissions {
      case .last: grades.last
      case .best: grades.filter { $0.score == grades.map(\.score).max() }.first
      }
    return chosen ?? grade(of: student, attempt: nil, attemptCount: 0)
  }

  /// The drawings (SVG) of the attempt that counts, by exercise.
  public func figures(of grade: StudentGrade) throws -> [ExerciseID: String] {
    guard let attempt = grade.attempt else { return [:] }
    return try book.figures(of: attempt)
  }

  private func grade(
    of student: String, attempt: GradedSubmission?, attemptCount: Int
  ) -> StudentGrade {
    let overrides = trail.inForce.filter { $0.student == student }
    let handedIn = attempt.flatMap {
      times.time(of: student, contentHash: $0.contentHash)
    }
    let lateOverride = overrides.first { if case .lateDays = $0.decision { true } else { false } }
    var lateDays = attempt == nil ? 0 : policy.lateDays(handedIn: handedIn)
    if case .lateDays(let days?) = lateOverride?.decision { lateDays = days }
    return StudentGrade(
      student: student, entry: roster[student], attempt: attempt, attemptCount: attemptCount,
      handedIn: handedIn, lateDays: lateDays, penalty: policy.penalty(lateDays: lateDays),
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
