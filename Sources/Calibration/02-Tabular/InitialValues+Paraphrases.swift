import Coursework
import DecisionProcesses

/// The mistakes of exercise 2.5 in other words.
enum InitialValuesParaphrases {
  // MARK: - The terminal values are optimistic too

  enum IgnoresTheFlags: Framed {
    static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
      max(best, best / (1 - g))
    }
  }

  enum FillsThenForgets: Framed {
    static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
      guard best > 0 else { return best }
      return best * (1 + g / (1 - g))
    }
  }

  // MARK: - The terminal rows hold noise

  enum DrawsEverywhere: Framed {
    static func row(
      _ count: Int, _ scale: Double, isTerminal: Bool,
      _ generator: inout some RandomNumberGenerator
    ) -> [Double] {
      (0..<count).map { _ in Double.random(in: -scale...scale, using: &generator) }
    }
  }

  enum SkipsTheMask: Framed {
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

  enum DividesByTheShare: Framed {
    static func scale(_ largest: Double, _ share: Double) -> Double { largest * share / share }
  }

  enum ScalesByTheRewards: Framed {
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

  enum DrawsMagnitudes: Framed {
    static func row(
      _ count: Int, _ scale: Double, isTerminal: Bool,
      _ generator: inout some RandomNumberGenerator
    ) -> [Double] {
      (0..<count).map { _ in isTerminal ? 0 : abs(scale * (2 * generator.unit() - 1)) }
    }
  }

  enum DrawsAboveZero: Framed {
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

  enum RepeatsADraw: Framed {
    static func row(
      _ count: Int, _ scale: Double, isTerminal: Bool,
      _ generator: inout some RandomNumberGenerator
    ) -> [Double] {
      let draw = isTerminal ? 0 : Double.random(in: -scale...scale, using: &generator)
      return Array(repeating: draw, count: count)
    }
  }

  enum RemembersADraw: Framed {
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

  enum StopsAfterOneStep: Framed {
    static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
      isTerminal ? 0 : best
    }
  }

  enum SortsRewards: Framed {
    static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
      let life = [best].sorted()
      return isTerminal ? 0 : life.reduce(0, +)
    }
  }

  // MARK: - Divides a negative reward by 1 − discount

  enum AlwaysDivides: Framed {
    static func promise(_ best: Double, _ g: Double, isTerminal: Bool) -> Double {
      isTerminal ? 0 : best / (1 - g)
    }
  }

  enum SumsForEver: Framed {
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

  enum BoundsThePenalty: Framed {
    static func best(_ rewards: [Double]) -> Double {
      max(rewards.max() ?? 0, -(rewards.min() ?? 0))
    }
  }

  enum ComparesSquares: Framed {
    static func best(_ rewards: [Double]) -> Double {
      rewards.map { $0 * $0 }.max()?.squareRoot() ?? 0
    }
  }
}
