public import Coursework

/// A classic mistake, written down as an implementation of its exercise.
///
/// It proves that the checks catch the mistake, and when a learner's answers coincide with its answers
/// everywhere they were asked, it names the mistake for them.
public struct Misconception: Sendable {
  /// The mistake in the learner's words, such as “bootstraps from a terminal state”.
  public let name: String
  /// What is wrong with it, and where to look, without giving the answer away.
  public let explanation: String
  let implementation: any Sendable

  /// Writes down a mistake.
  public init<C: Contract>(
    _ contract: C.Type,
    _ name: String,
    _ explanation: String,
    as implementation: C.Implementation
  ) {
    self.name = name
    self.explanation = explanation
    self.implementation = implementation
  }

  /// The mistake as somebody to ask.
  public var subject: LocalSubject { LocalSubject(implementation: implementation) }
}
