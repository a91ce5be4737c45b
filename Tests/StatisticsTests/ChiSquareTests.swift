import Statistics
import Testing

struct ChiSquareTests {
  @Test func `The incomplete gamma function is what a pencil says`() {
    // Q(1, x) = e⁻ˣ and Q(2, x) = (1 + x) e⁻ˣ.
    #expect(abs(regularizedUpperIncompleteGamma(1, 2) - 0.135_335_283_236_612_7) < 1e-15)
    #expect(abs(regularizedUpperIncompleteGamma(2, 1) - 0.735_758_882_342_884_6) < 1e-15)
    #expect(regularizedUpperIncompleteGamma(3, 0) == 1)
    #expect(regularizedUpperIncompleteGamma(3, .infinity) == 0)
  }

  @Test func `Pearson's statistic is what a pencil says`() {
    // (10 − 15)² / 15 + (20 − 15)² / 15 + (30 − 30)² / 30 = 10 / 3, and Q(1, 5 / 3) = exp(−5 / 3).
    let test = ChiSquareTest(counts: [10, 20, 30], probabilities: [0.25, 0.25, 0.5])
    #expect(abs(test.statistic - 10.0 / 3) < 1e-14)
    #expect(test.degreesOfFreedom == 2)
    #expect(test.smallestExpectedCount == 15)
    #expect(abs(test.pValue - 0.188_875_602_837_562_16) < 1e-14)
  }

  @Test func `A cell that cannot be drawn is no degree of freedom, and a draw in it is fatal`() {
    let clean = ChiSquareTest(counts: [5, 0, 5], probabilities: [0.5, 0, 0.5])
    #expect(clean.degreesOfFreedom == 1)
    #expect(clean.statistic == 0)
    #expect(clean.pValue == 1)
    let broken = ChiSquareTest(counts: [5, 1, 5], probabilities: [0.5, 0, 0.5])
    #expect(broken.statistic == .infinity)
    #expect(broken.pValue == 0)
  }

  @Test func `It sees what no single cell shows`() {
    // 100 cells, each off by 3 standard deviations of about 10: χ² = 100 · 30² / 100 = 900.
    let counts = (0..<100).map { $0.isMultiple(of: 2) ? 130 : 70 }
    let probabilities = Array(repeating: 0.01, count: 100)
    #expect(ChiSquareTest(counts: counts, probabilities: probabilities).pValue < 1e-100)
    #expect(FrequencyCheck(counts: counts, probabilities: probabilities, falseAlarm: 1e-9).passes)
  }
}
