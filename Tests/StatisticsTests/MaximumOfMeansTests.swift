import DecisionProcesses
import RealModule
import Statistics
import TestSupport
import Testing

struct MaximumOfMeansTests {
  private var generator = SeededGenerator(seed: freshSeed())

  @Test func `Estimates are what a pencil says`() {
    // First halves have means 2 and 3, second halves 2 and 0, all samples 2 and 1.5.
    let samples = [[1.0, 3, 2, 2], [6, 0, -1, 1]]
    #expect(MaximumOfMeans.singleEstimate(of: samples) == 2)
    #expect(MaximumOfMeans.doubleEstimate(of: samples) == 0)
  }

  @Test func `The first of tied first halves is selected`() {
    #expect(MaximumOfMeans.doubleEstimate(of: [[0, 9], [1, 5], [1, 7]]) == 5)
  }

  @Test func `The largest of two or three standard normal draws has a closed form`() {
    let two = NormalMaximum(means: [0, 0], deviation: 1)
    #expect(abs(two.expectation - 1 / Double.pi.squareRoot()) < 1e-14)
    let three = NormalMaximum(means: [0, 0, 0], deviation: 1)
    #expect(abs(three.expectation - 1.5 / Double.pi.squareRoot()) < 1e-14)
    #expect(three.chancesOfLargest.allSatisfy { abs($0 - 1.0 / 3) < 1e-14 })
  }

  /// The difference of two draws is normal with mean μ₁ − μ₀ and deviation σ √2.
  @Test func `Of two draws the larger is the one whose difference is positive`() {
    let pair = NormalMaximum(means: [1, 1.75], deviation: 0.5)
    let z = 0.75 / (0.5 * 2.0.squareRoot())
    #expect(abs(pair.chancesOfLargest[1] - .erfc(-z / 2.0.squareRoot()) / 2) < 1e-14)
  }

  @Test func `Without noise the largest mean is the largest draw, and ties share it`() {
    let sure = NormalMaximum(means: [1, 3, 3], deviation: 0)
    #expect(sure.expectation == 3)
    #expect(sure.chancesOfLargest == [0, 0.5, 0.5])
  }

  @Test mutating func `Chances add up to 1, and shifting and stretching act on the expectation`() {
    for _ in 0..<20 {
      let means = (0..<generator.index(below: 6) + 1).map { _ in 10 * generator.unit() - 5 }
      let deviation = 0.1 + generator.unit()
      let draw = NormalMaximum(means: means, deviation: deviation)
      #expect(abs(draw.chancesOfLargest.reduce(0, +) - 1) < 1e-12)
      #expect(draw.expectation >= (means.max() ?? 0) - 1e-12)
      let moved = NormalMaximum(means: means.map { 2 * $0 + 1e6 }, deviation: 2 * deviation)
      #expect(abs(moved.expectation - 1e6 - 2 * draw.expectation) < 1e-9)
    }
  }

  @Test mutating func `The double estimator is never too large on average`() {
    for _ in 0..<20 {
      let means = (0..<generator.index(below: 6) + 2).map { _ in generator.unit() }
      let value = MaximumOfMeans.expectedDoubleEstimate(
        means: means, deviation: 1, sampleCount: 2 * (generator.index(below: 9) + 1))
      #expect(value <= means.max() ?? 0)
      #expect(value >= means.min() ?? 0)
    }
    let equal = MaximumOfMeans.expectedDoubleEstimate(
      means: [0.3, 0.3, 0.3], deviation: 1, sampleCount: 10)
    #expect(abs(equal - 0.3) < 1e-14)
  }

  /// Means 0, 0.5 and 1, deviation 1, 4 samples, 20,000 times.
  ///
  /// The single estimate moves by at most 1 / √4 times a move of its noise, so its average is
  /// further from its expectation than t with probability at most 2 exp(−n t² / (2 / 4)) (Tsirelson,
  /// Ibragimov and Sudakov, 1976). The double estimate is the selected mean, from an interval of
  /// length 1, plus an independent draw of variance 1 / 2; its average is further off than t with
  /// probability at most 2 exp(−n t² / (2 (1 / 4 + 1 / 2))). With t = 0.05 both are below 1e-14; an
  /// estimator that mixed up its halves would be off by 0.2 or more.
  @Test mutating func `Averages of many estimates are what quadrature says`() {
    let means = [0, 0.5, 1.0]
    let runs = 20_000
    var sums = (single: 0.0, double: 0.0)
    for _ in 0..<runs {
      let samples = means.map { mean in (0..<4).map { _ in mean + generator.normal() } }
      sums.single += MaximumOfMeans.singleEstimate(of: samples)
      sums.double += MaximumOfMeans.doubleEstimate(of: samples)
    }
    let expected = (
      MaximumOfMeans.expectedSingleEstimate(means: means, deviation: 1, sampleCount: 4),
      MaximumOfMeans.expectedDoubleEstimate(means: means, deviation: 1, sampleCount: 4)
    )
    #expect(abs(sums.single / Double(runs) - expected.0) < 0.05)
    #expect(abs(sums.double / Double(runs) - expected.1) < 0.05)
  }

  @Test func `Halves need an even number of samples`() async {
    await #expect(processExitsWith: .failure) {
      _ = MaximumOfMeans.doubleEstimate(of: [[1, 2, 3]])
    }
  }
}
