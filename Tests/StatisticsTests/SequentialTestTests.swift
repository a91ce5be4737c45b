import DecisionProcesses
import Statistics
import TestSupport
import Testing

struct SequentialTestTests {
  // A failure multiplies the ratio by 3 and a success by 1/3; the limits are 8 and 1/8, so two more
  // of the one than of the other decide.
  static let coin = SequentialTest(
    correctRate: 0.25, faultyRate: 0.75, falseAlarm: 0.125, miss: 0.125)

  @Test func `A lead of two failures rejects, a lead of two successes accepts`() {
    var test = Self.coin
    for isFailure in [true, false, false, true, true] {
      test.record(isFailure: isFailure)
      #expect(test.decision == .undecided)
    }
    #expect(abs(test.logLikelihoodRatio - 1.098_612_288_668_109_7) < 1e-14)
    var rejected = test
    rejected.record(isFailure: true)
    #expect(rejected.decision == .rejected)
    for _ in 0..<3 { test.record(isFailure: false) }
    #expect(test.decision == .accepted)
    #expect(test.failureCount == 3)
    #expect(test.runCount == 8)
  }

  @Test func `Its chances are those of a gambler who is ruined two steps away`() {
    // With q / p = 3: 1 / (1 + 3²) = 0.1, and (2 · 0.1 − 2 · 0.9) / (0.25 − 0.75) = 3.2 runs.
    let correct = Self.coin.characteristics(rate: 0.25)
    #expect(abs(correct.rejection - 0.1) < 1e-14)
    #expect(abs(correct.acceptance - 0.9) < 1e-14)
    #expect(abs(correct.expectedRuns - 3.2) < 1e-13)
    // A fair coin: 2 · 2 = 4 runs.
    let fair = Self.coin.characteristics(rate: 0.5)
    #expect(abs(fair.rejection - 0.5) < 1e-14)
    #expect(abs(fair.expectedRuns - 4) < 1e-13)
  }

  @Test func `What correct work cannot do rejects at once, what faulty work cannot do accepts`() {
    var failed = SequentialTest(correctRate: 0, faultyRate: 0.5)
    for _ in 0..<19 { failed.record(isFailure: false) }
    #expect(failed.decision == .undecided)
    var passed = failed
    failed.record(isFailure: true)
    #expect(failed.decision == .rejected)
    // 2⁻²⁰ is the first power below 1e-6.
    passed.record(isFailure: false)
    #expect(passed.decision == .accepted)

    var certain = SequentialTest(correctRate: 0, faultyRate: 1)
    certain.record(isFailure: false)
    #expect(certain.decision == .accepted)
    #expect(certain.logLikelihoodRatio == -.infinity)
    #expect(
      SequentialTest(correctRate: 0, faultyRate: 1).characteristics(rate: 0.25).rejection == 0.25)
  }

  // A law, computed without dice for each of 40 random pairs of rates.
  @Test func `Neither error ever exceeds what was asked for`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let correct = 0.4 * generator.unit()
      let faulty = correct + 0.2 + (0.8 - correct) * generator.unit()
      let test = SequentialTest(correctRate: correct, faultyRate: min(faulty, 1))
      for share in [0, 0.5, 1] {
        let better = test.characteristics(rate: share * correct)
        #expect(better.rejection <= 3e-8, "\(test), seed \(seed)")
        let worse = test.characteristics(rate: 1 - share * (1 - test.faultyRate))
        #expect(worse.acceptance <= 1e-6, "\(test), seed \(seed)")
        for all in [better, worse] {
          #expect(abs(all.rejection + all.acceptance - 1) < 1e-12, "\(test), seed \(seed)")
        }
      }
    }
  }

  // n = 20,000 tests; false alarm at most 1e-9 by the bound itself. One run more or fewer before a
  // decision moves a share by 0.25 and is missed with probability below 1e-100.
  @Test func `Played out, it decides as often as computed`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    var counts = [0, 0, 0]
    for _ in 0..<20_000 {
      var test = Self.coin
      while test.decision == .undecided { test.record(isFailure: generator.flip(0.25)) }
      // Two runs have chance ¾² + ¼² = 0.625.
      counts[test.runCount > 2 ? 2 : (test.decision == .rejected ? 1 : 0)] += 1
    }
    let check = FrequencyCheck(
      counts: counts, probabilities: [0.5625, 0.0625, 0.375], falseAlarm: 1e-9)
    #expect(check.passes, "\(counts), seed \(seed)")
  }

  @Test func `After a decision no run is taken`() async {
    await #expect(processExitsWith: .failure) {
      var test = SequentialTest(correctRate: 0, faultyRate: 1)
      test.record(isFailure: true)
      test.record(isFailure: true)
    }
  }
}
