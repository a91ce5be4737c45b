import Coursework
import DecisionProcesses
import Environments
import Statistics
import TestSupport
import Testing

@testable import Checks

/// How the networks of exercise 8.1 are looked at.
struct DoubleDQNBiasTests {
  /// Three states and two actions; only the last state pays, and 7 · (1 + 1/8 + 1/64 + …) is 8.
  private static let question = DoubleDQNBiasQuestion(
    ring: IndifferentRing(meanRewards: [0, 0, 7], actionCount: 2), discount: 0.5, updateCount: 3,
    batchSize: 2, copyInterval: 2, seed: 1)

  @Test func `What the ring pays is discounted once for each step, around and around`() {
    let ring = Self.question.ring
    #expect((0..<3).map { ring.realisedReturn(from: $0, discount: 0.5) } == [2, 4, 8])
  }

  @Test func `The bias is what the best action promises less what the ring pays, averaged`() throws
  {
    let network = Self.question.network
    let silent = network.parameters.map { _ in 0.0 }
    // The last two parameters are the biases of the two actions.
    let promises: [Double] = silent.dropLast(2) + [3, 5]
    let zero = try #require(network.trained(to: silent))
    let five = try #require(network.trained(to: promises))
    #expect(abs(Self.question.bias(of: zero) + 14.0 / 3) < 1e-12)
    #expect(abs(Self.question.bias(of: five) - 1.0 / 3) < 1e-12)
  }

  @Test func `At most half of the plain bias, on either side, is right`() throws {
    // Of promises of 14/3 + b everywhere, b is too much.
    func parameters(promising excess: Double) -> [Double] {
      let silent = Self.question.network.parameters.map { _ in 0.0 }
      return silent.dropLast(2) + [14.0 / 3 + excess, 0]
    }
    for (double, isRight) in [(0.9, true), (-0.9, true), (1.1, false), (-1.1, false), (2, false)] {
      let answer = DoubleDQNBiasQuestion.Answer(
        plain: parameters(promising: 2), double: parameters(promising: double))
      #expect((DoubleDQNTargetChecks.judgeBias(Self.question, answer) == nil) == isRight)
    }
    // A plain network that promises too little says nothing.
    let answer = DoubleDQNBiasQuestion.Answer(
      plain: parameters(promising: -2), double: parameters(promising: 0))
    #expect(DoubleDQNTargetChecks.judgeBias(Self.question, answer) != nil)
  }

  @Test func `Parameters of another network are none`() {
    let right = Self.question.network.parameters
    for wrong in [[], Array(right.dropLast()), right.map { _ in Double.nan }] {
      for answer in [
        DoubleDQNBiasQuestion.Answer(plain: wrong, double: right),
        DoubleDQNBiasQuestion.Answer(plain: right, double: wrong),
      ] {
        let found = DoubleDQNTargetChecks.judgeBias(Self.question, answer)
        #expect(found?.reason == "the network that is given is trained, and no other")
      }
    }
  }

  /// Whatever is drawn: both networks are the same then.
  @Test func `Plain targets in place of double ones fail in every training`() throws {
    var generator = SeededGenerator(seed: freshSeed())
    for _ in 0..<3 {
      let question = DoubleDQNBiasQuestion.random(using: &generator).with { $0.updateCount = 100 }
      let answer = try question.answer(by: PlainTargets.self)
      #expect(answer.plain == answer.double, "\(question)")
      #expect(DoubleDQNTargetChecks.judgeBias(question, answer) != nil, "\(question)")
    }
  }

  @Test func `Targets that are not as many as transitions train nothing`() {
    #expect(throws: InvalidInput.self) { try Self.question.answer(by: NoTargets.self) }
  }

  @Test func `Right answers fail all trainings in a row no more often than stated`() {
    // What the check says was measured of the worse of two right answers.
    let measured = clopperPearsonInterval(successes: 8, trials: 1000, confidence: 0.999)
    #expect(measured.upperBound <= 0.0221)
    let inARow = (0..<DoubleDQNTargetChecks.biasAttempts).reduce(1.0) { chance, _ in
      chance * measured.upperBound
    }
    #expect(inARow <= DoubleDQNTargetChecks.bias.falseAlarm.bound)
  }
}

private enum PlainTargets: DoubleDQNTargetExercise {
  static func targets(of batch: DoubleDQNBatch, discount: Double) throws -> [Double] {
    zip(batch.rewards, batch.targetNextActionValues).map { $0 + discount * ($1.max() ?? 0) }
  }

  static func errors(of batch: DoubleDQNBatch, discount: Double) throws -> [Double] { [] }
}

private enum NoTargets: DoubleDQNTargetExercise {
  static func targets(of batch: DoubleDQNBatch, discount: Double) throws -> [Double] { [] }

  static func errors(of batch: DoubleDQNBatch, discount: Double) throws -> [Double] { [] }
}
