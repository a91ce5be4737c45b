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
    self.expected = expected
    self.reason = reason
    self.actual = actual
  }
}
