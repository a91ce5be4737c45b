import Coursework
import Wire

/// Somebody who answers every question without thinking about it.
///
/// A check that such a subject passes shows nothing about an answer.
struct TrivialSubject: Subject {
  /// How the questions are answered.
  let manner: Manner

  /// The ways to answer without substance.
  enum Manner: CaseIterable {
    /// Every input is refused.
    case refusal
    /// Empty lists, zeros, no text.
    case nothing
    /// Zeros, in the shape of a part of the question where one looks like an answer.
    case zeros
    /// Ones, in the same shape.
    case ones
    /// A part of the question that looks like an answer, as it came: what does nothing.
    case echo
  }

  func reply<Q: Question>(to question: Q) async throws(Interruption) -> Reply<Q.Answer> {
    guard let answer = answer(to: question) else { return .invalidInput("nothing is accepted") }
    return .answer(answer)
  }

  /// The answer, or nil where there is none of this kind.
  private func answer<Q: Question>(to question: Q) -> Q.Answer? {
    let parts = Self.parts(of: question)
    func first(_ change: (WireValue) -> WireValue) -> Q.Answer? {
      for part in parts {
        if let answer = try? WireDecoder.value(Q.Answer.self, from: change(part)) { return answer }
      }
      return nil
    }
    func filled(_ number: Int) -> Q.Answer? {
      let count = parts.compactMap(\.listCount).first ?? 1
      return first { $0.filled(with: number) }
        ?? (try? BlankDecoder(number: number, count: count).value(Q.Answer.self))
    }
    switch manner {
    case .refusal: return nil
    case .nothing: return try? BlankDecoder(number: 0, count: 0).value(Q.Answer.self)
    case .zeros: return filled(0)
    case .ones: return filled(1)
    case .echo: return first { $0 }
    }
  }

  private static func parts(of question: some Question) -> [WireValue] {
    guard case .record(let fields)? = try? WireEncoder.value(of: question) else { return [] }
    return fields.map(\.value)
  }
}

extension WireValue {
  /// The same shape with one number everywhere.
  fileprivate func filled(with number: Int) -> WireValue {
    switch self {
    case .null, .string: self
    case .bool: .bool(number == 1)
    case .integer: .integer(Int64(number))
    case .unsigned: .unsigned(UInt64(number))
    case .double: .double(Double(number))
    case .integers(let values):
      .integers(Array(repeating: Int64(number), count: values.count))
    case .doubles(let values): .doubles(Array(repeating: Double(number), count: values.count))
    case .list(let values): .list(values.map { $0.filled(with: number) })
    case .record(let fields):
      .record(fields.map { WireField($0.name, $0.value.filled(with: number)) })
    }
  }

  /// How many elements a list has; nil where this is none.
  fileprivate var listCount: Int? {
    switch self {
    case .integers(let values): values.count
    case .doubles(let values): values.count
    case .list(let values): values.count
    default: nil
    }
  }
}
