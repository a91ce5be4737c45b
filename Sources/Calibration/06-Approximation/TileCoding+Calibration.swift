import Coursework
import LinearLearning

extension CalibrationSet {
  private typealias Rule = TileCodingParaphrases

  static let tileCoding = CalibrationSet(
    Contracts.TileCoding.self,
    reference: TileCodingReference.self,
    alternatives: [
      "counts parts of tiles in whole numbers, and keeps mean weights":
        PartsCoding<PlainParts>.self,
      "keeps one dictionary for each tiling": TileBookCoding<PlainParts>.self,
    ],
    paraphrases: [
      "does not shift the tilings": [
        PartsCoding<Rule.WholeTiles>.self, TileBookCoding<Rule.NoParts>.self,
      ],
      "shifts all dimensions by the same": [
        PartsCoding<Rule.Diagonal>.self, TileBookCoding<Rule.OneMultiple>.self,
      ],
      "shifts in the unit of the observation": [
        PartsCoding<Rule.AddsToTheNumber>.self, PartsCoding<Rule.DividesByTheWidth>.self,
      ],
      "tilings share their features": [
        PartsCoding<Rule.NoTilingDigit>.self, PartsCoding<Rule.TakesTheRest>.self,
      ],
      "has no room for the tile that shifting needs": [
        PartsCoding<Rule.LastTileHeld>.self, TileBookCoding<Rule.MinOfTiles>.self,
      ],
      "the first dimension turns fastest": [
        PartsCoding<Rule.ReadsBackwards>.self, TileBookCoding<Rule.Strides>.self,
      ],
      "does not hold numbers at the ends": [
        PartsCoding<Rule.GoesOn>.self, TileBookCoding<Rule.NoEnds>.self,
      ],
      "does not divide the step size by the tilings": [
        PartsCoding<Rule.MultipliesByTilings>.self, TileBookCoding<Rule.FullStep>.self,
      ],
      "takes the error anew for each tiling": [
        AnewCoding<PlainParts>.self, ShrinkingCoding.self,
      ],
    ])
}

/// The reference behind the contract.
private struct TileCodingReference: TileCodingExercise {
  private let reference: LinearLearning.TileCoding
  private var weights: [Double]

  init(lows: [Double], highs: [Double], tileCounts: [Int], tilingCount: Int) throws {
    _ = try TileFrame(lows, highs, tileCounts, tilingCount)
    reference = LinearLearning.TileCoding(
      ranges: zip(lows, highs).map { $0...$1 }, tileCounts: tileCounts, tilingCount: tilingCount)
    weights = Array(repeating: 0, count: reference.featureCount)
  }

  var featureCount: Int {
    get throws { reference.featureCount }
  }

  func activeFeatures(of observation: [Double]) throws -> [Int] {
    try checkObservation(observation, count: reference.ranges.count)
    return reference.activeFeatures(of: observation)
  }

  func value(of observation: [Double]) throws -> Double {
    try checkObservation(observation, count: reference.ranges.count)
    return reference.value(of: observation, weights: weights)
  }

  mutating func learn(target: Double, for observation: [Double], stepSize: Double) throws {
    try checkObservation(observation, count: reference.ranges.count)
    try TileFrame.checkLesson(target, stepSize)
    reference.learn(target: target, for: observation, stepSize: stepSize, weights: &weights)
  }
}

/// The settings of a coding, and what it refuses.
struct TileFrame {
  let lows: [Double]
  let highs: [Double]
  let counts: [Int]
  let tilings: Int

  init(_ lows: [Double], _ highs: [Double], _ counts: [Int], _ tilings: Int) throws {
    guard tilings >= 1, lows.count >= 1 else { throw InvalidInput("none") }
    guard Set([lows.count, highs.count, counts.count]).count == 1 else {
      throw InvalidInput("rows")
    }
    for index in lows.indices {
      guard lows[index].isFinite, highs[index].isFinite, highs[index] > lows[index],
        counts[index] >= 1
      else { throw InvalidInput("dimension") }
    }
    (self.lows, self.highs, self.counts, self.tilings) = (lows, highs, counts, tilings)
  }

  static func checkLesson(_ target: Double, _ stepSize: Double) throws {
    guard target.isFinite else { throw InvalidInput("target") }
    guard stepSize >= 0 && stepSize <= 1 else { throw InvalidInput("step size") }
  }

  /// The numbers as they are used.
  func held(_ observation: [Double], by rule: (some PartsRule).Type) throws -> [Double] {
    try checkObservation(observation, count: lows.count)
    guard rule.holds else {
      return observation.map { $0 < -1e9 ? -1e18 : $0 > 1e9 ? 1e18 : $0 }
    }
    return observation.indices.map { max(lows[$0], min(highs[$0], observation[$0])) }
  }
}
