import Coursework
import DecisionProcesses

/// A mistake in one of the two tables, with everything else right.
protocol InitialValuesMistake: InitialValuesExercise {
  static func bound(_ rewards: [Double], largest: Double, horizon: Double) -> Double
  static func optimisticTerminal(_ bound: Double) -> Double
  static func scale(share: Double, largest: Double) -> Double
  static func noise(_ unit: Double) -> Double
  static var drawsOncePerRow: Bool { get }
  static var terminalsAreNoisy: Bool { get }
}

extension InitialValuesMistake {
  static func bound(_ rewards: [Double], largest: Double, horizon: Double) -> Double {
    largest > 0 ? largest * horizon : largest
  }
  static func optimisticTerminal(_ bound: Double) -> Double { 0 }
  static func scale(share: Double, largest: Double) -> Double { share * largest }
  static func noise(_ unit: Double) -> Double { 2 * unit - 1 }
  static var drawsOncePerRow: Bool { false }
  static var terminalsAreNoisy: Bool { false }

  static func optimistic(
    rewards: [Double],
    discount: Double,
    terminalStates: [Bool],
    actionCount: Int
  ) throws -> [[Double]] {
    guard let largest = rewards.max(), rewards.allSatisfy(\.isFinite), (0..<1).contains(discount),
      actionCount > 0
    else { throw InvalidInput("not the frame of a table") }
    let value = bound(rewards, largest: largest, horizon: 1 / (1 - discount))
    return terminalStates.map {
      Array(repeating: $0 ? optimisticTerminal(value) : value, count: actionCount)
    }
  }

  static func random(
    rewards: [Double],
    share: Double,
    terminalStates: [Bool],
    actionCount: Int,
    using generator: inout some RandomNumberGenerator
  ) throws -> [[Double]] {
    guard let largest = rewards.map(abs).max(), largest > 0, rewards.allSatisfy(\.isFinite),
      share > 0, share < 1, actionCount > 0
    else { throw InvalidInput("not the frame of a table") }
    let scale = scale(share: share, largest: largest)
    return terminalStates.map { isTerminal in
      var row = (0..<actionCount).map { _ in scale * noise(generator.unit()) }
      if drawsOncePerRow { row = Array(repeating: row[0], count: actionCount) }
      return isTerminal && !terminalsAreNoisy ? row.map { _ in 0 } : row
    }
  }
}
