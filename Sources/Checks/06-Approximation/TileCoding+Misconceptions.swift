import Coursework

/// The classic mistakes of exercise 6.2.
enum TileCodingMisconceptions {
  static let all = [
    Misconception(
      Contracts.TileCoding.self, "does not shift the tilings",
      """
      All your tilings are the same grid. What can several of them tell apart that one cannot?
      """,
      as: Mistaken<NoShift>.self),
    Misconception(
      Contracts.TileCoding.self, "shifts all dimensions by the same",
      """
      Your tilings are shifted along the diagonal. Which odd multiple does the second dimension get?
      """,
      as: Mistaken<EqualShift>.self),
    Misconception(
      Contracts.TileCoding.self, "shifts in the unit of the observation",
      """
      Your shifts are right where tiles are one unit wide. In what are they measured elsewhere?
      """,
      as: Mistaken<ShiftInUnits>.self),
    Misconception(
      Contracts.TileCoding.self, "tilings share their features",
      """
      The first tile of each of your tilings has the same number. What is learned in one of them \
      then moves tiles of others that lie elsewhere.
      """,
      as: Mistaken<Shares>.self),
    Misconception(
      Contracts.TileCoding.self, "has no room for the tile that shifting needs",
      """
      Your tilings have as many tiles as are as wide as the range, so that the last one of a shifted \
      tiling has to be forced into another. How many tiles does a shifted grid cut?
      """,
      as: Mistaken<NoRoom>.self),
    Misconception(
      Contracts.TileCoding.self, "the first dimension turns fastest",
      """
      Your features are right in one dimension. In more, which one changes from a feature to the next?
      """,
      as: Mistaken<FirstFastest>.self),
    Misconception(
      Contracts.TileCoding.self, "does not hold numbers at the ends",
      """
      Beyond the range your tiles go on, and their numbers are those of tiles that are elsewhere.
      """,
      as: Mistaken<NotHeld>.self),
    Misconception(
      Contracts.TileCoding.self, "does not divide the step size by the tilings",
      """
      Each of your weights removes the whole share of the error, and they all are added up. With \
      step size 1 and n tilings, by how much do you overshoot?
      """,
      as: Mistaken<WholeSteps>.self),
    Misconception(
      Contracts.TileCoding.self, "takes the error anew for each tiling",
      """
      Your second weight already sees what the first has learned. All active weights move by the \
      same error, taken before any of them.
      """,
      as: Mistaken<ErrorAnew>.self),
  ]

  private enum NoShift: TileMistake {
    static func shift(_ tiling: Int, _ dimension: Int, _ n: Int, _ width: Double) -> Double { 0 }
  }

  private enum EqualShift: TileMistake {
    static func shift(_ tiling: Int, _ dimension: Int, _ n: Int, _ width: Double) -> Double {
      Double(tiling) / Double(n)
    }
  }

  private enum ShiftInUnits: TileMistake {
    static func shift(_ tiling: Int, _ dimension: Int, _ n: Int, _ width: Double) -> Double {
      Double((2 * dimension + 1) * tiling % n) / Double(n) / width
    }
  }

  private enum Shares: TileMistake {
    static func number(_ tiling: Int, _ tiles: [Int], _ sizes: [Int]) -> Int {
      zip(tiles, sizes).reduce(0) { $0 * $1.1 + $1.0 }
    }
  }

  private enum NoRoom: TileMistake {
    static func size(_ count: Int) -> Int { count }
    static func tile(_ place: Double, _ count: Int) -> Int {
      min(Int(place.rounded(.down)), count - 1)
    }
  }

  private enum FirstFastest: TileMistake {
    static func number(_ tiling: Int, _ tiles: [Int], _ sizes: [Int]) -> Int {
      zip(tiles, sizes).reversed().reduce(tiling) { $0 * $1.1 + $1.0 }
    }
  }

  private enum NotHeld: TileMistake {
    static let holds = false
  }

  private enum WholeSteps: TileMistake {
    static func share(_ stepSize: Double, _ n: Int) -> Double { stepSize }
  }

  private enum ErrorAnew: TileMistake {
    static let takesErrorOnce = false
  }
}

/// A mistake in tiles or in learning with them, with everything else right.
private protocol TileMistake {
  static var holds: Bool { get }
  static var takesErrorOnce: Bool { get }
  static func shift(_ tiling: Int, _ dimension: Int, _ n: Int, _ width: Double) -> Double
  static func size(_ count: Int) -> Int
  static func tile(_ place: Double, _ count: Int) -> Int
  static func number(_ tiling: Int, _ tiles: [Int], _ sizes: [Int]) -> Int
  static func share(_ stepSize: Double, _ n: Int) -> Double
}

extension TileMistake {
  static var holds: Bool { true }
  static var takesErrorOnce: Bool { true }
  static func shift(_ tiling: Int, _ dimension: Int, _ n: Int, _ width: Double) -> Double {
    Double((2 * dimension + 1) * tiling % n) / Double(n)
  }
  static func size(_ count: Int) -> Int { count + 1 }
  static func tile(_ place: Double, _ count: Int) -> Int {
    // What is far beyond an end has no Int: no tile is as far out as this.
    Int(min(max(place, -1e9), 1e9).rounded(.down))
  }
  static func number(_ tiling: Int, _ tiles: [Int], _ sizes: [Int]) -> Int {
    zip(tiles, sizes).reduce(tiling) { $0 &* $1.1 &+ $1.0 }
  }
  static func share(_ stepSize: Double, _ n: Int) -> Double { stepSize / Double(n) }
}

/// A coding that refuses bad input and makes one mistake.
private struct Mistaken<Mistake: TileMistake>: TileCodingExercise {
  private let lows: [Double]
  private let highs: [Double]
  private let tileCounts: [Int]
  private let tilingCount: Int
  /// By feature, since a mistaken one may be any number.
  private var weights: [Int: Double] = [:]

  init(lows: [Double], highs: [Double], tileCounts: [Int], tilingCount: Int) throws {
    guard !lows.isEmpty, lows.count == highs.count, lows.count == tileCounts.count,
      zip(lows, highs).allSatisfy({ $0 < $1 && ($1 - $0).isFinite }), tilingCount > 0,
      tileCounts.allSatisfy({ $0 > 0 })
    else { throw InvalidInput("no coding") }
    (self.lows, self.highs, self.tileCounts) = (lows, highs, tileCounts)
    self.tilingCount = tilingCount
  }

  var featureCount: Int {
    get throws { tileCounts.reduce(tilingCount) { $0 * Mistake.size($1) } }
  }

  func activeFeatures(of observation: [Double]) throws -> [Int] {
    guard observation.count == lows.count, !observation.contains(where: \.isNaN) else {
      throw InvalidInput("no place")
    }
    return (0..<tilingCount).map { tiling in
      let tiles = lows.indices.map { dimension in
        let (low, high) = (lows[dimension], highs[dimension])
        let width = (high - low) / Double(tileCounts[dimension])
        let x = observation[dimension]
        let place = ((Mistake.holds ? min(max(x, low), high) : x) - low) / width
        let shift = Mistake.shift(tiling, dimension, tilingCount, width)
        return Mistake.tile(place + shift, tileCounts[dimension])
      }
      return Mistake.number(tiling, tiles, tileCounts.map(Mistake.size))
    }
  }

  func value(of observation: [Double]) throws -> Double {
    try activeFeatures(of: observation).reduce(0) { $0 + weights[$1, default: 0] }
  }

  mutating func learn(target: Double, for observation: [Double], stepSize: Double) throws {
    guard target.isFinite, (0...1).contains(stepSize) else { throw InvalidInput("no lesson") }
    let error = target - (try value(of: observation))
    for feature in try activeFeatures(of: observation) {
      let error = Mistake.takesErrorOnce ? error : target - (try value(of: observation))
      weights[feature, default: 0] += Mistake.share(stepSize, tilingCount) * error
    }
  }
}
