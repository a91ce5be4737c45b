import DecisionProcesses
import LinearLearning
import TestSupport
import Testing

@Suite struct `Tile coding` {
  let coding = TileCoding(ranges: [0...4, 0...2], tileCounts: [4, 2], tilingCount: 4)

  // Places 1.6 and 0.6; shifts by quarters 0 and 0, 1 and 3, 2 and 2, 3 and 1 (of 9 mod 4).
  // Tiles (1, 0), (1, 1), (2, 1), (2, 0), numbered 3 a + b, 15 to a tiling.
  @Test func `The active features of a place, worked by hand`() {
    #expect(coding.featureCount == 60)
    #expect(coding.activeFeatures(of: [1.6, 0.6]) == [3, 15 + 4, 30 + 7, 45 + 6])
  }

  @Test func `Every feature is reached, by one tiling and one tile`() {
    // Midpoints of the cells that all edges of all tilings cut out, and the far ends.
    let places = (0..<16).map { (Double($0) + 0.5) / 4 } + [99]
    var reached: Set<Int> = []
    for x in places {
      for y in places {
        let features = coding.activeFeatures(of: [x, y])
        #expect(features.map { $0 / 15 } == [0, 1, 2, 3])
        reached.formUnion(features)
      }
    }
    #expect(reached == Set(0..<60))
  }

  @Test func `Beyond a range is the same as at its end`() {
    #expect(
      coding.activeFeatures(of: [-9, .infinity]) == coding.activeFeatures(of: [0, 2]))
  }

  // A quarter of a tile away one of four tilings lets go; a whole tile away, all.
  @Test func `What is learned in one place spreads as far as tiles are shared`() {
    let line = TileCoding(ranges: [0...4], tileCounts: [4], tilingCount: 4)
    var weights = Array(repeating: 0.0, count: line.featureCount)
    line.learn(target: 8, for: [1.125], stepSize: 1, weights: &weights)
    let values = [1.125, 1.375, 1.625, 1.875, 2.125, 0.125].map {
      line.value(of: [$0], weights: weights)
    }
    #expect(values == [8, 6, 4, 2, 0, 0])
  }

  @Test func `A step size removes its share of the error, however many tilings there are`() {
    var generator = SeededGenerator(seed: freshSeed())
    for tilings in [1, 2, 8, 16] {
      let coding = TileCoding(
        ranges: [-1...1, 0...3], tileCounts: [3, 2], tilingCount: tilings)
      var weights = (0..<coding.featureCount).map { _ in generator.normal() }
      let place = [2 * generator.unit() - 1, 3 * generator.unit()]
      let before = coding.value(of: place, weights: weights)
      coding.learn(target: 5, for: place, stepSize: 0.3, weights: &weights)
      let after = coding.value(of: place, weights: weights)
      #expect(isClose([after], [before + 0.3 * (5 - before)]))
    }
  }

  @Test func `A range that is empty is a caller's mistake`() async {
    await #expect(processExitsWith: .failure) {
      _ = TileCoding(ranges: [1...1], tileCounts: [2], tilingCount: 4)
    }
  }
}
