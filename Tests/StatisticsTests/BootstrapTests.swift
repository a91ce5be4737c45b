import DecisionProcesses
import Statistics
import TestSupport
import Testing

struct BootstrapTests {
  @Test func `The interquartile mean leaves out a quarter at each end, rounded down`() {
    #expect(interquartileMean(of: [100, 0, 3, 1, 2]) == 2)
    #expect(interquartileMean(of: [1, 2, 6]) == 3)
    #expect(interquartileMean(of: [-50, 1, 2, 3, 4, 5, 6, 70]) == 3.5)
    #expect(interquartileMean(of: [7]) == 7)
  }

  @Test func `Improvement is the share of pairs that are won, tasks weighing the same`() {
    #expect(probabilityOfImprovement(of: [[3, 5]], over: [[4, 2]]) == 0.75)
    #expect(probabilityOfImprovement(of: [[1, 2]], over: [[1, 2]]) == 0.5)
    // 1 and (0 + 0 + ½ + 1) / 4, although the second task has four times the pairs of the first.
    #expect(probabilityOfImprovement(of: [[9], [1, 3]], over: [[0], [3, 2]]) == 0.6875)
  }

  @Test func `Runs that do not differ have no interval, however tasks differ`() {
    var generator = SeededGenerator(seed: 1)
    let bootstrap = StratifiedBootstrap(
      of: [[1, 1], [100, 100, 100]], replicateCount: 50, using: &generator, statistic: mean)
    #expect(bootstrap.estimate == 60.4)
    #expect(bootstrap.interval() == 60.4...60.4)
  }

  @Test func `The same seed gives the same replicates`() {
    let scores = [[1.0, 2, 4], [8.0, 16]]
    var first = SeededGenerator(seed: 7)
    var second = SeededGenerator(seed: 7)
    let a = StratifiedBootstrap(of: scores, replicateCount: 20, using: &first, statistic: mean)
    let b = StratifiedBootstrap(of: scores, replicateCount: 20, using: &second, statistic: mean)
    #expect(a == b)
    #expect(first == second)
  }

  // All 3³ · 2² = 108 resamples of two tasks are equally likely; their sums are powers of 2 apart,
  // so the figure tells the resamples of each kind apart. n = 40,000; false alarm at most 1e-9.
  @Test func `Replicates have the distribution of all resamples`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let scores = [[0.0, 1, 4], [0.0, 16]]
    var expected: [Double: Double] = [:]
    for first in all(of: scores[0], count: 3) {
      for second in all(of: scores[1], count: 2) {
        expected[first + second, default: 0] += 1.0 / 108
      }
    }
    let bootstrap = StratifiedBootstrap(
      of: scores, replicateCount: 40_000, using: &generator
    ) { $0.joined().reduce(0, +) }
    let observed = Dictionary(grouping: bootstrap.replicates.sorted) { $0 }.mapValues(\.count)
    let kinds = Set(expected.keys).union(observed.keys).sorted()
    let check = FrequencyCheck(
      counts: kinds.map { observed[$0, default: 0] },
      probabilities: kinds.map { expected[$0, default: 0] }, falseAlarm: 1e-9)
    #expect(check.passes, "cells \(check.failingCells), seed \(seed)")
  }

  // Two runs, 0 and 1: means 0, ½ and 1 with chances ¼, ½ and ¼. The quantiles at 0.3 and 0.7 are ½
  // unless 4,000 draws have more than 30 % of zeros or of ones: 4,000 · kl(0.3, 0.25) = 25.6, so
  // with probability below 2 exp(−25.6) < 2e-11. Those at 0.1 and 0.9 are 0 and 1: 4,000 · kl(0.1,
  // 0.25) = 290.
  @Test func `The interval ends at the percentiles`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let bootstrap = StratifiedBootstrap(
      of: [[0, 1]], replicateCount: 4_000, using: &generator, statistic: mean)
    #expect(bootstrap.interval(confidence: 0.4) == 0.5...0.5, "seed \(seed)")
    #expect(bootstrap.interval(confidence: 0.8) == 0...1, "seed \(seed)")
  }

  private func mean(_ scores: [[Double]]) -> Double {
    Summary(of: Array(scores.joined())).mean
  }

  /// The sums of all ways to draw `count` values with replacement.
  private func all(of values: [Double], count: Int) -> [Double] {
    count == 0
      ? [0] : all(of: values, count: count - 1).flatMap { sum in values.map { sum + $0 } }
  }
}
