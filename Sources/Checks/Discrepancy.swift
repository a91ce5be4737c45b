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
  public init(expected: String, because reason: String, actual: String) {
    self.expected = expected.shortened
    self.reason = reason.shortened
    self.actual = actual.shortened
  }

  /// The discrepancy as it is shown: numbers have six digits, or as many more as tell those apart
  /// that differ.
  var withBriefNumbers: Discrepancy {
    let digits = Self.digits(expected, actual)
    return Discrepancy(
      expected: expected.withBriefNumbers(digits: digits),
      because: reason.withBriefNumbers(digits: digits),
      actual: actual.withBriefNumbers(digits: digits))
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
