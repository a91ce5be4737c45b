import Coursework
import DecisionProcesses

/// The mistakes of exercise 2.5 in the noise, in other words.
enum InitialNoiseParaphrases {
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
}
