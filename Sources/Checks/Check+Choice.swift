import Coursework

extension Check {
  /// Creates the check of one question of a quiz; a failure says where to read, and not what is right.
  ///
  /// `item` is the name of the question, which a failure shows.
  static func choice<Q: Question>(
    _ question: Q,
    item: String,
    _ property: Property,
    _ claim: String,
    _ source: String,
    key: @escaping @Sendable () -> String
  ) -> Check where Q.Answer == String {
    Check("\(claim) is known", property) { _ in
      question
    } judge: { _, answer in
      Expectation.holds(
        answer == key(), expected: "another answer to \(item)", because: "see \(source)",
        actual: String(answer.prefix(60)))
    }
  }
}
