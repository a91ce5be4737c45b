import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 2.5.
enum InitialValuesMisconceptions {
  static let all = [
    Misconception(
      Contracts.InitialValues.self, "the terminal values are optimistic too",
      """
      Your optimistic table promises something after the end as well. Which update would ever take \
      that promise back?
      """,
      as: OptimisticTerminals.self),
    Misconception(
      Contracts.InitialValues.self, "the terminal rows hold noise",
      """
      Your random table holds noise in terminal rows. Whoever reads them, a plot or an update \
      without a mask, reads something that is not 0 and never will be.
      """,
      as: NoisyTerminals.self),
    Misconception(
      Contracts.InitialValues.self, "the noise is as large as the rewards",
      """
      Your noise has the size of the rewards themselves. The agent believes in it until it has \
      refuted it, pair by pair. What is the share for?
      """,
      as: LoudNoise.self),
    Misconception(
      Contracts.InitialValues.self, "the noise is never negative",
      """
      Your noise is drawn between 0 and s. unit() lies in 0..<1; the contract asks for both signs.
      """,
      as: PositiveNoise.self),
    Misconception(
      Contracts.InitialValues.self, "one draw for a whole row",
      """
      All actions of a state start with the same value in your random table. So they still tie, \
      and the first one still wins.
      """,
      as: OneDrawPerRow.self),
    Misconception(
      Contracts.InitialValues.self, "takes the largest reward for the largest return",
      """
      Your optimistic value is one reward. What does an agent earn that is paid the largest reward \
      again and again?
      """,
      as: OneReward.self),
    Misconception(
      Contracts.InitialValues.self, "divides a negative reward by 1 − discount",
      """
      Where all rewards are negative, your value lies below what an agent can earn: it is the \
      worst of lives, not the best. How long does the best one last?
      """,
      as: PessimisticBound.self),
    Misconception(
      Contracts.InitialValues.self, "bounds by the largest magnitude",
      """
      Your optimistic value grows with the size of a penalty. Nobody is better off because a fall \
      hurts more; which of the rewards can be earned?
      """,
      as: MagnitudeBound.self),
  ]

  private enum OptimisticTerminals: InitialValuesMistake {
    static func optimisticTerminal(_ bound: Double) -> Double { bound }
  }

  private enum NoisyTerminals: InitialValuesMistake {
    static var terminalsAreNoisy: Bool { true }
  }

  private enum LoudNoise: InitialValuesMistake {
    static func scale(share: Double, largest: Double) -> Double { largest }
  }

  private enum PositiveNoise: InitialValuesMistake {
    static func noise(_ unit: Double) -> Double { unit }
  }

  private enum OneDrawPerRow: InitialValuesMistake {
    static var drawsOncePerRow: Bool { true }
  }

  private enum OneReward: InitialValuesMistake {
    static func bound(_ rewards: [Double], largest: Double, horizon: Double) -> Double { largest }
  }

  private enum PessimisticBound: InitialValuesMistake {
    static func bound(_ rewards: [Double], largest: Double, horizon: Double) -> Double {
      largest * horizon
    }
  }

  private enum MagnitudeBound: InitialValuesMistake {
    static func bound(_ rewards: [Double], largest: Double, horizon: Double) -> Double {
      horizon * (rewards.map(abs).max() ?? 0)
    }
  }
}

/// A mistake in one of the two tables, with everything else right.
private protocol InitialValuesMistake: InitialValuesExercise {
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
