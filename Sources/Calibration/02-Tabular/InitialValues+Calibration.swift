import Coursework
import DecisionProcesses

extension CalibrationSet {
  static let initialValues = CalibrationSet(
    Contracts.InitialValues.self,
    alternatives: ["fills a flat table backward, with another uniform draw": FillsBackward.self],
    paraphrases: [
      "the terminal values are optimistic too": [IgnoresTheFlags.self, FillsThenForgets.self],
      "the terminal rows hold noise": [DrawsEverywhere.self, SkipsTheMask.self],
      "the noise is as large as the rewards": [DividesByTheShare.self, ScalesByTheRewards.self],
      "the noise is never negative": [DrawsMagnitudes.self, DrawsAboveZero.self],
      "one draw for a whole row": [RepeatsADraw.self, RemembersADraw.self],
      "takes the largest reward for the largest return": [
        StopsAfterOneStep.self, SortsRewards.self,
      ],
      "divides a negative reward by 1 − discount": [AlwaysDivides.self, SumsForEver.self],
      "bounds by the largest magnitude": [BoundsThePenalty.self, ComparesSquares.self],
    ],
    // The largest of 40 magnitudes is below half of its bound with chance 2⁻⁴⁰ = 9.1e-13, in each of
    // two samples for each of 11 tables; signs and ties are told apart more surely still.
    chanceOfNoName: 3e-11)

  // MARK: - A right answer of another style

  private enum FillsBackward: Framed {}

  // MARK: - The terminal values are optimistic too

  private enum IgnoresTheFlags: Framed {
    static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
      max(best, best / (1 - g))
    }
  }

  private enum FillsThenForgets: Framed {
    static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
      guard best > 0 else { return best }
      return best * (1 + g / (1 - g))
    }
  }

  // MARK: - The terminal rows hold noise

  private enum DrawsEverywhere: Framed {
    static func row(
      _ count: Int, _ scale: Double, isTerminal: Bool,
      _ generator: inout some RandomNumberGenerator
    ) -> [Double] {
      (0..<count).map { _ in Double.random(in: -scale...scale, using: &generator) }
    }
  }

  private enum SkipsTheMask: Framed {
    static func row(
      _ count: Int, _ scale: Double, isTerminal: Bool,
      _ generator: inout some RandomNumberGenerator
    ) -> [Double] {
      var row = Array(repeating: 0.0, count: count)
      for index in row.indices.reversed() { row[index] = scale - 2 * scale * generator.unit() }
      return row
    }
  }

  // MARK: - The noise is as large as the rewards

  private enum DividesByTheShare: Framed {
    static func scale(_ largest: Double, _ share: Double) -> Double { largest * share / share }
  }

  private enum ScalesByTheRewards: Framed {
    static func scale(_ largest: Double, _ share: Double) -> Double { largest }
    static func row(
      _ count: Int, _ scale: Double, isTerminal: Bool,
      _ generator: inout some RandomNumberGenerator
    ) -> [Double] {
      if isTerminal { return Array(repeating: 0, count: count) }
      return (0..<count).map { _ in scale * (1 - 2 * generator.unit()) }
    }
  }

  // MARK: - The noise is never negative

  private enum DrawsMagnitudes: Framed {
    static func row(
      _ count: Int, _ scale: Double, isTerminal: Bool,
      _ generator: inout some RandomNumberGenerator
    ) -> [Double] {
      (0..<count).map { _ in isTerminal ? 0 : abs(scale * (2 * generator.unit() - 1)) }
    }
  }

  private enum DrawsAboveZero: Framed {
    static func row(
      _ count: Int, _ scale: Double, isTerminal: Bool,
      _ generator: inout some RandomNumberGenerator
    ) -> [Double] {
      var row: [Double] = []
      while row.count < count {
        row.append(isTerminal ? 0 : Double.random(in: 0...scale, using: &generator))
      }
      return row
    }
  }

  // MARK: - One draw for a whole row

  private enum RepeatsADraw: Framed {
    static func row(
      _ count: Int, _ scale: Double, isTerminal: Bool,
      _ generator: inout some RandomNumberGenerator
    ) -> [Double] {
      let draw = isTerminal ? 0 : Double.random(in: -scale...scale, using: &generator)
      return Array(repeating: draw, count: count)
    }
  }

  private enum RemembersADraw: Framed {
    static func row(
      _ count: Int, _ scale: Double, isTerminal: Bool,
      _ generator: inout some RandomNumberGenerator
    ) -> [Double] {
      var noise: Double?
      return (0..<count).map { _ in
        if isTerminal { return 0 }
        let value = noise ?? (generator.unit() - 0.5) * 2 * scale
        noise = value
        return value
      }
    }
  }

  // MARK: - Takes the largest reward for the largest return

  private enum StopsAfterOneStep: Framed {
    static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
      isTerminal ? 0 : best
    }
  }

  private enum SortsRewards: Framed {
    static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
      let life = [best].sorted()
      return isTerminal ? 0 : life.reduce(0, +)
    }
  }

  // MARK: - Divides a negative reward by 1 − discount

  private enum AlwaysDivides: Framed {
    static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
      isTerminal ? 0 : best / (1 - g)
    }
  }

  private enum SumsForEver: Framed {
    static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
      guard !isTerminal else { return 0 }
      var (sum, weight) = (0.0, 1.0)
      while weight > 1e-13 {
        sum += weight * best
        weight *= g
      }
      return sum
    }
  }

  // MARK: - Bounds by the largest magnitude

  private enum BoundsThePenalty: Framed {
    static func best(_ rewards: [Double]) -> Double {
      max(rewards.max() ?? 0, -(rewards.min() ?? 0))
    }
  }

  private enum ComparesSquares: Framed {
    static func best(_ rewards: [Double]) -> Double {
      rewards.map { $0 * $0 }.max()?.squareRoot() ?? 0
    }
  }
}

/// Refuses bad input, then builds the two tables from parts that a sample may replace.
private protocol Framed: InitialValuesExercise {
  static func best(_ rewards: [Double]) -> Double
  static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double
  static func scale(_ largest: Double, _ share: Double) -> Double
  static func row(
    _ count: Int, _ scale: Double, isTerminal: Bool, _ generator: inout some RandomNumberGenerator
  ) -> [Double]
}

extension Framed {
  static func best(_ rewards: [Double]) -> Double { rewards.reduce(-.infinity, max) }

  static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
    isTerminal ? 0 : max(best, best / (1 - g))
  }

  static func scale(_ largest: Double, _ share: Double) -> Double { largest * share }

  static func row(
    _ count: Int, _ scale: Double, isTerminal: Bool, _ generator: inout some RandomNumberGenerator
  ) -> [Double] {
    var row = Array(repeating: 0.0, count: count)
    if isTerminal { return row }
    for index in row.indices.reversed() {
      row[index] = Double.random(in: -scale...scale, using: &generator)
    }
    return row
  }

  static func optimistic(
    rewards: [Double],
    discount: Double,
    terminalStates: [Bool],
    actionCount: Int
  ) throws -> [[Double]] {
    try guardFrame(rewards, actionCount)
    guard discount >= 0, discount < 1 else { throw InvalidInput("discount") }
    let best = best(rewards)
    var table: [[Double]] = []
    for isTerminal in terminalStates.reversed() {
      let value = promise(best, discount, isTerminal: isTerminal)
      table.insert((0..<actionCount).map { _ in value }, at: 0)
    }
    return table
  }

  static func random(
    rewards: [Double],
    share: Double,
    terminalStates: [Bool],
    actionCount: Int,
    using generator: inout some RandomNumberGenerator
  ) throws -> [[Double]] {
    try guardFrame(rewards, actionCount)
    let largest = rewards.reduce(0) { max($0, abs($1)) }
    guard largest != 0, share > 0 && share < 1 else { throw InvalidInput("scale") }
    var table: [[Double]] = []
    for isTerminal in terminalStates.reversed() {
      table.append(
        row(actionCount, scale(largest, share), isTerminal: isTerminal, &generator))
    }
    return table.reversed()
  }

  private static func guardFrame(_ rewards: [Double], _ actionCount: Int) throws {
    guard !rewards.isEmpty, !rewards.contains(where: { !$0.isFinite }), actionCount > 0 else {
      throw InvalidInput("frame")
    }
  }
}
