import Coursework

/// The mistakes of exercise 6.2 in other words.
enum TileCodingParaphrases {
  // MARK: - Does not shift the tilings

  enum WholeTiles: PartsRule {
    static func shift(_ tiling: Int, _ dimension: Int, _ n: Int, width: Double) -> Double {
      Double((2 * dimension + 1) * (tiling / n))
    }
  }

  enum NoParts: PartsRule {
    static func shift(_ tiling: Int, _ dimension: Int, _ n: Int, width: Double) -> Double { 0 }
  }

  // MARK: - Shifts all dimensions by the same

  enum Diagonal: PartsRule {
    static func shift(_ tiling: Int, _ dimension: Int, _ n: Int, width: Double) -> Double {
      1 / Double(n) * Double(tiling)
    }
  }

  enum OneMultiple: PartsRule {
    static func shift(_ tiling: Int, _ dimension: Int, _ n: Int, width: Double) -> Double {
      PlainParts.shift(tiling, 0, n, width: width)
    }
  }

  // MARK: - Shifts in the unit of the observation

  enum AddsToTheNumber: PartsRule {
    static func shift(_ tiling: Int, _ dimension: Int, _ n: Int, width: Double) -> Double {
      PlainParts.shift(tiling, dimension, n, width: width) / width
    }
  }

  enum DividesByTheWidth: PartsRule {
    static func shift(_ tiling: Int, _ dimension: Int, _ n: Int, width: Double) -> Double {
      Double((dimension + dimension + 1) * tiling % n) / (width * Double(n))
    }
  }

  // MARK: - Tilings share their features

  enum NoTilingDigit: PartsRule {
    static func number(_ tiling: Int, _ tiles: [Int], _ sizes: [Int]) -> Int {
      PlainParts.number(0, tiles, sizes)
    }
  }

  enum TakesTheRest: PartsRule {
    static func number(_ tiling: Int, _ tiles: [Int], _ sizes: [Int]) -> Int {
      PlainParts.number(tiling, tiles, sizes) % sizes.reduce(1, *)
    }
  }

  // MARK: - Has no room for the tile that shifting needs

  enum LastTileHeld: PartsRule {
    static func size(_ count: Int) -> Int { count }
    static func tile(_ tile: Int, _ count: Int) -> Int { tile < count ? tile : count - 1 }
  }

  enum MinOfTiles: PartsRule {
    static func size(_ count: Int) -> Int { count }
    static func tile(_ tile: Int, _ count: Int) -> Int { min(count - 1, max(0, tile)) }
  }

  // MARK: - The first dimension turns fastest

  enum ReadsBackwards: PartsRule {
    static func number(_ tiling: Int, _ tiles: [Int], _ sizes: [Int]) -> Int {
      PlainParts.number(tiling, tiles.reversed(), sizes.reversed())
    }
  }

  enum Strides: PartsRule {
    static func number(_ tiling: Int, _ tiles: [Int], _ sizes: [Int]) -> Int {
      var (number, stride) = (0, 1)
      for index in tiles.indices {
        number += tiles[index] * stride
        stride *= sizes[index]
      }
      return tiling * stride + number
    }
  }

  // MARK: - Does not hold numbers at the ends

  enum GoesOn: PartsRule {
    static let holds = false
  }

  enum NoEnds: PartsRule {
    static let holds = false
    static func number(_ tiling: Int, _ tiles: [Int], _ sizes: [Int]) -> Int {
      zip(tiles, sizes).reduce(tiling) { number, next in number &* next.1 &+ next.0 }
    }
  }

  // MARK: - Does not divide the step size by the tilings

  enum MultipliesByTilings: PartsRule {
    static func factor(_ n: Int) -> Double { Double(n) }
  }

  enum FullStep: PartsRule {
    static func factor(_ n: Int) -> Double { (0..<n).reduce(0) { sum, _ in sum + 1 } }
  }
}

/// Asks for its value again before each weight moves.
struct AnewCoding<Rule: PartsRule>: RuledCoding {
  let frame: TileFrame
  private var weights: [Int: Double] = [:]

  init(lows: [Double], highs: [Double], tileCounts: [Int], tilingCount: Int) throws {
    frame = try TileFrame(lows, highs, tileCounts, tilingCount)
  }

  func value(of observation: [Double]) throws -> Double {
    try activeFeatures(of: observation).map { weights[$0] ?? 0 }.reduce(0, +)
  }

  mutating func learn(target: Double, for observation: [Double], stepSize: Double) throws {
    try TileFrame.checkLesson(target, stepSize)
    let step = stepSize / Double(frame.tilings)
    for feature in try activeFeatures(of: observation) {
      weights[feature] = (weights[feature] ?? 0) + step * (target - (try value(of: observation)))
    }
  }
}

/// Lets the error shrink from tiling to tiling instead of asking for the value again.
struct ShrinkingCoding: RuledCoding {
  typealias Rule = PlainParts
  let frame: TileFrame
  private var weights: [Double]

  init(lows: [Double], highs: [Double], tileCounts: [Int], tilingCount: Int) throws {
    frame = try TileFrame(lows, highs, tileCounts, tilingCount)
    weights = Array(
      repeating: 0, count: frame.sizes(by: Rule.self).reduce(tilingCount, *))
  }

  func value(of observation: [Double]) throws -> Double {
    try activeFeatures(of: observation).reduce(0) { $0 + weights[$1] }
  }

  mutating func learn(target: Double, for observation: [Double], stepSize: Double) throws {
    try TileFrame.checkLesson(target, stepSize)
    var error = target - (try value(of: observation))
    for feature in try activeFeatures(of: observation) {
      let step = stepSize * error / Double(frame.tilings)
      weights[feature] += step
      error -= step
    }
  }
}
