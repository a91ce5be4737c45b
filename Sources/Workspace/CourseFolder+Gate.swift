public import Checks
import Gate

extension CourseFolder {
  /// The verdict on a learner's file that uses something that no answer needs; nil where it does not.
  ///
  /// The rules are those of grading, so that nothing surprises there. The verdict has a line for each violation.
  ///
  /// - Throws: `WorkspaceError.unreadable` where the file cannot be read.
  public func refusal(of suite: ExerciseSuite) throws -> Verdict? {
    let violations = Gate().violations(in: try text(of: .exercise, suite), of: suite)
    guard !violations.isEmpty else { return nil }
    return .policy(violations.map(\.description).joined(separator: "\n"))
  }
}
