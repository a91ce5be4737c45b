import DecisionProcesses
import RealModule
import TestSupport
import Testing

@Suite struct DrawsTests {
  /// Draws the same 64 bits for ever.
  private struct Constant: RandomNumberGenerator {
    var bits: UInt64

    mutating func next() -> UInt64 { bits }
  }

  @Test(
    arguments: [
      (0, 0.0), (1 << 11, 0x1p-53), (1 << 63, 0.5), (UInt64.max, 1 - 0x1p-53),
    ] as [(UInt64, Double)])
  func `A unit draw is the top 53 bits as a fraction`(bits: UInt64, expected: Double) {
    var generator = Constant(bits: bits)
    #expect(generator.unit() == expected)
  }

  @Test(arguments: [(0, 0), (1 << 63, 5), (UInt64.max, 9)] as [(UInt64, Int)])
  func `An index is the bits' share of the count`(bits: UInt64, expected: Int) {
    var generator = Constant(bits: bits)
    #expect(generator.index(below: 10) == expected)
  }

  @Test(arguments: [0, 1 << 63, UInt64.max])
  func `A flip of chance 0 is never heads and of chance 1 always`(bits: UInt64) {
    var generator = Constant(bits: bits)
    let (isNeverHeads, isAlwaysHeads) = (!generator.flip(0), generator.flip(1))
    #expect(isNeverHeads)
    #expect(isAlwaysHeads)
  }

  @Test(arguments: [0, 1 << 62, 1 << 63, UInt64.max])
  func `An index of weight 0 is never drawn`(bits: UInt64) {
    var generator = Constant(bits: bits)
    let index = generator.index(weights: [0, 0.1, 0, 0.7, 0])
    #expect(index == 1 || index == 3)
  }

  @Test func `Weights are drawn in proportion`() {
    // The mass 0.5 · 4 = 2 lies in the third interval of 1, 0.5, 1.5, 1.
    var generator = Constant(bits: 1 << 63)
    #expect(generator.index(weights: [1, 0.5, 1.5, 1]) == 2)
  }

  @Test(arguments: [0, 1 << 63, UInt64.max])
  func `A normal draw is finite whatever the bits`(bits: UInt64) {
    var generator = Constant(bits: bits)
    #expect(generator.normal().isFinite)
  }

  // n = 100,000. With a mean of n normal draws being normal, |mean| above 6.5 / √n has chance below
  // 1e-10. The sum of squares is chi-squared: by Laurent and Massart (2000), it leaves n ± (2 √(n
  // x) + 2 x) with chance at most 2 e^-x, below 1e-9 for x = 22. Seen: a mean off by 0.03 or a
  // variance off by 4 %.
  @Test func `Normal draws have mean 0 and variance 1`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let count = 100_000
    let draws = (0..<count).map { _ in generator.normal() }
    let mean = draws.reduce(0, +) / Double(count)
    let squares = draws.reduce(0) { $0 + $1 * $1 }
    let bound = 2 * (Double(count) * 22).squareRoot() + 2 * 22
    #expect(abs(mean) < 6.5 / Double(count).squareRoot(), "seed \(seed)")
    #expect(abs(squares - Double(count)) < bound, "seed \(seed)")
  }

  // n = 100,000 draws of 7 indices, each index a binomial count. By the Kullback–Leibler bound n ·
  // kl(observed, 1/7) ≤ log(2 · 7 / δ) fails with chance at most δ = 1e-9. Seen: a share off by
  // 0.01.
  @Test func `Every index is equally likely`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let count = 100_000
    var counts = Array(repeating: 0, count: 7)
    for _ in 0..<count { counts[generator.index(below: 7)] += 1 }
    for observed in counts {
      let share = Double(observed) / Double(count)
      let divergence =
        share * Double.log(share * 7) + (1 - share) * Double.log((1 - share) / (6.0 / 7))
      #expect(Double(count) * divergence <= Double.log(14 / 1e-9), "seed \(seed)")
    }
  }

  @Test func `An index below 0 is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 0)
      _ = generator.index(below: 0)
    }
  }

  @Test func `Weights that are all 0 are a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      var generator = SeededGenerator(seed: 0)
      _ = generator.index(weights: [0, 0])
    }
  }
}
