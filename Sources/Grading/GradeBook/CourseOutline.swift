public import Checks
public import Coursework

/// What a grade book needs to know about the course: its exercises, their points and their checks.
///
/// The book keeps the outline beside the results, so that exports and pages are made from the book alone,
/// also when the course has moved on.
public struct CourseOutline: Hashable, Codable, Sendable {
  /// The exercises, in the order of the course.
  public let exercises: [Exercise]

  /// Creates an outline.
  public init(exercises: [Exercise]) {
    self.exercises = exercises
  }

  /// Describes the exercises of a course.
  public init(_ chapters: [Chapter]) {
    exercises = chapters.flatMap { chapter in
      chapter.exercises.map { Exercise($0, chapter: chapter.title) }
    }
  }

  /// The exercise of that number, where there is one.
  public func exercise(_ id: ExerciseID) -> Exercise? { exercises.first { $0.id == id } }

  /// What the whole course is worth.
  public var points: Int { exercises.map(\.points).reduce(0, +) }

  /// One exercise.
  public struct Exercise: Hashable, Codable, Sendable {
    /// The number.
    public let id: ExerciseID
    /// The title of its chapter.
    public let chapter: String
    /// The name of the file and of the type inside `Submission`.
    public let name: String
    /// What it is about, in a few words.
    public let title: String
    /// What it is worth.
    public let points: Int
    /// What is asserted.
    public let checks: [Check]

    /// Creates a description.
    public init(
      id: ExerciseID, chapter: String, name: String, title: String, points: Int, checks: [Check]
    ) {
      self.id = id
      self.chapter = chapter
      self.name = name
      self.title = title
      self.points = points
      self.checks = checks
    }

    /// Describes an exercise.
    public init(_ suite: ExerciseSuite, chapter: String) {
      self.init(
        id: suite.id, chapter: chapter, name: suite.name, title: suite.title,
        points: suite.points, checks: suite.checks.map { Check($0) })
    }
  }

  /// One check.
  public struct Check: Hashable, Codable, Sendable {
    /// What it asserts.
    public let claim: String
    /// How likely it is, at most, to fail a right answer.
    public let falseAlarm: Double
    /// Whether learners see it only after grading.
    public let isHidden: Bool
    /// Whether an answer without substance passes it, such as one that does nothing; nil where nobody tried.
    ///
    /// A policy that awards a share counts only checks for which this is known to be false.
    public let isEarnedTrivially: Bool?

    /// Creates a description.
    public init(
      claim: String, falseAlarm: Double = 0, isHidden: Bool = false,
      isEarnedTrivially: Bool? = nil
    ) {
      self.claim = claim
      self.falseAlarm = falseAlarm
      self.isHidden = isHidden
      self.isEarnedTrivially = isEarnedTrivially
    }

    /// Describes a check; whether it is earned trivially is not known before it is tried.
    public init(_ check: Checks.Check) {
      self.init(
        claim: check.claim, falseAlarm: check.falseAlarm.bound,
        isHidden: check.visibility == .hidden)
    }
  }
}
