public import Coursework
public import DecisionProcesses

/// A property that every right answer to an exercise has, and a way to find out.
///
///     Check("the target of a terminal transition is its reward", .law, rounds: 20) { generator in
///       TDTargetQuestion.random(isTerminal: true, using: &generator)
///     } judge: { question, answer in
///       Expectation.equal(answer, question.reward, because: "nothing follows a terminal state")
///     }
///
/// A check is a value: it has a name that is a claim, a kind, a stated false-alarm bound, and a body that
/// takes any subject. Fresh inputs are drawn for every run, so that answers cannot be memorised.
public struct Check: Sendable {
  /// What the check asserts, as a claim.
  public let claim: String
  /// The kind of property.
  public let property: Property
  /// How likely the check is to fail a right answer.
  public let falseAlarm: FalseAlarm
  /// Who may see the check before grading.
  public let visibility: Visibility
  let body: @Sendable (inout Inquiry) async throws(Halt) -> Void

  /// Who may see a check.
  public enum Visibility: String, Codable, Sendable {
    /// Everybody.
    case shown
    /// Instructors, until the exercise is graded: `check` and `swift test` do not make it.
    case hidden
  }

  /// Creates a check that asks several questions, each built on the answers before it.
  public init(
    _ claim: String,
    _ property: Property,
    falseAlarm: FalseAlarm = .never,
    visibility: Visibility = .shown,
    body: @escaping @Sendable (inout Inquiry) async throws(Halt) -> Void
  ) {
    self.claim = claim
    self.property = property
    self.falseAlarm = falseAlarm
    self.visibility = visibility
    self.body = body
  }

  /// Creates a check that asks one question, or `rounds` fresh ones, and judges each answer by itself.
  ///
  /// `ask` draws a question. `judge` tells how the answer is wrong, or nil where it is right; answers come
  /// from strangers, so it checks lengths and ranges before it indexes. A judge that is right about smaller
  /// questions too lets `shrinks` look for the smallest that fails; one that knows more about the question
  /// than it says, such as that it is long enough to learn from, does not. A worked example never shrinks.
  public init<Q: Question>(
    _ claim: String,
    _ property: Property,
    falseAlarm: FalseAlarm = .never,
    visibility: Visibility = .shown,
    rounds: Int = 1,
    shrinks: Bool = true,
    ask: @escaping @Sendable (inout SeededGenerator) -> Q,
    judge: @escaping @Sendable (Q, Q.Answer) -> Discrepancy?
  ) {
    precondition(rounds > 0, "A check asks at least once.")
    self.init(claim, property, falseAlarm: falseAlarm, visibility: visibility) {
      inquiry throws(Halt) in
      var found: Halt?
      for _ in 0..<rounds {
        let question = ask(&inquiry.generator)
        do throws(Halt) {
          if found != nil {
            // Not judged any more, but heard: the more answers, the surer the mistake's name.
            _ = try await inquiry.answer(to: question)
          } else if shrinks && property != .example {
            try await inquiry.ask(question, judge: judge)
          } else {
            let answer = try await inquiry.answer(to: question)
            try inquiry.expect(judge(question, answer), on: question)
          }
        } catch {
          if found == nil { inquiry.noteFailure() }
          found = found ?? error
          guard case .found = error else { break }
        }
      }
      if let found { throw found }
    }
  }

  /// Creates a check that an exercise refuses bad input by throwing `InvalidInput`.
  public static func refuses<Q: Question>(
    _ claim: String,
    rounds: Int = 1,
    ask: @escaping @Sendable (inout SeededGenerator) -> [Q]
  ) -> Check {
    Check(claim, .badInput) { inquiry throws(Halt) in
      for _ in 0..<rounds {
        for question in ask(&inquiry.generator) {
          try await inquiry.expectRefusal(question)
        }
      }
    }
  }
}
