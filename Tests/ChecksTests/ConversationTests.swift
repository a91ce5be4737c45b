import Coursework
import Foundation
import Testing

@testable import Checks

/// What is written down of a check that does not pass, on questions made for the purpose.
struct ConversationTests {
  @Test func `A check that fails at its second question has both, in order`() async {
    let examination = await examine([belowTwo(1...3)])
    #expect(examination.verdict == .failed)
    #expect(
      examination.conversations == [
        Conversation(
          claim: "numbers stay below 2", count: 2,
          exchanges: [
            Exchange(
              number: 1, name: "EchoQuestion", question: "number 1", kind: .answer, reply: "1"),
            Exchange(
              number: 2, name: "EchoQuestion", question: "number 2", kind: .answer, reply: "2"),
          ])
      ])
  }

  @Test func `A check that passes has none, and none is kept unless it is wanted`() async {
    #expect(await examine([belowTwo(1...1)]).conversations == [])
    let plain = await Examiner(seed: .fresh()).examine(suite([belowTwo(1...3)]), echo)
    #expect(plain.verdict == .failed)
    #expect(plain.conversations == [])
  }

  @Test func `No encoding of an examination holds any`() async throws {
    let examination = await examine([belowTwo(1...3)])
    let text = String(decoding: try JSONEncoder().encode(examination), as: UTF8.self)
    #expect(!text.contains("onversation") && !text.contains("EchoQuestion"))
    let decoded = try JSONDecoder().decode(Examination.self, from: Data(text.utf8))
    #expect(decoded.results == examination.results)
    #expect(decoded.conversations == [])
  }

  @Test(
    arguments: [
      (-1, .invalidInput, "negative"), (1_000, .threw, "tooLarge"), (0, .unattempted, ""),
    ] as [(Int, Exchange.Kind, String)])
  func `What is no answer is told by its kind, in the learner's words`(
    number: Int, kind: Exchange.Kind, words: String
  ) async {
    let check = Check("all is answered", .law) { inquiry throws(Halt) in
      _ = try await inquiry.answer(to: EchoQuestion(number: 1))
      _ = try await inquiry.answer(to: EchoQuestion(number: number))
    }
    let exchanges = await examine([check]).conversations.first?.exchanges
    #expect(
      exchanges?.last
        == Exchange(
          number: 2, name: "EchoQuestion", question: "number \(number)", kind: kind, reply: words))
    #expect(exchanges?.count == 2)
  }

  @Test func `An exercise that has not been started has none`() async {
    let examination = await examine([belowTwo(0...3)])
    #expect(examination.verdict == .notAttempted)
    #expect(examination.conversations == [])
  }

  @Test func `The question that nobody replied to is the last`() async {
    let check = Check("all is answered", .law) { inquiry throws(Halt) in
      _ = try await inquiry.answer(to: SeededEchoQuestion(seed: 4))
      _ = try await inquiry.answer(to: SeededEchoQuestion(seed: 5))
    }
    let examination = await examine([check, check], Script([4, 4]))
    #expect(examination.verdict == .exitedEarly(status: 0))
    // The second check is not run, and has asked nothing.
    #expect(examination.conversations.count == 1)
    let exchanges = examination.conversations.first?.exchanges ?? []
    #expect(exchanges.map(\.question) == ["seed 4", "seed 5"])
    #expect(exchanges.map(\.kind) == [.answer, .silence])
    #expect(exchanges.map(\.reply) == ["4", ""])
  }

  @Test func `Another answer to the same question and seed stands beside the first`() async {
    let check = Check("draws come from the generator", .law) { inquiry throws(Halt) in
      _ = try await inquiry.answer(to: SeededEchoQuestion(seed: 4))
    }
    let exchanges = await examine([check], Script([4, 8])).conversations.first?.exchanges ?? []
    #expect(exchanges.map(\.question) == ["seed 4", "seed 4"])
    #expect(exchanges.map(\.occasion) == [.first, .again])
    #expect(exchanges.map(\.reply) == ["4", "8"])
  }

  @Test func `The smaller question that a failure shows is among them, marked as such`() async {
    let check = Check("numbers are below 10", .law) { _ in
      EchoQuestion(number: 837)
    } judge: { _, answer in
      Expectation.holds(
        answer < 10, expected: "below 10", because: "the claim", actual: "\(answer)")
    }
    let examination = await examine([check])
    let exchanges = examination.conversations.first?.exchanges ?? []
    #expect(exchanges.map(\.question) == ["number 837", "number 13"])
    #expect(exchanges.map(\.occasion) == [.first, .smaller])
    #expect(exchanges.map(\.reply) == ["837", "13"])
    #expect(examination.results[0].question == "number 13")
  }

  @Test func `Of a long one the first are kept, those up to the failure, and the last`() async {
    #expect(Conversation.places(of: 0, failure: -1) == [])
    #expect(Conversation.places(of: 40, failure: 20) == Array(0..<40))
    #expect(Conversation.places(of: 100, failure: 99) == Array(0..<8) + Array(68..<100))
    #expect(
      Conversation.places(of: 100, failure: 50)
        == Array(0..<8) + Array(35...50) + Array(84..<100))
    #expect(Conversation.places(of: 100, failure: 3) == Array(0..<8) + Array(68..<100))
    // The first answer is wrong already, and the check goes on asking.
    let check = Check("nothing is right", .law, rounds: 60, shrinks: false) { _ in
      EchoQuestion(number: 1)
    } judge: { _, answer in
      Expectation.holds(false, expected: "more", because: "the claim", actual: "\(answer)")
    }
    let conversation = await examine([check]).conversations.first
    #expect(conversation?.count == 60)
    #expect(conversation?.exchanges.map(\.number) == Array(1...8) + Array(29...60))
  }

  @Test func `Texts are cut, and the more exchanges there are, the sooner`() async {
    for (rounds, longest) in [(1, 2_000), (20, 1_000), (40, 500)] {
      let check = Check("nothing is right", .law, rounds: rounds, shrinks: false) { _ in
        LoudQuestion(words: String(repeating: "e\u{301}", count: 10_000))
      } judge: { _, _ in
        Expectation.holds(false, expected: "less", because: "the claim", actual: "more")
      }
      let exchanges = await examine([check]).conversations.first?.exchanges ?? []
      #expect(exchanges.count == rounds)
      for text in exchanges.flatMap({ [$0.question, $0.reply] }) {
        #expect(text.unicodeScalars.count == longest)
        #expect(text.hasSuffix("…"))
      }
    }
  }

  /// Asks for each number, and finds those from 2 on wrong.
  private func belowTwo(_ numbers: ClosedRange<Int>) -> Check {
    Check("numbers stay below 2", .law) { inquiry throws(Halt) in
      for number in numbers {
        let question = EchoQuestion(number: number)
        let answer = try await inquiry.answer(to: question)
        let discrepancy = Expectation.holds(
          answer < 2, expected: "below 2", because: "the claim", actual: "\(answer)")
        try inquiry.expect(discrepancy, on: question)
      }
    }
  }

  private var echo: LocalSubject { LocalSubject(Contracts.TDTarget.self, Unused.self) }

  private func examine(_ checks: [Check], _ subject: (any Subject)? = nil) async -> Examination {
    let examiner = Examiner(seed: .fresh(), keepsConversations: true)
    let subject: any Subject = subject ?? echo
    return await examiner.examine(suite(checks), subject)
  }

  private func suite(_ checks: [Check]) -> ExerciseSuite {
    ExerciseSuite(
      Contracts.TDTarget.self, title: "", points: 1, minutes: 1, hints: [], checks: checks,
      misconceptions: [])
  }
}

/// Comes back as it is.
private struct LoudQuestion: Question {
  typealias Asks = Contracts.TDTarget
  var words: String

  func answer(by implementation: any TDTargetExercise.Type) throws -> String { words }
}

/// Replies with these numbers, whatever is asked, and ends after the last.
private actor Script: Subject {
  private var numbers: ArraySlice<Double>

  init(_ numbers: [Double]) { self.numbers = numbers[...] }

  func reply<Q: Question>(to question: Q) async throws(Interruption) -> Reply<Q.Answer> {
    guard let number = numbers.popFirst(), let answer = number as? Q.Answer else {
      throw Interruption(.exitedEarly(status: 0))
    }
    return .answer(answer)
  }
}

private enum Unused: TDTargetExercise {
  static func target(
    reward: Double, discount: Double, nextActionValues: [Double], isTerminal: Bool
  ) throws -> Double { 0 }
  static func error(target: Double, estimate: Double) throws -> Double { 0 }
}
