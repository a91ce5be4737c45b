/// What a course is tried with before anybody's hand-in is graded, and how far that has come.
public struct CourseTrial: Hashable, Sendable {
  /// What it is tried with.
  public enum Part: Hashable, Sendable {
    /// Answers without substance: which checks do they pass?
    case trivialAnswers
    /// The model answers, which have to earn everything.
    case modelAnswers
    /// The stubs, which have to earn nothing.
    case stubs
  }

  /// What it is tried with.
  public let part: Part
  /// How many exercises are done.
  public let done: Int
  /// How many exercises there are.
  public let count: Int
}
