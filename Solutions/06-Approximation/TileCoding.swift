public import Coursework

extension Submission {
  /// Exercise 6.2: several grids of tiles, each shifted, and a value that is learned with them.
  public struct TileCoding: TileCodingExercise {
    private let lows: [Double]
    private let highs: [Double]
    private let tileCounts: [Int]
    private let tilingCount: Int
    private var weights: [Double]

    public init(lows: [Double], highs: [Double], tileCounts: [Int], tilingCount: Int) throws {
      guard !lows.isEmpty, highs.count == lows.count, tileCounts.count == lows.count else {
        throw InvalidInput("each dimension has two ends and a count of tiles")
      }
      guard (lows + highs).allSatisfy(\.isFinite), zip(lows, highs).allSatisfy({ $0 < $1 }) else {
        throw InvalidInput("ends must be finite, the upper above the lower")
      }
      guard tilingCount > 0, tileCounts.allSatisfy({ $0 > 0 }) else {
        throw InvalidInput("counts must be positive")
      }
      self.lows = lows
      self.highs = highs
      self.tileCounts = tileCounts
      self.tilingCount = tilingCount
      weights = Array(repeating: 0, count: tileCounts.reduce(tilingCount) { $0 * ($1 + 1) })
    }

    public var featureCount: Int {
      get throws {
        weights.count
      }
    }

    public func activeFeatures(of observation: [Double]) throws -> [Int] {
      guard observation.count == lows.count, !observation.contains(where: \.isNaN) else {
        throw InvalidInput("an observation has \(lows.count) numbers")
      }
      return (0..<tilingCount).map { tiling in
        // The tiling is the first digit of the feature's number, so tilings share no feature.
        lows.indices.reduce(tiling) { feature, dimension in
          let (low, high) = (lows[dimension], highs[dimension])
          let held = min(max(observation[dimension], low), high)
          let place = (held - low) * Double(tileCounts[dimension]) / (high - low)
          let shift = Double((2 * dimension + 1) * tiling % tilingCount) / Double(tilingCount)
          return feature * (tileCounts[dimension] + 1) + Int((place + shift).rounded(.down))
        }
      }
    }

    public func value(of observation: [Double]) throws -> Double {
      try activeFeatures(of: observation).reduce(0) { $0 + weights[$1] }
    }

    public mutating func learn(
      target: Double,
      for observation: [Double],
      stepSize: Double
    ) throws {
      guard target.isFinite, (0...1).contains(stepSize) else {
        throw InvalidInput("a target is finite, and a step size lies in 0...1")
      }
      let features = try activeFeatures(of: observation)
      // The error is taken once, before any weight moves. All weights together make the step.
      let error = target - features.reduce(0) { $0 + weights[$1] }
      for feature in features { weights[feature] += stepSize * error / Double(tilingCount) }
    }
  }
}
