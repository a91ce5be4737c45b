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
/// `BELLWORK_TRAININGS=300 BELLWORK_EXHAUSTIVE=all swift test --filter SingleTrainings` makes 300 runs, and prints
/// what came of them. What the checks state comes from such runs.
@Suite(.enabled(if: isComplete))
struct SingleTrainings {
  private static let count = Int(
    ProcessInfo.processInfo.environment["BELLWORK_TRAININGS"] ?? "40")

  @Test("Single runs of training insert the peg as often as the capstone's check states")
  func peg() throws {
    let count = try #require(Self.count, "BELLWORK_TRAININGS is a number of runs")
    var generator = CourseSeed(RunSeeds.base).generator(
      exercise: ExerciseID(10, 6), claim: "single trainings")
    var failures = 0
    for _ in 0..<count {
      let question = PegTrainingQuestion.random(using: &generator)
      var heldOut = generator.spawn()
      let answer = try question.answer(by: Submission.PegInHoleAgent.self)
      let wrong = PegInHoleAgentChecks.judgeInsertion(question, answer, using: &heldOut)
      failures += wrong == nil ? 0 : 1
    }
    func interval(_ confidence: Double) -> ClosedRange<Double> {
      clopperPearsonInterval(successes: failures, trials: count, confidence: confidence)
    }
    print("\(failures) of \(count) runs failed, with 99.9 % at most \(interval(0.998).upperBound)")
    // Where single runs fail as often as stated, this fails with a chance of less than 1e-9.
    #expect(interval(1 - 2e-9).lowerBound <= 0.09, "\(RunSeeds.repetition)")
  }
}
