import DecisionProcesses
import Statistics
import TestSupport
import Testing

struct IntervalTests {
  @Test func `The incomplete beta function is what a pencil says`() {
    // I_x(1, 1) = x and I_x(2, 3) = x² (6 − 8x + 3x²).
    #expect(abs(regularizedIncompleteBeta(0.3, 1, 1) - 0.3) < 1e-15)
    #expect(abs(regularizedIncompleteBeta(0.5, 2, 3) - 0.6875) < 1e-14)
    #expect(regularizedIncompleteBeta(0, 2, 3) == 0)
    #expect(regularizedIncompleteBeta(1, 2, 3) == 1)
  }

  @Test func `No failure in n trials leaves about 3.7 in n`() {
    // The upper end solves (1 − p)ⁿ = 0.025: p = 1 − 0.025^(1/1000) = 0.0036821.
    let interval = clopperPearsonInterval(successes: 0, trials: 1_000, confidence: 0.95)
    #expect(interval.lowerBound == 0)
    #expect(abs(interval.upperBound - 0.003_682_083_896_865_671) < 1e-12)
  }

  @Test func `Successes and failures mirror each other`() {
    for k in 0...12 {
      let successes = clopperPearsonInterval(successes: k, trials: 12, confidence: 0.99)
      let failures = clopperPearsonInterval(successes: 12 - k, trials: 12, confidence: 0.99)
      #expect(abs(successes.lowerBound - (1 - failures.upperBound)) < 1e-12)
    }
  }

  @Test func `A summary is what a pencil says`() {
    let summary = Summary(of: [4, 1, 3, 2])
    #expect(summary.mean == 2.5)
    #expect(summary.median == 2.5)
    #expect(summary.quantile(0.25) == 1.75)
    #expect(summary.minimum == 1)
    #expect(summary.maximum == 4)
    #expect(abs(summary.deviation - (5.0 / 3).squareRoot()) < 1e-15)
    #expect(Summary(of: [7]).deviation == 0)
    #expect(Summary(of: [7]).quantile(1) == 7)
  }

  @Test func `A large mean does not swallow the deviation`() {
    #expect(Summary(of: [1e9 + 1, 1e9 + 2, 1e9 + 3]).deviation == 1)
  }

  @Test func `The interval of two samples has the quantile of one degree of freedom`() {
    // mean 1, s = √2, √n = √2, t(0.975, 1) = 12.7062…
    let interval = MeanInterval(of: [0, 2])
    #expect(interval.mean == 1)
    #expect(abs(interval.radius - 12.706_204_736_174_71) < 1e-9)
  }

  // n = 4,000 intervals at 95 % from 5 normal samples, where Student's interval is exact. The check
  // on the coverage has a false alarm of at most 1e-9. Normal quantiles instead would cover 87.8 %:
  // 4,000 · kl(0.878, 0.95) = 151 > log(4e9) = 22.1, so they are missed with probability below
  // 1e-20.
  @Test func `An interval at 95 percent covers the mean 95 times in 100`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var covered = 0
    for _ in 0..<4_000 {
      let samples = (0..<5).map { _ in 3 + 2 * generator.normal() }
      if MeanInterval(of: samples).range.contains(3) { covered += 1 }
    }
    let check = FrequencyCheck(
      counts: [covered, 4_000 - covered], probabilities: [0.95, 0.05], falseAlarm: 1e-9)
    #expect(check.passes, "covered \(covered) of 4,000, seed \(seed)")
  }

  @Test func `A caller's mistake stops the program with the rule that it broke`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Summary(of: [])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("A summary needs at least one sample."))
  }
}
