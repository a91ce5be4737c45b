import DecisionProcesses
import Environments
import LinearLearning
import TestSupport
import Testing

@Suite struct `Linear learning from samples` {
  let star = BairdStar()

  // From an upper state, worth 2 · 1 + 1 = 3, solid leads to the lower one, worth 10 + 2 · 1 = 12:
  // δ = 0.99 · 12 − 3 = 8.88, and the ratio is 1 / (1/7) = 7.
  @Test func `The first solid step raises the upper state's weights, worked by hand`() {
    var learner = LinearTD(weights: star.initialWeights, stepSize: 0.01)
    learn(&learner, from: 0, to: 6, ratio: 7)
    #expect(isClose(learner.weights, [2.2432, 1, 1, 1, 1, 1, 10, 1.6216]))
    // Now 13.2432 for the lower state: δ = −0.01 · 13.2432, times 0.07, on features 1 and 2.
    learn(&learner, from: 6, to: 6, ratio: 7)
    #expect(isClose(learner.weights, [2.2432, 1, 1, 1, 1, 1, 9.99072976, 1.60305952]))
  }

  @Test func `A dashed step has ratio 0 and teaches nothing about the target policy`() {
    var learner = LinearTD(weights: star.initialWeights, stepSize: 0.01)
    learn(&learner, from: 3, to: 5, ratio: 0)
    #expect(learner.weights == star.initialWeights)
  }

  // The second weights are 0 at first, so the weights move as without them. v becomes 0.05 · 7 ·
  // 8.88 · x = 3.108 x: 6.216 and 3.108. Then v·x is 2 · 6.216 + 3.108 = 15.54 and δ is 0.99 ·
  // (10 + 2 · 1.6216) − (2 · 2.2432 + 1.6216) = 13.110768 − 6.108 = 7.002768.
  @Test func `The second update is corrected by what the first has learned, worked by hand`() {
    var learner = GradientCorrectedTD(
      weights: star.initialWeights, stepSize: 0.01, correctionStepSize: 0.05)
    learn(&learner, from: 0, to: 6, ratio: 7)
    #expect(isClose(learner.weights, [2.2432, 1, 1, 1, 1, 1, 10, 1.6216]))
    #expect(isClose(learner.corrections, [6.216, 0, 0, 0, 0, 0, 0, 3.108]))
    learn(&learner, from: 0, to: 6, ratio: 7)
    // 0.07 · (7.002768 · 2), 0.07 · (−0.99 · 15.54), 0.07 · (7.002768 − 0.99 · 2 · 15.54)
    #expect(isClose(learner.weights, [3.22358752, 1, 1, 1, 1, 1, 8.923078, -0.04205024]))
    // 0.35 · (7.002768 − 15.54) = −2.9880312
    #expect(isClose(learner.corrections, [0.2399376, 0, 0, 0, 0, 0, 0, 0.1199688]))
  }

  @Test func `Nothing follows a terminal transition`() {
    var learner = LinearTD(weights: [1, 2], stepSize: 0.5)
    learner.learn(from: [1, 0], reward: 3, nextFeatures: [0, 9], continuation: 0)
    #expect(learner.weights == [2, 2])
  }

  @Test func `Features of another count are a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      _ = LinearTD(weights: [1, 2], stepSize: 0.5).value(of: [1])
    }
  }

  private func learn(_ learner: inout LinearTD, from state: Int, to next: Int, ratio: Double) {
    learner.learn(
      from: star.features[state], reward: 0, nextFeatures: star.features[next],
      continuation: 0.99, importanceRatio: ratio)
  }

  private func learn(
    _ learner: inout GradientCorrectedTD, from state: Int, to next: Int, ratio: Double
  ) {
    learner.learn(
      from: star.features[state], reward: 0, nextFeatures: star.features[next],
      continuation: 0.99, importanceRatio: ratio)
  }
}

/// Whether rows agree up to rounding.
func isClose(_ a: [Double], _ b: [Double], within tolerance: Double = 1e-12) -> Bool {
  a.count == b.count
    && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance * max(1, abs($1)) }
}
