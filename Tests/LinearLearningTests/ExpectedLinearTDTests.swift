import DecisionProcesses
import Environments
import Foundation
import LinearLearning
import TestSupport
import Testing

@Suite struct `Expected updates of linear TD` {
  let star = BairdStar()

  private func expected(evaluating policy: TabularPolicy) -> ExpectedLinearTD {
    ExpectedLinearTD(
      features: star.features, evaluating: policy, in: star, discount: 0.99,
      stateChances: Array(repeating: 1 / 7, count: 7))
  }

  // Each upper state: δ = 0.99 · 12 − 3 = 8.88; the lower one: −0.01 · 12 = −0.12. A weight of an
  // upper state gains 0.01 / 7 · 2 · 8.88, that of the lower 0.01 / 7 · −0.12, and the shared one
  // 0.01 / 7 · (6 · 8.88 − 2 · 0.12).
  @Test func `The first sweep off the policy is the one worked by hand`() {
    let weights = expected(evaluating: star.targetPolicy)
      .semiGradient(star.initialWeights, stepSize: 0.01)
    let upper = 1 + 0.01 / 7 * 17.76
    let byHand = Array(repeating: upper, count: 6) + [10 - 0.0012 / 7, 1 + 0.5304 / 7]
    #expect(isClose(weights, byHand))
  }

  @Test func `An expected update is the mean of what a learner does in every case`() {
    var generator = SeededGenerator(seed: freshSeed())
    let weights = (0..<8).map { _ in generator.normal() }
    let start = LinearTD(weights: weights, stepSize: 0.1)
    var mean = Array(repeating: 0.0, count: 8)
    for state in 0..<7 {
      for (action, chance) in star.behaviorPolicy.probabilities(in: state).enumerated() {
        for outcome in star.outcomes(of: action, in: state) {
          var learner = start
          learner.learn(
            from: star.features[state], reward: outcome.reward,
            nextFeatures: star.features[outcome.nextState], continuation: 0.99,
            importanceRatio: star.targetPolicy.probabilities(in: state)[action] / chance)
          for index in mean.indices {
            mean[index] += chance * outcome.probability / 7 * learner.weights[index]
          }
        }
      }
    }
    let update = expected(evaluating: star.targetPolicy).semiGradient(weights, stepSize: 0.1)
    #expect(isClose(update, mean))
  }

  @Test func `Sweeps on Baird's star are those that NumPy computes without a matrix`() throws {
    let recording = try Recording.read()
    let (off, on) = (
      expected(evaluating: star.targetPolicy), expected(evaluating: star.behaviorPolicy)
    )
    expectSame(recording.offPolicy) { off.semiGradient($0, stepSize: 0.01) }
    expectSame(recording.onPolicy) { on.semiGradient($0, stepSize: 0.01) }
    var corrections = Array(repeating: 0.0, count: 8)
    expectSame(recording.gradientCorrected) { weights in
      let next = off.gradientCorrected(
        weights, corrections: corrections, stepSize: 0.005, correctionStepSize: 0.05)
      corrections = next.corrections
      return next.weights
    }
  }

  // With u and l the values of the upper states and the lower one, a sweep adds α/7 (10 δ₁ + 2 δ₂)
  // to u and α/7 (12 δ₁ + 5 δ₂) to l, where δ₁ = 0.99 l − u and δ₂ = −0.01 l: a matrix
  // [−10, 9.88; −12, 11.83] with trace 1.83 and determinant 0.26.
  @Test func `Off the policy values grow by the eigenvalue of the sweep, found by hand`() throws {
    let growth = 1 + 0.01 / 7 * (1.83 + (1.83 * 1.83 - 4 * 0.26).squareRoot()) / 2
    #expect(abs(try Recording.read().offPolicyGrowth - growth) < 1e-12)
    let off = expected(evaluating: star.targetPolicy)
    var weights = star.initialWeights
    for _ in 0..<20_000 { weights = off.semiGradient(weights, stepSize: 0.01) }
    let next = off.semiGradient(weights, stepSize: 0.01)
    func lowerValue(_ weights: [Double]) -> Double { weights[6] + 2 * weights[7] }
    #expect(abs(lowerValue(next) / lowerValue(weights) - growth) < 1e-12)
  }

  private func expectSame(_ recorded: [Recording.Entry], sweep: ([Double]) -> [Double]) {
    var weights = star.initialWeights
    var count = 0
    for entry in recorded {
      while count < entry.sweeps {
        weights = sweep(weights)
        count += 1
      }
      #expect(isClose(weights, entry.weights, within: 1e-9), "\(entry.sweeps) sweeps")
    }
    #expect(count == 1_000)
  }
}

/// What `datasets/expected/linear-td/record.py` wrote.
private struct Recording: Decodable {
  struct Entry: Decodable {
    var sweeps: Int
    var weights: [Double]
  }
  var offPolicy: [Entry]
  var onPolicy: [Entry]
  var gradientCorrected: [Entry]
  var offPolicyGrowth: Double

  static func read() throws -> Recording {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "datasets/expected/linear-td/baird-star.json")
    return try JSONDecoder().decode(Recording.self, from: Data(contentsOf: file))
  }
}
