public import Checks
import Gate

extension CourseFolder {
  /// The verdict on a learner's file that uses something that no answer needs; nil where it does not.
  ///
  /// The rules are those of grading, so that nothing surprises there. The verdict has a line for each violation.
  ///
  /// - Throws: `WorkspaceError.unreadable` where the file cannot be read.
  public func refusal(of suite: ExerciseSuite) throws -> Verdict? {
    let source = try text(of: .exercise, suite)
    guard !Gate().violations(in: source, of: suite).isEmpty else { return nil }
    // What has the name of a function of the system's may be the learner's own, in another file.
    let others = Catalogue.exercises.compactMap { try? text(of: .exercise, $0) }
    let violations = Gate().violations(in: source, of: suite, beside: VisibleNames(in: others))
    guard !violations.isEmpty else { return nil }
    return .policy(violations.map(\.description).joined(separator: "\n"))
  }
}
