public import Wire

/// What an implementation gives back to a question.
public enum Reply<Answer: Sendable>: Sendable {
  /// An answer.
  case answer(Answer)
  /// The input is not acceptable, for this reason.
  case invalidInput(String)
  /// The exercise has not been started.
  case unattempted
  /// Any other error, in its own words.
  case threw(String)
}

extension Question {
  /// Puts the question to an implementation and turns what it throws into a reply.
  public func reply(by implementation: Asks.Implementation) -> Reply<Answer> {
    do {
      return .answer(try answer(by: implementation))
    } catch let error as InvalidInput {
      return .invalidInput(error.description)
    } catch is Unattempted {
      return .unattempted
    } catch {
      return .threw("\(error)")
    }
  }
}

extension Reply where Answer: Encodable {
  /// The reply as it travels.
  public func wireValue() throws -> WireValue {
    switch self {
    case .answer(let answer):
      .record([WireField("answer", try WireEncoder.value(of: answer))])
    case .invalidInput(let reason): .record([WireField("invalidInput", .string(reason))])
    case .unattempted: .record([WireField("unattempted", .null)])
    case .threw(let error): .record([WireField("threw", .string(error))])
    }
  }
}

extension Reply where Answer: Decodable {
  /// Reads a reply that travelled.
  ///
  /// - Throws: An error where the value is no reply, or its answer no `Answer`.
  public init(wireValue: WireValue) throws {
    guard case .record(let fields) = wireValue, fields.count == 1 else {
      throw WireError.mismatch(expected: "a reply", found: wireValue.text(limit: 4))
    }
    switch (fields[0].name, fields[0].value) {
    case ("answer", let value): self = .answer(try WireDecoder.value(Answer.self, from: value))
    case ("invalidInput", .string(let reason)): self = .invalidInput(reason)
    case ("unattempted", _): self = .unattempted
    case ("threw", .string(let error)): self = .threw(error)
    default: throw WireError.mismatch(expected: "a reply", found: wireValue.text(limit: 4))
    }
  }
}
