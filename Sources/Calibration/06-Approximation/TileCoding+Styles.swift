import Coursework

/// How tiles are found and learned, in parts of tiles.
protocol PartsRule {
  static var holds: Bool { get }
  /// The shift of a tiling, in tile widths.
  static func shift(_ tiling: Int, _ dimension: Int, _ n: Int, width: Double) -> Double
  /// How many tiles a tiling has along a dimension.
  static func size(_ count: Int) -> Int
  static func tile(_ tile: Int, _ count: Int) -> Int
  static func number(_ tiling: Int, _ tiles: [Int], _ sizes: [Int]) -> Int
  /// How much of its share of the error a weight takes.
  static func factor(_ n: Int) -> Double
}

extension PartsRule {
  static var holds: Bool { true }
  static func shift(_ tiling: Int, _ dimension: Int, _ n: Int, width: Double) -> Double {
    let shift = Double(tiling) * (1 + 2 * Double(dimension)) / Double(n)
    return shift - shift.rounded(.down)
  }
  static func size(_ count: Int) -> Int { 1 + count }
  static func tile(_ tile: Int, _ count: Int) -> Int { tile }
  static func number(_ tiling: Int, _ tiles: [Int], _ sizes: [Int]) -> Int {
    var (number, stride) = (0, 1)
    for (tile, size) in zip(tiles, sizes).reversed() {
      number += stride * tile
      stride *= size
    }
    return number + stride * tiling
  }
  static func factor(_ n: Int) -> Double { 1 }
}

/// The right rule.
enum PlainParts: PartsRule {}

extension TileFrame {
  /// The tiles of one tiling.
  func tiles<Rule: PartsRule>(
    of observation: [Double], in tiling: Int, by rule: Rule.Type
  ) throws -> [Int] {
    let numbers = try held(observation, by: rule)
    return lows.indices.map { dimension in
      let width = (highs[dimension] - lows[dimension]) / Double(counts[dimension])
      let shift = Rule.shift(tiling, dimension, tilings, width: width)
      let place = numbers[dimension] / width - lows[dimension] / width + shift
      let tile = Int(min(1e9, max(-1e9, place)).rounded(.down))
      return Rule.tile(tile, counts[dimension])
    }
  }

  func sizes<Rule: PartsRule>(by rule: Rule.Type) -> [Int] { counts.map { Rule.size($0) } }

  func features<Rule: PartsRule>(of observation: [Double], by rule: Rule.Type) throws -> [Int] {
    try checkObservation(observation, count: lows.count)
    return try (0..<tilings).map {
      Rule.number($0, try tiles(of: observation, in: $0, by: rule), sizes(by: rule))
    }
  }
}

/// A coding that finds its tiles by a rule.
protocol RuledCoding: TileCodingExercise {
  associatedtype Rule: PartsRule
  var frame: TileFrame { get }
}

extension RuledCoding {
  var featureCount: Int {
    get throws { frame.tilings * frame.sizes(by: Rule.self).reduce(1, *) }
  }

  func activeFeatures(of observation: [Double]) throws -> [Int] {
    try frame.features(of: observation, by: Rule.self)
  }
}

/// Keeps weights whose mean is the value, each of which takes the whole share of the error.
struct PartsCoding<Rule: PartsRule>: RuledCoding {
  let frame: TileFrame
  private var weights: [Int: Double] = [:]

  init(lows: [Double], highs: [Double], tileCounts: [Int], tilingCount: Int) throws {
    frame = try TileFrame(lows, highs, tileCounts, tilingCount)
  }

  func value(of observation: [Double]) throws -> Double {
    var sum = 0.0
    for feature in try activeFeatures(of: observation).reversed() {
      sum += weights[feature] ?? 0
    }
    return sum / Double(frame.tilings)
  }

  mutating func learn(target: Double, for observation: [Double], stepSize: Double) throws {
    try TileFrame.checkLesson(target, stepSize)
    let step = stepSize * (target - (try value(of: observation))) * Rule.factor(frame.tilings)
    for feature in try activeFeatures(of: observation) { weights[feature, default: 0] += step }
  }
}

/// Keeps a book for each tiling, from tiles to weights.
struct TileBookCoding<Rule: PartsRule>: RuledCoding {
  let frame: TileFrame
  private var books: [[[Int]: Double]]

  init(lows: [Double], highs: [Double], tileCounts: [Int], tilingCount: Int) throws {
    frame = try TileFrame(lows, highs, tileCounts, tilingCount)
    books = Array(repeating: [:], count: tilingCount)
  }

  func value(of observation: [Double]) throws -> Double {
    try books.indices.map { tiling in
      books[tiling][try frame.tiles(of: observation, in: tiling, by: Rule.self)] ?? 0
    }.reduce(0, +)
  }

  mutating func learn(target: Double, for observation: [Double], stepSize: Double) throws {
    try TileFrame.checkLesson(target, stepSize)
    let error = target - (try value(of: observation))
    let step = error * (stepSize / Double(frame.tilings)) * Rule.factor(frame.tilings)
    for tiling in books.indices {
      let tiles = try frame.tiles(of: observation, in: tiling, by: Rule.self)
      books[tiling][tiles, default: 0] += step
    }
  }
}
