import Wire

/// How an answer differs from what it should be: the heart of a failure's message.
public struct Discrepancy: Hashable, Codable, Sendable {
  /// What was expected.
  public var expected: String
  /// Where the expectation comes from: a formula or a law, in words.
  public var reason: String
  /// What came back.
  public var actual: String

  /// Creates a discrepancy.
  ///
  /// Numbers are shown with six digits, or with as many more as tell those apart that differ.
  public init(expected: String, because reason: String, actual: String) {
    let digits = Self.digits(expected, actual)
    self.expected = expected.withBriefNumbers(digits: digits).shortened
    self.reason = reason.withBriefNumbers(digits: digits).shortened
    self.actual = actual.withBriefNumbers(digits: digits).shortened
  }

  /// The fewest digits with which numbers that differ look different.
  private static func digits(_ expected: String, _ actual: String) -> Int {
    let numbers = Set(expected.decimals + actual.decimals)
    return [6, 9, 12].first { digits in
      Set(numbers.map { $0.brief(digits: digits) }).count == numbers.count
    } ?? 17
  }
}

extension String {
  /// The text, cut where no person reads on: what a learner's code says can be of any length.
  var shortened: String {
    let limit = 600
    return count <= limit ? self : "\(prefix(limit))… (\(count) characters in all)"
  }
}
