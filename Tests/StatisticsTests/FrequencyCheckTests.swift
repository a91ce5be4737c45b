import DecisionProcesses
import Statistics
import TestSupport
import Testing

struct FrequencyCheckTests {
  @Test func `The limit grows with the cells and the caution`() {
    // 2 · 2 / δ = e⁵ for δ = 4 exp(−5).
    let check = FrequencyCheck(
      counts: [1, 1], probabilities: [0.5, 0.5], falseAlarm: 0.026_951_787_996_341_868)
    #expect(abs(check.limit - 5) < 1e-13)
  }

  @Test func `A coin that shows 90 heads of 100 is refused, 60 are accepted`() {
    // 100 kl(0.9, 0.5) = 36.8 and 100 kl(0.6, 0.5) = 2.01; the limit is log(4e9) = 22.1.
    let biased = FrequencyCheck(counts: [90, 10], probabilities: [0.5, 0.5], falseAlarm: 1e-9)
    #expect(!biased.passes)
    #expect(biased.failingCells == [0, 1])
    #expect(FrequencyCheck(counts: [60, 40], probabilities: [0.5, 0.5], falseAlarm: 1e-9).passes)
  }

  @Test func `One draw of what cannot happen fails`() {
    let check = FrequencyCheck(
      counts: [99_999, 0, 1], probabilities: [0.5, 0.5, 0], falseAlarm: 1e-9)
    #expect(check.failingCells.contains(2))
  }

  @Test func `The accepted frequencies end where the statistic meets the limit`() {
    let check = FrequencyCheck(
      counts: [400, 600], probabilities: [0.3, 0.7], falseAlarm: 1e-9)
    let range = check.acceptedFrequencies(in: 0)
    for end in [range.lowerBound, range.upperBound] {
      let statistic = 1_000 * binaryDivergence(observed: end, expected: 0.3)
      #expect(abs(statistic - check.limit) < 1e-6)
    }
    #expect(range.contains(0.3))
  }

  @Test func `A rare event is accepted down to never`() {
    let check = FrequencyCheck(counts: [0, 10], probabilities: [0.01, 0.99], falseAlarm: 1e-9)
    #expect(check.acceptedFrequencies(in: 0).lowerBound == 0)
  }

  // n = 50,000 draws from 4 cells; false alarm at most 1e-9 by the bound itself.
  @Test func `Fair draws pass and draws with a wrong cell do not`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let probabilities = [0.1, 0.2, 0.3, 0.4]
    let fair = draws(from: probabilities, using: &generator)
    #expect(
      FrequencyCheck(counts: fair, probabilities: probabilities, falseAlarm: 1e-9).passes,
      "seed \(seed)")
    // 0.15 for 0.1 has 50,000 · kl(0.15, 0.1) = 603: missed with probability below 1e-100.
    let wrong = draws(from: [0.15, 0.2, 0.3, 0.35], using: &generator)
    #expect(
      !FrequencyCheck(counts: wrong, probabilities: probabilities, falseAlarm: 1e-9).passes,
      "seed \(seed)")
  }

  private func draws(from weights: [Double], using generator: inout SeededGenerator) -> [Int] {
    var counts = Array(repeating: 0, count: weights.count)
    for _ in 0..<50_000 { counts[generator.index(weights: weights)] += 1 }
    return counts
  }
}
