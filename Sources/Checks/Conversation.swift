/// What one check has asked and what came back, in words: the evidence behind a verdict other than *passed*.
///
/// It is bounded, whatever a learner's code replies: at most 40 exchanges, and at most 40,000 code points in all.
public struct Conversation: Hashable, Codable, Sendable {
  /// What was claimed.
  public let claim: String
  /// The number of exchanges, with those that are left out.
  public let count: Int
  /// The exchanges in order: all of them, or the first, those up to the failure, and the last.
  public let exchanges: [Exchange]

  /// Creates a conversation.
  public init(claim: String, count: Int, exchanges: [Exchange]) {
    self.claim = claim
    self.count = count
    self.exchanges = exchanges
  }

  /// The most exchanges that are kept.
  static let longest = 40

  /// Which exchanges are kept of `count`, by their indices: eight from the beginning, sixteen up to the one at
  /// `failure`, and the rest from the end.
  ///
  /// A check of many rounds goes on asking after it has failed, so that what shows the failure may be anywhere.
  ///
  /// - Complexity: O(1), but O(count) where all are kept.
  static func places(of count: Int, failure: Int) -> [Int] {
    guard count > longest else { return Array(0..<count) }
    var places = Set(0..<8).union(max(0, failure - 15)...failure)
    var last = count - 1
    while places.count < longest {
      places.insert(last)
      last -= 1
    }
    return places.sorted()
  }

  /// The most code points of a question and of a reply where so many exchanges are kept.
  static func longestText(of count: Int) -> Int {
    min(Exchange.longestText, 20_000 / max(1, count))
  }
}
