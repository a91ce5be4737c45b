public import Coursework
public import DecisionProcesses
import Wire

/// One run of one check: asks questions, notes replies, and stops at the first answer that is wrong.
public struct Inquiry: Sendable {
  /// The source of every draw of the check.
  public var generator: SeededGenerator
  private let subject: any Subject
  private let shrinking: Examiner.Shrinking
  private(set) var transcript = Transcript()
  /// What ended the conversation while smaller questions were asked.
  private(set) var interruption: Verdict?

  /// The most smaller questions that are asked in search of the smallest that fails.
  static let shrinkingLimit = 50

  init(
    subject: any Subject, generator: SeededGenerator,
    shrinking: Examiner.Shrinking = .ofFailures
  ) {
    self.subject = subject
    self.generator = generator
    self.shrinking = shrinking
  }

  /// Asks a question and returns the answer.
  ///
  /// - Throws: `Halt` where there is no answer to judge.
  public mutating func answer<Q: Question>(to question: Q) async throws(Halt) -> Q.Answer {
    let reply = try await reply(to: question)
    let answer = try accept(reply, of: question)
    if question is any SeededQuestion {
      // A second answer that is the same adds nothing to the transcript, and one that differs ends the check.
      let second = try await subjectReply(to: question, on: .again)
      guard case .answer(let again) = second, identical(answer, again) else {
        transcript.note(question, second, on: .again)
        _ = try accept(second, of: question)
        throw .wrong(question, Self.otherRandomness)
      }
    }
    return answer
  }

  /// Asks a question, and stops the check where `judge` finds the answer wrong.
  ///
  /// Before it stops, it asks smaller questions, so that the failure shows the smallest input it can. The
  /// judge therefore looks at nothing but the question and the answer that it is given.
  @discardableResult
  public mutating func ask<Q: Question>(
    _ question: Q,
    judge: @Sendable (Q, Q.Answer) -> Discrepancy?
  ) async throws(Halt) -> Q.Answer {
    let answer = try await answer(to: question)
    if let discrepancy = judge(question, answer) {
      let smaller = shrinking == .off ? nil : await smaller(than: question, judge: judge)
      throw smaller ?? .wrong(question, discrepancy)
    }
    if shrinking == .rehearsed, let halt = await smaller(than: question, judge: judge) {
      throw halt
    }
    return answer
  }

  /// Asks a question that has no answer, and stops the check unless the subject says so.
  public mutating func expectRefusal<Q: Question>(_ question: Q) async throws(Halt) {
    switch try await reply(to: question) {
    case .invalidInput: return
    case .unattempted: throw .stopped(.notAttempted)
    case .threw(let error): throw .wrong(question, Self.refusal(butGot: "the error \(error)"))
    case .answer(let answer):
      throw .wrong(question, Self.refusal(butGot: WireEncoder.text(of: answer)))
    }
  }

  /// Stops the check where there is a discrepancy in the answer to `question`.
  ///
  /// For laws that relate several answers to each other.
  public func expect(
    _ discrepancy: Discrepancy?, on question: some Question
  ) throws(Halt) {
    if let discrepancy { throw .wrong(question, discrepancy) }
  }

  /// Notes that the check is decided, although it goes on asking.
  mutating func noteFailure() { transcript.noteFailure() }

  private mutating func reply<Q: Question>(
    to question: Q
  ) async throws(Halt) -> Reply<Q.Answer> {
    let reply = try await subjectReply(to: question)
    transcript.note(question, reply)
    return reply
  }

  /// Asks; a question without a reply is noted here, since it will be the last.
  private mutating func subjectReply<Q: Question>(
    to question: Q, on occasion: Exchange.Occasion = .first
  ) async throws(Halt) -> Reply<Q.Answer> {
    do {
      return try await subject.reply(to: question)
    } catch {
      transcript.note(question, nil, on: occasion)
      throw .interrupted(error.verdict, question: WireEncoder.text(of: question))
    }
  }

  private func accept<Q: Question>(
    _ reply: Reply<Q.Answer>, of question: Q
  ) throws(Halt) -> Q.Answer {
    switch reply {
    case .answer(let answer): return answer
    case .unattempted: throw .stopped(.notAttempted)
    case .threw(let error): throw .threw(error, question: question)
    case .invalidInput(let reason):
      throw .wrong(
        question,
        Discrepancy(
          expected: "an answer", because: "the input is within the contract",
          actual: "refused as invalid input: \(reason)"))
    }
  }

  /// Follows smaller questions that still fail, down to one that has no failing smaller one.
  ///
  /// - Returns: Nil where no smaller question fails.
  private mutating func smaller<Q: Question>(
    than question: Q,
    judge: @Sendable (Q, Q.Answer) -> Discrepancy?
  ) async -> Halt? {
    var smallest: (question: Q, reply: Reply<Q.Answer>, discrepancy: Discrepancy)?
    var fatal: Q?
    var candidates = question.smaller[...]
    var left = Self.shrinkingLimit
    while left > 0, let candidate = candidates.popFirst() {
      left -= 1
      guard let reply = await replyWhileShrinking(candidate) else {
        fatal = candidate
        break
      }
      guard case .answer(let answer) = reply, let found = judge(candidate, answer) else { continue }
      smallest = (candidate, reply, found)
      candidates = candidate.smaller[...]
    }
    if let smallest { transcript.note(smallest.question, smallest.reply, on: .smaller) }
    if let fatal { transcript.note(fatal, nil, on: .smaller) }
    return smallest.map { .wrong($0.question, $0.discrepancy) }
  }

  private mutating func replyWhileShrinking<Q: Question>(
    _ question: Q
  ) async -> Reply<Q.Answer>? {
    do {
      return try await subject.reply(to: question)
    } catch {
      interruption = error.verdict
      return nil
    }
  }

  private func identical<Answer: Encodable>(_ a: Answer, _ b: Answer) -> Bool {
    // To compare takes less than to encode. What is not equal is looked at again: NaN is not.
    if let a = a as? any Equatable, isEqual(a, b) { return true }
    guard let a = try? WireEncoder.value(of: a), let b = try? WireEncoder.value(of: b) else {
      return false
    }
    return WireFormat.bytes(of: a) == WireFormat.bytes(of: b)
  }

  private func isEqual<A: Equatable>(_ a: A, _ b: Any) -> Bool { a == b as? A }

  private static let otherRandomness = Discrepancy(
    expected: "the same answer to the same question and seed, asked twice",
    because: "every draw comes from the generator that is passed in",
    actual:
      "two different answers: the code draws from another source, or keeps state between calls")

  private static func refusal(butGot actual: String) -> Discrepancy {
    Discrepancy(
      expected: "InvalidInput to be thrown", because: "the contract rules this input out",
      actual: actual)
  }
}
