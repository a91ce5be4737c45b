import Calibration
import Coursework
import DecisionProcesses
import Foundation
import Solutions
import Statistics
import TestSupport
import Testing

@testable import Checks

/// How often a single run of training ends badly, where a check draws several and needs one that ends well.
///
/// `BELLWORK_TRAININGS=300 BELLWORK_EXHAUSTIVE=all swift test --filter SingleTrainings` makes 300 runs of each, and
/// prints what came of them. What 7.7, 8.1 and 10.6 state of such runs is held against these.
@Suite(.enabled(if: isComplete))
struct SingleTrainings {
  private static let count = Int(
    ProcessInfo.processInfo.environment["BELLWORK_TRAININGS"] ?? "40")

  /// Right answers of 7.7.
  private static let agents: [(name: String, subject: LocalSubject)] = {
    let model = LocalSubject(Contracts.DQNAgent.self, in: Submission.self)
    let sets = CalibrationSet.all.filter { $0.exercise == Contracts.DQNAgent.id }
    return [(name: "the model answer", subject: model)]
      + sets.flatMap(\.alternatives).map { (name: $0.name, subject: $0.subject) }
  }()

  @Test(
    "Right agents learn to walk a corridor as often as the check of 7.7 states",
    arguments: agents.map(\.name))
  func corridor(agent: String) async throws {
    let subject = try #require(Self.agents.first { $0.name == agent }).subject
    try await expectFailures(of: Contracts.DQNAgent.id, agent, atMost: 0.016) { generator in
      let question = DQNCorridorQuestion.random(using: &generator)
      guard case .answer(let answer) = try await subject.reply(to: question) else {
        throw InvalidInput("\(agent) gives no answer")
      }
      return DQNAgentChecks.judgeCorridor(question, answer)
    }
  }

  @Test("Single runs of training insert the peg as often as the capstone's check states")
  func peg() async throws {
    try await expectFailures(of: ExerciseID(10, 6), atMost: 0.0216) { generator in
      let question = PegTrainingQuestion.random(using: &generator)
      var heldOut = generator.spawn()
      let answer = try question.answer(by: Submission.PegInHoleAgent.self)
      return PegInHoleAgentChecks.judgeInsertion(question, answer, using: &heldOut)
    }
  }

  @Test("Double targets leave half of the bias as often as the check of 8.1 states")
  func bias() async throws {
    try await expectFailures(of: ExerciseID(8, 1), atMost: 0.0221) { generator in
      let question = DoubleDQNBiasQuestion.random(using: &generator)
      let answer = try question.answer(by: Submission.DoubleDQNTarget.self)
      return DoubleDQNTargetChecks.judgeBias(question, answer)
    }
  }

  /// Makes runs, of which each says what is wrong with it.
  ///
  /// Where single runs fail as often as stated, this fails with a chance of less than 1e-9.
  private func expectFailures(
    of id: ExerciseID, _ answer: String = "the model answer", atMost rate: Double,
    in run: (inout SeededGenerator) async throws -> Discrepancy?
  ) async throws {
    let count = try #require(Self.count, "BELLWORK_TRAININGS is a number of runs")
    var generator = CourseSeed(RunSeeds.base).generator(exercise: id, claim: "single trainings")
    var failures = 0
    for _ in 0..<count { failures += try await run(&generator) == nil ? 0 : 1 }
    func interval(_ confidence: Double) -> ClosedRange<Double> {
      clopperPearsonInterval(successes: failures, trials: count, confidence: confidence)
    }
    print(
      "\(id), \(answer): \(failures) of \(count) failed, with 99.9 % at most "
        + "\(interval(0.998).upperBound)")
    #expect(interval(1 - 2e-9).lowerBound <= rate, "\(answer); \(RunSeeds.repetition)")
  }
}
