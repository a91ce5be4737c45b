public import Checks
public import Foundation

/// What came of one hand-in: a verdict for every exercise of the course, with its evidence.
public struct GradedSubmission: Hashable, Codable, Sendable {
  /// Who handed it in.
  public let student: String
  /// A hash of the accepted sources: the same sources are not graded twice.
  public let contentHash: String
  /// What intake had to say.
  public internal(set) var notes: [IntakeNote]
  /// What came of each exercise, in the order of the course.
  ///
  /// Each carries its verdict, the results of its checks, the mistake that was named, and what was printed.
  public internal(set) var examinations: [Examination]
  /// Under which protection it ran.
  public let sandboxLevel: SandboxLevel
  /// A hash of the course's checks: another version grades anew.
  public let courseVersion: String
  /// The salt of the run, from which the seeds of all questions follow.
  public let salt: UInt64
  /// When grading began; left out of exports.
  public let begun: Date
  /// How long it took on the wall, in seconds; left out of exports.
  public let seconds: Double
  /// Whether what was in doubt was examined a second time, with more time and nothing beside it; left out of
  /// exports.
  public var isReconsidered = false

  /// Creates a result.
  public init(
    student: String, contentHash: String, notes: [IntakeNote], examinations: [Examination],
    sandboxLevel: SandboxLevel, courseVersion: String, salt: UInt64, begun: Date, seconds: Double
  ) {
    self.student = student
    self.contentHash = contentHash
    self.notes = notes
    self.examinations = examinations
    self.sandboxLevel = sandboxLevel
    self.courseVersion = courseVersion
    self.salt = salt
    self.begun = begun
    self.seconds = seconds
  }
}
