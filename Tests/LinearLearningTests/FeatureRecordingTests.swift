import Foundation
import LinearLearning
import Testing

/// Bins, tiles and moments beside what NumPy and Sutton's tile coder make of the same numbers.
struct FeatureRecordingTests {
  let recording: FeatureRecording

  init() throws {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "datasets/expected/features/features.json")
    recording = try JSONDecoder().decode(FeatureRecording.self, from: Data(contentsOf: file))
  }

  @Test func `Bins are those of NumPy's digitize`() {
    for sample in recording.bins {
      let discretizer = Discretizer(edges: [sample.edges])
      #expect(sample.numbers.map { discretizer.cell(of: [$0]) } == sample.bins)
    }
  }

  // Beside 1e8, Welford's recurrences may lose 60 · 1e8 · 1e-16 of the variance.
  @Test func `Means and variances are those of NumPy, also beside 1e8`() {
    for sample in recording.moments {
      var scaling = FeatureScaling(featureCount: 1)
      for number in sample.numbers { scaling.observe([number]) }
      #expect(isClose(scaling.means, [sample.mean], within: 1e-12))
      #expect(isClose(scaling.variances, [sample.variance], within: 1e-6))
    }
  }

  @Test func `Places share as many tiles as in Sutton's tile coder`() {
    for sample in recording.tiles {
      let coding = TileCoding(
        ranges: zip(sample.lows, sample.highs).map { $0...$1 }, tileCounts: sample.tileCounts,
        tilingCount: sample.tilingCount)
      let active = sample.places.map { Set(coding.activeFeatures(of: $0)) }
      let shared = active.map { one in active.map { $0.intersection(one).count } }
      #expect(shared == sample.shared)
    }
  }
}

/// What `datasets/expected/features/record.py` wrote.
struct FeatureRecording: Decodable {
  struct Bins: Decodable {
    var edges: [Double]
    var numbers: [Double]
    var bins: [Int]
  }
  struct Moments: Decodable {
    var numbers: [Double]
    var mean: Double
    var variance: Double
  }
  struct Tiles: Decodable {
    var lows: [Double]
    var highs: [Double]
    var tileCounts: [Int]
    var tilingCount: Int
    var places: [[Double]]
    var shared: [[Int]]
  }
  var bins: [Bins]
  var moments: [Moments]
  var tiles: [Tiles]
}
