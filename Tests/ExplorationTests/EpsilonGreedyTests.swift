import DecisionProcesses
import Exploration
import Statistics
import TestSupport
import Testing

struct EpsilonGreedyTests {
  @Test func `Probabilities share epsilon among all and the rest among the greedy`() {
    let rule = EpsilonGreedy(epsilon: 0.5)
    #expect(rule.probabilities(of: [1, 3, 2, 0]) == [0.125, 0.625, 0.125, 0.125])
    #expect(rule.probabilities(of: [3, 1, 3, 2]) == [0.375, 0.125, 0.375, 0.125])
    #expect(rule.probabilities(of: [-5, -4]) == [0.25, 0.75])
    #expect(rule.probabilities(of: [7]) == [1])
  }

  @Test func `Epsilon 0 is greedy and epsilon 1 uniform`() {
    #expect(EpsilonGreedy(epsilon: 0).probabilities(of: [-1, -2, -1]) == [0.5, 0, 0.5])
    #expect(EpsilonGreedy(epsilon: 1).probabilities(of: [1, 9, 2, 3]) == [0.25, 0.25, 0.25, 0.25])
  }

  @Test func `A single greedy action takes one draw when not exploring`() {
    var generator = SeededGenerator(seed: 1)
    var same = generator
    #expect(EpsilonGreedy(epsilon: 0).action(for: [0, 2, 1], using: &generator) == 1)
    _ = same.next()
    #expect(generator == same)
  }

  // n = 40,000 draws for each of four rows; false alarm at most 1e-9 each by the Chernoff bound.
  // Exploring with the greedy action left out, or taking the first of the ties, moves a cell by at
  // least 0.075: 40,000 · kl(0.375, 0.3) > 500, missed with probability below 1e-100.
  @Test(arguments: [[1, 3, 2, 0], [0, 0, 0, 0], [-1, -1, -3, -2], [2, 1, 2, 2]] as [[Double]])
  func `Draws follow the probabilities`(values: [Double]) {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let rule = EpsilonGreedy(epsilon: 0.3)
    var counts = Array(repeating: 0, count: values.count)
    for _ in 0..<40_000 { counts[rule.action(for: values, using: &generator)] += 1 }
    let check = FrequencyCheck(
      counts: counts, probabilities: rule.probabilities(of: values), falseAlarm: 1e-9)
    #expect(check.passes, "counts \(counts), seed \(seed)")
  }

  @Test func `A probability outside 0...1 stops the program`() async {
    await #expect(processExitsWith: .failure) { _ = EpsilonGreedy(epsilon: 1.5) }
  }

  @Test func `Choosing from no action stops the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = EpsilonGreedy(epsilon: 0.1).probabilities(of: [Double]())
    }
  }
}
