import Coursework
import DecisionProcesses
import RealModule

/// The classic mistakes of exercise 3.2.
enum SoftmaxExplorationMisconceptions {
  static let all = [
    Misconception(
      Contracts.SoftmaxExploration.self, "takes the exponential of the values as they are",
      """
      Your exponentials overflow for large values, or all round to 0, and a quotient of two of \
      them is not a number. What could be taken off all values beforehand?
      """,
      as: Mistaken<TakesValuesAsTheyAre>.self),
    Misconception(
      Contracts.SoftmaxExploration.self, "subtracts the mean instead of the largest value",
      """
      You subtract a constant, which is right, but one that leaves some differences positive. How \
      large can they be?
      """,
      as: Mistaken<SubtractsTheMean>.self),
    Misconception(
      Contracts.SoftmaxExploration.self, "cuts off large exponents",
      """
      You keep exponents within what exp can bear. What becomes of the difference between two \
      values that are both beyond?
      """,
      as: Mistaken<CutsExponents>.self),
    Misconception(
      Contracts.SoftmaxExploration.self, "divides by the temperature after the exponential",
      """
      Your temperature divides the weights, and their sum as well. What is left of it in the \
      quotient?
      """,
      as: Mistaken<DividesAfter>.self),
    Misconception(
      Contracts.SoftmaxExploration.self, "multiplies by the temperature",
      """
      The hotter, the greedier your choice is. Which way round should it be?
      """,
      as: Mistaken<Multiplies>.self),
    Misconception(
      Contracts.SoftmaxExploration.self, "prefers the smaller values",
      """
      Your best action is the one of the smallest value. Which sign has the exponent of a value \
      that is less than the best?
      """,
      as: Mistaken<PrefersTheSmaller>.self),
    Misconception(
      Contracts.SoftmaxExploration.self, "divides by the largest weight instead of the sum",
      """
      Your best action always has chance 1. What do all chances add up to?
      """,
      as: Mistaken<DividesByTheLargest>.self),
    Misconception(
      Contracts.SoftmaxExploration.self, "takes the most probable action instead of drawing",
      """
      Your probabilities are right, and your choices do not follow them. What does a chance of 0.3 \
      mean for the actions that are taken?
      """,
      as: Mistaken<TakesTheMostProbable>.self),
    Misconception(
      Contracts.SoftmaxExploration.self, "draws a random number once and keeps it",
      """
      Your rule takes the same action from its first choice on. When is the random number drawn that \
      decides, and how often?
      """,
      as: Mistaken<KeepsTheNumber>.self),
    Misconception(
      Contracts.SoftmaxExploration.self, "never takes the same action twice in a row",
      """
      Your rule remembers what it took last and avoids it. What does the contract say of the choices \
      before this one?
      """,
      as: Mistaken<AvoidsRepeats>.self),
  ]

  private enum TakesValuesAsTheyAre: SoftmaxMistake {
    static func reference(_ values: [Double]) -> Double { 0 }
  }

  private enum SubtractsTheMean: SoftmaxMistake {
    static func reference(_ values: [Double]) -> Double {
      values.reduce(0, +) / Double(values.count)
    }
  }

  private enum CutsExponents: SoftmaxMistake {
    static func reference(_ values: [Double]) -> Double { 0 }
    static func weight(_ difference: Double, _ temperature: Double) -> Double {
      .exp(min(max(difference / temperature, -700), 700))
    }
  }

  private enum DividesAfter: SoftmaxMistake {
    static func weight(_ difference: Double, _ temperature: Double) -> Double {
      .exp(difference) / temperature
    }
  }

  private enum Multiplies: SoftmaxMistake {
    static func weight(_ difference: Double, _ temperature: Double) -> Double {
      .exp(difference * temperature)
    }
  }

  private enum PrefersTheSmaller: SoftmaxMistake {
    static func reference(_ values: [Double]) -> Double { values.reduce(.infinity, min) }
    static func weight(_ difference: Double, _ temperature: Double) -> Double {
      .exp(-difference / temperature)
    }
  }

  private enum DividesByTheLargest: SoftmaxMistake {
    static func total(_ weights: [Double]) -> Double { weights.reduce(0, max) }
  }

  private enum TakesTheMostProbable: SoftmaxMistake {
    static func choice(
      _ weights: [Double], _ memory: inout Double?,
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      weights.indices.max { weights[$0] < weights[$1] } ?? 0
    }
  }

  private enum KeepsTheNumber: SoftmaxMistake {
    static func choice(
      _ weights: [Double], _ memory: inout Double?,
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      let number = memory ?? generator.unit()
      memory = number
      var left = number * weights.reduce(0, +)
      return weights.firstIndex { weight in
        left -= weight
        return left < 0
      } ?? weights.count - 1
    }
  }

  private enum AvoidsRepeats: SoftmaxMistake {
    static func choice(
      _ weights: [Double], _ memory: inout Double?,
      using generator: inout some RandomNumberGenerator
    ) -> Int {
      var open = weights
      if let last = memory, weights.count > 1 { open[Int(last)] = 0 }
      let action = generator.index(weights: open)
      memory = Double(action)
      return action
    }
  }
}

/// A mistake in one part of choosing, with everything else right.
private protocol SoftmaxMistake {
  static func reference(_ values: [Double]) -> Double
  static func weight(_ difference: Double, _ temperature: Double) -> Double
  static func total(_ weights: [Double]) -> Double
  /// `memory` is nil at a rule's first choice.
  static func choice(
    _ weights: [Double], _ memory: inout Double?, using generator: inout some RandomNumberGenerator
  ) -> Int
}

extension SoftmaxMistake {
  static func reference(_ values: [Double]) -> Double { values.reduce(-.infinity, max) }
  static func weight(_ difference: Double, _ temperature: Double) -> Double {
    .exp(difference / temperature)
  }
  static func total(_ weights: [Double]) -> Double { weights.reduce(0, +) }
  /// No weights are asked for here that overflow: choices are asked for between small values.
  static func choice(
    _ weights: [Double], _ memory: inout Double?, using generator: inout some RandomNumberGenerator
  ) -> Int {
    generator.index(weights: weights)
  }
}

/// A rule that refuses bad input and makes one mistake.
private struct Mistaken<Mistake: SoftmaxMistake>: SoftmaxExplorationExercise {
  let temperature: Double
  var memory: Double?

  init(temperature: Double) throws {
    guard temperature > 0, temperature.isFinite else { throw InvalidInput("not a temperature") }
    self.temperature = temperature
  }

  func probabilities(of actionValues: [Double]) throws -> [Double] {
    let weights = try weights(actionValues)
    let total = Mistake.total(weights)
    return weights.map { $0 / total }
  }

  mutating func action(
    for actionValues: [Double], using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    Mistake.choice(try weights(actionValues), &memory, using: &generator)
  }

  private func weights(_ values: [Double]) throws -> [Double] {
    guard !values.isEmpty, values.allSatisfy(\.isFinite) else {
      throw InvalidInput("not a row of values")
    }
    let reference = Mistake.reference(values)
    return values.map { Mistake.weight($0 - reference, temperature) }
  }
}
