import DecisionProcesses
import Diagnostics
import Statistics
import TestSupport
import Testing

@Suite struct StreamTests {
  @Test func `Moments are those of the numbers by hand`() {
    var moments = RunningMoments()
    for value in [2.0, 4, 4, 6] { moments.record(value) }
    #expect(moments.count == 4)
    #expect(moments.mean == 4)
    // Squares around 4: 4 + 0 + 0 + 4, over 3.
    #expect(abs(moments.deviation - (8.0 / 3).squareRoot()) < 1e-15)
    #expect(moments.minimum == 2)
    #expect(moments.maximum == 6)
  }

  @Test func `Numbers that are not finite are counted and left out`() {
    var moments = RunningMoments()
    for value in [1, .nan, .infinity, 3] { moments.record(value) }
    #expect(moments.count == 2)
    #expect(moments.mean == 2)
    #expect(moments.nonFiniteCount == 2)
  }

  @Test func `A deviation is not lost beside a large mean`() {
    var moments = RunningMoments()
    for value in [1e9, 1e9 + 1, 1e9 + 2] { moments.record(value) }
    #expect(moments.deviation == 1)
  }

  @Test func `Joined streams have the moments of all their numbers`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let numbers = (0..<200).map { _ in 20 * generator.unit() - 7 }
    for cut in [0, 1, 77, 200] {
      var (first, second) = (RunningMoments(), RunningMoments())
      for value in numbers[..<cut] { first.record(value) }
      for value in numbers[cut...] { second.record(value) }
      first.merge(second)
      let expected = Summary(of: numbers)
      #expect(first.count == 200)
      #expect(abs(first.mean - expected.mean) < 1e-12, "seed \(seed)")
      #expect(abs(first.deviation - expected.deviation) < 1e-12, "seed \(seed)")
      #expect(first.minimum == expected.minimum)
      #expect(first.maximum == expected.maximum)
    }
  }

  @Test func `A window keeps the last numbers and hands out what leaves`() {
    var window = SlidingWindow(capacity: 3)
    #expect(window.mean == 0)
    #expect([1.0, 2, 3].allSatisfy { window.record($0) == nil })
    #expect(window.isFull)
    #expect(window.mean == 2)
    #expect(window.record(10) == 1)
    #expect(window.mean == 5)
    #expect(window.values.sorted() == [2, 3, 10])
    #expect(window.moments.maximum == 10)
  }

  @Test func `A sketch joins neighbours and keeps every number`() {
    var curve = CurveSketch(capacity: 4)
    for value in 1...4 { curve.record(Double(value)) }
    #expect(curve.blocks.map(\.mean) == [1, 2, 3, 4])
    curve.record(5)
    #expect(curve.width == 2)
    #expect(curve.blocks.map(\.mean) == [1.5, 3.5, 5])
    for value in 6...9 { curve.record(Double(value)) }
    #expect(curve.width == 4)
    #expect(curve.blocks.map(\.mean) == [2.5, 6.5, 9])
    #expect(curve.total.count == 9)
    #expect(curve.total.mean == 5)
    #expect(curve.last(share: 0.25).mean == 9)
    #expect(curve.first(share: 0.7).mean == 4.5)
  }

  @Test(arguments: [1, 63, 64, 65, 1_000, 100_001])
  func `A sketch of any length has between half its blocks and all`(length: Int) {
    var curve = CurveSketch()
    for value in 0..<length { curve.record(Double(value)) }
    #expect(curve.blocks.count <= 64)
    #expect(length < 64 ? curve.blocks.count == length : curve.blocks.count > 32)
    #expect(curve.total.count == length)
    #expect(abs(curve.total.mean - Double(length - 1) / 2) < 1e-6)
    #expect(curve.blocks.map(\.minimum) == curve.blocks.map(\.minimum).sorted())
  }
}

@Suite struct SlidingWindowAgeTests {
  @Test func `Numbers are found by their age, before the window is full and after`() {
    var window = SlidingWindow(capacity: 3)
    var seen: [Double] = []
    for value in [5.0, 7, 9, 11, 13, 15, 17] {
      window.record(value)
      seen.append(value)
      #expect(
        (0..<window.count).map { window[age: $0] } == Array(seen.suffix(3).reversed()))
    }
  }
}

@Suite struct RankSumTests {
  @Test func `Scores are those by hand`() {
    // All four pairs are larger: (4 − 2) / √(4 / 12 · 5).
    #expect(abs(rankSumScore(of: [3, 4], against: [1, 2]) - 2 / (5.0 / 3).squareRoot()) < 1e-15)
    #expect(abs(rankSumScore(of: [1, 2], against: [4, 3]) + 2 / (5.0 / 3).squareRoot()) < 1e-15)
    // One and a half of two pairs; a group of two equal ones: (1.5 − 1) / √(2 / 12 · (4 − 6 / 6)).
    #expect(abs(rankSumScore(of: [1, 2], against: [1]) - 0.5.squareRoot()) < 1e-15)
    #expect(rankSumScore(of: [1, 4], against: [2, 3]) == 0)
  }

  @Test func `Nothing to compare is no difference`() {
    #expect(rankSumScore(of: [], against: [1]) == 0)
    #expect(rankSumScore(of: [1, 1], against: [1]) == 0)
    #expect(rankSumScore(of: [1], against: [.nan]) == 0)
  }

  @Test func `What keeps the order of all numbers keeps the score`() {
    let seed = freshSeed()
    var generator = SeededGenerator(seed: seed)
    let (some, others) = (
      (0..<30).map { _ in Double(generator.index(below: 9)) },
      (0..<20).map { _ in Double(generator.index(below: 7)) }
    )
    let score = rankSumScore(of: some, against: others)
    func cubed(_ numbers: [Double]) -> [Double] { numbers.map { $0 * $0 * $0 - 1_000 } }
    #expect(rankSumScore(of: cubed(some), against: cubed(others)) == score, "seed \(seed)")
    #expect(abs(rankSumScore(of: others, against: some) + score) < 1e-12, "seed \(seed)")
  }
}
