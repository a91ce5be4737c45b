import Coursework
import Wire

/// Why a check stopped before its end.
public enum Halt: Error, Sendable {
  /// The subject has nothing to judge.
  case stopped(Verdict)
  /// The subject will not reply any more.
  case interrupted(Verdict, question: String?)
  /// An answer is wrong.
  case found(Verdict, question: String, Discrepancy?)

  static func wrong(_ question: some Question, _ discrepancy: Discrepancy) -> Halt {
    .found(.failed, question: WireEncoder.text(of: question), discrepancy.withBriefNumbers)
  }

  static func threw(_ error: String, question: some Question) -> Halt {
    .found(.threw(error.shortened), question: WireEncoder.text(of: question), nil)
  }
}

extension WireEncoder {
  /// A question or an answer in words for a person, with at most `limit` numbers of each row.
  static func text(of value: some Encodable, limit: Int = 12) -> String {
    (try? WireEncoder.value(of: value))?.text(limit: limit) ?? "\(value)"
  }
}
