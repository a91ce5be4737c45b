import Checks
import Coursework
import DecisionProcesses
import Testing
import Wire

/// How a check asks, shrinks and stops, on questions made for the purpose.
struct InquiryTests {
  @Test func `A failure shows the smallest question that fails`() async {
    let check = Check("numbers are below 10", .law) { _ in
      EchoQuestion(number: 837)
    } judge: { question, answer in
      Expectation.holds(
        answer < 10, expected: "below 10", because: "the claim", actual: "\(answer)")
    }
    let result = await run([check], Echo())
    #expect(result.verdict == .failed)
    #expect(result.results[0].question == "number 13")
    #expect(result.results[0].discrepancy?.actual == "13")
  }

  @Test func `A worked example that fails is shown as it is`() async {
    let check = Check("837 is below 10", .example) { _ in
      EchoQuestion(number: 837)
    } judge: { _, answer in
      Expectation.holds(
        answer < 10, expected: "below 10", because: "the claim", actual: "\(answer)")
    }
    let result = await run([check], Echo())
    #expect(result.results[0].question == "number 837")
  }

  @Test func `Other randomness than the seed's is found by asking twice`() async {
    let check = Check("draws come from the generator", .law) { _ in
      SeededEchoQuestion(seed: 4)
    } judge: { _, _ in
      nil
    }
    #expect(await run([check], Echo()).verdict == .passed)
    let result = await run([check], Echo(drift: .init()))
    #expect(result.verdict == .failed)
    #expect(result.results[0].discrepancy?.actual.contains("two different answers") == true)
  }

  @Test func `A check that asks nothing is not run, and does not pass`() async {
    let result = await run([Check("asks nothing", .law) { _ throws(Halt) in }], Echo())
    #expect(result.verdict == .notRun(reason: "the check asked nothing"))
  }

  @Test func `An exercise without checks does not pass`() async {
    #expect(await run([], Echo()).verdict == .notRun(reason: "the exercise has no checks"))
  }

  @Test func `A subject that stops replying ends the exercise`() async {
    let check = Check("a", .law) { _ in
      EchoQuestion(number: 1)
    } judge: { _, _ in
      nil
    }
    let result = await run([check, check], Silent())
    #expect(result.results.map(\.verdict.isPassed) == [false, false])
    #expect(result.verdict == .exitedEarly(status: 0))
    #expect(result.results[1].verdict == .notRun(reason: "\(Verdict.exitedEarly(status: 0))"))
  }

  @Test func `A refusal of good input is a failure, and one of bad input is right`() async {
    let good = Check("good input is accepted", .law) { _ in
      EchoQuestion(number: -1)
    } judge: { _, _ in
      nil
    }
    let refusal = Check.refuses("negative numbers are refused") { _ in [EchoQuestion(number: -1)] }
    #expect(await run([good], Echo()).verdict == .failed)
    #expect(await run([refusal], Echo()).verdict == .passed)
    let lax = Check.refuses("positive numbers are refused") { _ in [EchoQuestion(number: 1)] }
    #expect(await run([lax], Echo()).verdict == .failed)
  }

  @Test func `The same seed draws the same inputs, another seed others`() {
    let id = ExerciseID(1, 1)
    var first = CourseSeed(5).generator(exercise: id, claim: "a")
    var second = CourseSeed(5).generator(exercise: id, claim: "a")
    var other = CourseSeed(6).generator(exercise: id, claim: "a")
    var elsewhere = CourseSeed(5).generator(exercise: id, claim: "b")
    let draw = first.next()
    #expect(draw == second.next())
    #expect(draw != other.next())
    #expect(draw != elsewhere.next())
  }

  private func run(_ checks: [Check], _ subject: some Subject) async -> Examination {
    let suite = ExerciseSuite(
      Contracts.TDTarget.self, title: "", points: 1, minutes: 1, hints: [], checks: checks,
      misconceptions: [])
    return await Examiner(seed: .fresh()).examine(suite, subject)
  }
}

/// Answers questions without an implementation; with a drift, differently each time.
private struct Echo: Subject {
  var drift: Drift?

  actor Drift {
    private var count = 0.0
    func next() -> Double {
      count += 1
      return count
    }
  }

  func reply<Q: Question>(to question: Q) async throws(Interruption) -> Reply<Q.Answer> {
    guard let implementation = Unused.self as? Q.Asks.Implementation else {
      throw Interruption(.graderError("another exercise"))
    }
    if let drift, let answer = await drift.next() as? Q.Answer { return .answer(answer) }
    return question.reply(by: implementation)
  }
}

private enum Unused: TDTargetExercise {
  static func target(
    reward: Double, discount: Double, nextActionValues: [Double], isTerminal: Bool
  ) throws -> Double { 0 }
  static func error(target: Double, estimate: Double) throws -> Double { 0 }
}

private struct Silent: Subject {
  func reply<Q: Question>(to question: Q) async throws(Interruption) -> Reply<Q.Answer> {
    throw Interruption(.exitedEarly(status: 0))
  }
}
