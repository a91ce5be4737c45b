import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias NoiseParaphrase = InitialNoiseParaphrases
  private typealias PromiseParaphrase = InitialPromiseParaphrases

  static let initialValues = CalibrationSet(
    Contracts.InitialValues.self,
    alternatives: ["fills a flat table backward, with another uniform draw": FillsBackward.self],
    paraphrases: [
      "the terminal values are optimistic too": [
        PromiseParaphrase.IgnoresTheFlags.self, PromiseParaphrase.FillsThenForgets.self,
      ],
      "the terminal rows hold noise": [
        NoiseParaphrase.DrawsEverywhere.self, NoiseParaphrase.SkipsTheMask.self,
      ],
      "the noise is as large as the rewards": [
        NoiseParaphrase.DividesByTheShare.self, NoiseParaphrase.ScalesByTheRewards.self,
      ],
      "the noise is never negative": [
        NoiseParaphrase.DrawsMagnitudes.self, NoiseParaphrase.DrawsAboveZero.self,
      ],
      "one draw for a whole row": [
        NoiseParaphrase.RepeatsADraw.self, NoiseParaphrase.RemembersADraw.self,
      ],
      "takes the largest reward for the largest return": [
        PromiseParaphrase.StopsAfterOneStep.self, PromiseParaphrase.SortsRewards.self,
      ],
      "divides a negative reward by 1 − discount": [
        PromiseParaphrase.AlwaysDivides.self, PromiseParaphrase.SumsForEver.self,
      ],
      "bounds by the largest magnitude": [
        PromiseParaphrase.BoundsThePenalty.self, PromiseParaphrase.ComparesSquares.self,
      ],
      "the first reward is discounted": [
        PromiseParaphrase.WaitsForTheFirst.self, PromiseParaphrase.TakesOffTheFirst.self,
      ],
      "promises at least 0": [
        PromiseParaphrase.StartsAtZero.self, PromiseParaphrase.ClampsThePromise.self,
      ],
    ],
    // The largest of 40 magnitudes is below half of its bound with chance 2⁻⁴⁰ = 9.1e-13, in each of
    // two samples for each of 11 tables; signs and ties are told apart more surely still.
    chanceOfNoName: 3e-11)

  // MARK: - A right answer of another style

  private enum FillsBackward: Framed {}
}

/// Refuses bad input, then builds the two tables from parts that a sample may replace.
protocol Framed: InitialValuesExercise {
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
