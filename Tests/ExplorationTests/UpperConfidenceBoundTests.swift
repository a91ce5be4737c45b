import DecisionProcesses
import Exploration
import RealModule
import Statistics
import TestSupport
import Testing

struct UpperConfidenceBoundTests {
  // ln 10 = 2.302585…; √(ln 10 / 8) = 0.536491…, √(ln 10 / 2) = 1.072982….
  @Test func `Scores are what a pencil says`() {
    let scores = UpperConfidenceBound(explorationWeight: 2).scores(of: [0.5, 0.4], counts: [8, 2])
    #expect(abs(scores[0] - 1.572_983) < 1e-5)
    #expect(abs(scores[1] - 2.545_966) < 1e-5)
  }

  @Test func `What was never tried comes first, whatever the weight`() {
    for weight in [0.0, 2] {
      let scores = UpperConfidenceBound(explorationWeight: weight)
        .scores(of: [1e6, -1e6, 0], counts: [3, 0, 0])
      #expect(scores[0].isFinite)
      #expect(scores[1] == .infinity && scores[2] == .infinity)
    }
  }

  // 10,000 draws among two ties; false alarm at most 1e-9 by the Chernoff bound. Always taking the
  // first is seen at once.
  @Test func `Ties are shared`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let rule = UpperConfidenceBound(explorationWeight: 1)
    var counts = [0, 0, 0]
    for _ in 0..<10_000 {
      counts[rule.action(for: [0.5, 0.25, 0.5], counts: [4, 9, 4], using: &generator)] += 1
    }
    let check = FrequencyCheck(counts: counts, probabilities: [0.5, 0, 0.5], falseAlarm: 1e-9)
    #expect(check.passes, "counts \(counts), seed \(seed)")
  }

  // An arm that is worse by Δ is chosen 8 ln t / Δ² + 1 + π² / 3 times at most in expectation
  // (theorem 1 of Auer and others). Without noise 2 ln t / Δ² + 1 is enough, at every t.
  @Test func `A worse arm of a bandit without noise is chosen rarely`() {
    let rule = UpperConfidenceBound(explorationWeight: 2.0.squareRoot())
    var generator = SeededGenerator(seed: 1)
    var counts = [0, 0]
    for _ in 0..<5_000 {
      counts[rule.action(for: [0.5, 1], counts: counts, using: &generator)] += 1
    }
    #expect(Double(counts[0]) <= 2 * Double.log(5_000) / 0.25 + 1)
    #expect(counts[0] > 10)
  }

  @Test func `A negative weight stops the program`() async {
    await #expect(processExitsWith: .failure) { _ = UpperConfidenceBound(explorationWeight: -1) }
  }
}
