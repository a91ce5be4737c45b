import Coursework
import DecisionProcesses
import RealModule

extension CalibrationSet {
  private typealias Paraphrase = SoftmaxParaphrases

  static let softmaxExploration = CalibrationSet(
    Contracts.SoftmaxExploration.self,
    alternatives: [
      "compares every pair of actions": WeightRule<Paraphrase.PairByPair>.self,
      "adds noise to the values and takes the best": WeightRule<Paraphrase.Gumbel>.self,
    ],
    paraphrases: [
      "takes the exponential of the values as they are": [
        WeightRule<Paraphrase.Plain>.self, WeightRule<Paraphrase.PlainByRatio>.self,
      ],
      "subtracts the mean instead of the largest value": [
        WeightRule<Paraphrase.Centred>.self, WeightRule<Paraphrase.CentredLater>.self,
      ],
      "cuts off large exponents": [
        WeightRule<Paraphrase.Clipped>.self, WeightRule<Paraphrase.ClippedValues>.self,
      ],
      "divides by the temperature after the exponential": [
        WeightRule<Paraphrase.NoTemperature>.self, WeightRule<Paraphrase.ScaledAfter>.self,
      ],
      "multiplies by the temperature": [
        WeightRule<Paraphrase.Inverted>.self, WeightRule<Paraphrase.InvertedFirst>.self,
      ],
      "prefers the smaller values": [
        WeightRule<Paraphrase.Costs>.self, WeightRule<Paraphrase.Negated>.self,
      ],
      "divides by the largest weight instead of the sum": [
        WeightRule<Paraphrase.Unsummed>.self, WeightRule<Paraphrase.OverLargest>.self,
      ],
      "takes the most probable action instead of drawing": [
        WeightRule<Paraphrase.Best>.self, WeightRule<Paraphrase.Sorts>.self,
      ],
      "draws a random number once and keeps it": [
        RememberingRule<Paraphrase.FixedAction>.self,
        RememberingRule<Paraphrase.EarlyThreshold>.self,
      ],
      "never takes the same action twice in a row": [
        RememberingRule<Paraphrase.DrawsUntilNew>.self,
        RememberingRule<Paraphrase.ListOfOthers>.self,
      ],
    ],
    // A feature of two samples differs too much with chance 2 exp(−18) = 3.1e-8 at most. Compared are
    // those of two questions with four actions: two or four places of four, sixteen pairs, four
    // shares, a repeat for each place but the first and one more: fewer than 80.
    chanceOfNoName: 2.5e-6)
}

/// The parts of a rule, as some people write them; a sample replaces one.
protocol WeightStyle {
  static func chances(_ values: [Double], _ temperature: Double) -> [Double]
  static func choose(
    _ values: [Double], _ temperature: Double, using generator: inout some RandomNumberGenerator
  ) -> Int
}

extension WeightStyle {
  static func choose(
    _ values: [Double], _ temperature: Double, using generator: inout some RandomNumberGenerator
  ) -> Int {
    var left = generator.unit()
    for (action, chance) in chances(values, temperature).enumerated() {
      left -= chance
      if left < 0 { return action }
    }
    return values.count - 1
  }
}

/// A rule of parts that refuses bad input.
struct WeightRule<Parts: WeightStyle>: SoftmaxExplorationExercise {
  let temperature: Double

  init(temperature: Double) throws {
    guard temperature.isFinite, temperature > 0 else { throw InvalidInput("too cold or too hot") }
    self.temperature = temperature
  }

  func probabilities(of actionValues: [Double]) throws -> [Double] {
    try refuse(actionValues)
    return Parts.chances(actionValues, temperature)
  }

  func action(
    for actionValues: [Double], using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    try refuse(actionValues)
    return Parts.choose(actionValues, temperature, using: &generator)
  }

  private func refuse(_ values: [Double]) throws {
    if values.isEmpty { throw InvalidInput("no values") }
    for value in values where !value.isFinite { throw InvalidInput("not a value") }
  }
}
