/// How an answer differs from what it should be: the heart of a failure's message.
public struct Discrepancy: Hashable, Codable, Sendable {
  /// What was expected.
  public var expected: String
  /// Where the expectation comes from: a formula or a law, in words.
  public var reason: String
  /// What came back.
  public var actual: String

  /// Creates a discrepancy.
  public init(expected: String, because reason: String, actual: String) {
    self.expected = expected.shortened
    self.reason = reason.shortened
    self.actual = actual.shortened
  }
}

extension String {
  /// The text, cut where no person reads on: what a learner's code says can be of any length.
  var shortened: String {
    let limit = 600
    return count <= limit ? self : "\(prefix(limit))… (\(count) characters in all)"
  }
}
