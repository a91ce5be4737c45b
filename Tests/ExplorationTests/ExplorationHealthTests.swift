import DecisionProcesses
import Exploration
import Statistics
import TestSupport
import Testing

struct ExplorationHealthTests {
  @Test func `Four choices are counted as a pencil counts them`() {
    var health = ExplorationHealth()
    // The best alone, one of two that tie, a row in which all tie, and one that is not the best.
    health.record(action: 1, of: [1, 2, 0.5, 1.5], epsilon: 0.4)
    health.record(action: 2, of: [3, 1, 3, 2], epsilon: 0.4)
    health.record(action: 1, of: [0, 0], epsilon: 0.4)
    health.record(action: 1, of: [5, 1], epsilon: 0.2)
    #expect(health.choiceCount == 4)
    #expect(health.exploratoryCount == 1)
    #expect(health.observedShare == 0.25)
    // 0.4 · 3/4 + 0.4 · 2/4 + 0 + 0.2 · 1/2 = 0.6, over 4.
    #expect(abs(health.expectedShare - 0.15) < 1e-15)
  }

  @Test func `Without exploring nothing is expected, and values may all be negative`() {
    var health = ExplorationHealth()
    health.record(action: 0, of: [-1, -2], epsilon: 0)
    #expect(health.observedShare == 0)
    #expect(health.expectedShare == 0)
    health.record(action: 1, of: [-1, -2], epsilon: 1)
    #expect(health.observedShare == 0.5)
    #expect(health.expectedShare == 0.25)
  }

  // 20,000 choices of the reference. The chance that n · kl(observed, expected) exceeds
  // log(2 / 1e-9) is at most 1e-9 (Chernoff and Hoeffding), whatever the rows and epsilons are.
  @Test func `Epsilon-greedy choices are as exploratory as expected`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var health = ExplorationHealth()
    for step in 0..<20_000 {
      let values = (0..<4).map { _ in Double(generator.index(below: 3)) }
      let rule = EpsilonGreedy(
        epsilon: LinearSchedule(from: 1, to: 0.1, over: 9000).value(at: step))
      health.record(
        action: rule.action(for: values, using: &generator), of: values, epsilon: rule.epsilon)
    }
    let divergence = binaryDivergence(
      observed: health.observedShare, expected: health.expectedShare)
    #expect(20_000 * divergence <= 21.42, "seed \(seed)")
  }

  @Test func `An action that there is not stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var health = ExplorationHealth()
      health.record(action: 2, of: [1, 2], epsilon: 0.5)
    }
  }
}
