/// A question that a check has put, and what came back, in words for a person.
public struct Exchange: Hashable, Codable, Sendable {
  /// Its place in the conversation, from 1; where numbers are missing, exchanges were left out.
  public let number: Int
  /// The name of the question's type.
  public let name: String
  /// What the question holds.
  public let question: String
  /// Why it was put.
  public let occasion: Occasion
  /// What kind of reply came.
  public let kind: Kind
  /// The answer, or the learner's words for why there is none; empty where those are missing.
  public let reply: String

  /// Why a question is put.
  public enum Occasion: String, Codable, Sendable {
    /// The check asks it.
    case first
    /// The same once more, since the same seed has to give the same answer.
    case again
    /// A smaller one, in search of the simplest that shows a fault.
    case smaller
  }

  /// What may come back.
  public enum Kind: String, Codable, Sendable {
    /// An answer, right or wrong.
    case answer
    /// The input was refused as invalid.
    case invalidInput
    /// The exercise has not been started.
    case unattempted
    /// Any other error was thrown.
    case threw
    /// Nothing: the process has ended, or was ended.
    case silence
  }

  /// Creates an exchange; long texts are cut.
  public init(
    number: Int, name: String, question: String, occasion: Occasion = .first, kind: Kind,
    reply: String = ""
  ) {
    self.number = number
    self.name = name
    self.question = question.cut(to: Self.longestText)
    self.occasion = occasion
    self.kind = kind
    self.reply = reply.cut(to: Self.longestText)
  }

  /// The most code points that are kept of a question and of a reply.
  static let longestText = 2_000
}

extension String {
  /// The text, cut where it has more code points than that, as other programs count them.
  package func cut(to limit: Int) -> String {
    guard let end = unicodeScalars.index(startIndex, offsetBy: limit, limitedBy: endIndex),
      end != endIndex
    else { return self }
    return String(unicodeScalars[..<unicodeScalars.index(before: end)]) + "…"
  }
}
