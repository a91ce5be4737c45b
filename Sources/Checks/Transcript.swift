import Coursework
import Wire

/// What was asked of a subject, and what it replied.
///
/// The transcript is the evidence, and what misconceptions are compared on.
public struct Transcript: Sendable {
  private var entries: [any Entry] = []
  /// The entry at which the check was decided, where it has gone on asking after that.
  private var failure: Int?

  /// The number of questions noted.
  public var count: Int { entries.count }

  /// Notes a question and its reply, nil where none came.
  ///
  /// Misconceptions are compared on what a check asks first and what was replied to; all else is evidence only.
  mutating func note<Q: Question>(
    _ question: Q, _ reply: Reply<Q.Answer>?, on occasion: Exchange.Occasion = .first
  ) {
    entries.append(Noted(question: question, reply: reply, occasion: occasion))
  }

  /// Notes that what was noted last decides the check, although it goes on asking.
  mutating func noteFailure() { failure = failure ?? entries.indices.last }

  /// Tells whether a misconception replies the same to every question.
  func agrees(with misconception: Misconception) -> Bool {
    entries.allSatisfy { $0.agrees(with: misconception.implementation) }
  }

  /// What was asked and replied, in words; nil where nothing was, or where all of it was `Unattempted`.
  ///
  /// - Complexity: That of writing down at most 40 questions and replies.
  func conversation(claim: String) -> Conversation? {
    guard entries.contains(where: { $0.kind != .unattempted }) else { return nil }
    let places = Conversation.places(of: count, failure: failure ?? count - 1)
    let longest = Conversation.longestText(of: places.count)
    return Conversation(
      claim: claim, count: count,
      exchanges: places.map { entries[$0].exchange(number: $0 + 1, longest: longest) })
  }
}

/// A question of any type, and what came back.
private protocol Entry: Sendable {
  /// What kind of reply came.
  var kind: Exchange.Kind { get }

  /// Tells whether an implementation replies the same, as far as that is compared.
  func agrees(with implementation: any Sendable) -> Bool

  /// The entry in words; texts have at most `longest` code points.
  func exchange(number: Int, longest: Int) -> Exchange
}

private struct Noted<Q: Question>: Entry {
  let question: Q
  let reply: Reply<Q.Answer>?
  let occasion: Exchange.Occasion

  var kind: Exchange.Kind {
    switch reply {
    case .answer: .answer
    case .invalidInput: .invalidInput
    case .unattempted: .unattempted
    case .threw: .threw
    case nil: .silence
    }
  }

  func agrees(with implementation: any Sendable) -> Bool {
    guard occasion == .first, let reply else { return true }
    guard let implementation = implementation as? Q.Asks.Implementation else { return false }
    switch (reply, question.reply(by: implementation)) {
    case (.answer(let mine), .answer(let theirs)): return question.agree(mine, theirs)
    case (.invalidInput, .invalidInput), (.unattempted, .unattempted): return true
    case (.threw(let mine), .threw(let theirs)): return mine == theirs
    default: return false
    }
  }

  func exchange(number: Int, longest: Int) -> Exchange {
    Exchange(
      number: number, name: Q.name,
      question: WireEncoder.text(of: question, limit: Self.limit).cut(to: longest),
      occasion: occasion, kind: kind, reply: words.cut(to: longest))
  }

  private var words: String {
    switch reply {
    case .answer(let answer): WireEncoder.text(of: answer, limit: Self.limit)
    case .invalidInput(let reason): reason
    case .threw(let error): error
    case .unattempted, nil: ""
    }
  }

  /// The most numbers of a row that are told: twice as many as in a failure's message.
  private static var limit: Int { 24 }
}
