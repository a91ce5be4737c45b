public import Coursework

/// What one student handed in, after intake: the text of each exercise that was accepted.
public struct HandIn: Hashable, Codable, Sendable {
  /// Who handed it in: the name of the folder or the archive.
  public let student: String
  /// The source text of the exercises that were found and accepted.
  ///
  /// One that is missing counts as its stub.
  public let sources: [ExerciseID: String]
  /// What was rejected, ignored or missing.
  public let notes: [IntakeNote]

  /// Creates a hand-in.
  public init(student: String, sources: [ExerciseID: String], notes: [IntakeNote]) {
    self.student = student
    self.sources = sources
    self.notes = notes
  }
}
