import Coursework

/// What was asked of a subject, and what it replied.
///
/// The transcript is the evidence, and what misconceptions are compared on.
public struct Transcript: Sendable {
  private var exchanges: [@Sendable (any Sendable) -> Bool] = []

  /// The number of questions asked.
  public var count: Int { exchanges.count }

  /// Notes a question and its reply.
  mutating func note<Q: Question>(_ question: Q, _ reply: Reply<Q.Answer>) {
    exchanges.append { implementation in
      guard let implementation = implementation as? Q.Asks.Implementation else { return false }
      switch (reply, question.reply(by: implementation)) {
      case (.answer(let mine), .answer(let theirs)): return question.agree(mine, theirs)
      case (.invalidInput, .invalidInput), (.unattempted, .unattempted): return true
      case (.threw(let mine), .threw(let theirs)): return mine == theirs
      default: return false
      }
    }
  }

  /// Tells whether a misconception replies the same to every question.
  func agrees(with misconception: Misconception) -> Bool {
    exchanges.allSatisfy { $0(misconception.implementation) }
  }
}
