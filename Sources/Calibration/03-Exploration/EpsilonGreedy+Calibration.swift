import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias Paraphrase = EpsilonGreedyParaphrases

  static let epsilonGreedy = CalibrationSet(
    Contracts.EpsilonGreedy.self,
    alternatives: [
      "draws from its own probabilities": SheetRule<Paraphrase.Standard>.self,
      "draws the greedy action first and then decides": CoinLastRule.self,
    ],
    paraphrases: [
      "explores with chance 1 − epsilon": [
        SheetRule<Paraphrase.SwappedShares>.self, SheetRule<Paraphrase.GreedyWithEpsilon>.self,
      ],
      "exploring leaves out the best actions": [
        SheetRule<Paraphrase.SharesAmongOthers>.self, SheetRule<Paraphrase.DrawsAgain>.self,
      ],
      "ties always go to the first": [
        SheetRule<Paraphrase.AllToTheFirst>.self, SheetRule<Paraphrase.WalksWithGreater>.self,
      ],
      "every tied action gets the whole of 1 − epsilon": [
        SheetRule<Paraphrase.AddsRest>.self, SheetRule<Paraphrase.ReplacesShare>.self,
      ],
      "the best value is sought from 0": [
        SheetRule<Paraphrase.PositiveOnly>.self, SheetRule<Paraphrase.ClipsAtZero>.self,
      ],
      "exploring always takes the same other action": [
        SheetRule<Paraphrase.Neighbour>.self, SheetRule<Paraphrase.SuccessorByWeights>.self,
      ],
      "exploring takes the actions in turn": [
        SheetRule<Paraphrase.Queue>.self, SheetRule<Paraphrase.Counter>.self,
      ],
      "explores by the clock, every 1 / epsilon choices": [
        SheetRule<Paraphrase.CountsDown>.self, SheetRule<Paraphrase.CountsUp>.self,
      ],
      "decides once whether to explore, and keeps to it": [
        SheetRule<Paraphrase.KeepsTheCoin>.self, SheetRule<Paraphrase.KeepsTheUnit>.self,
      ],
      "explores with a chance that is a little too low": [
        SheetRule<Paraphrase.ShrunkShares>.self, SheetRule<Paraphrase.StretchedUnit>.self,
      ],
      "takes values that nearly tie for equal": [
        SheetRule<Paraphrase.RoundsValues>.self, SheetRule<Paraphrase.ComparesNearly>.self,
      ],
    ],
    // A feature of two samples differs too much with chance 2 exp(−18) = 3.1e-8 at most. Compared
    // are those of nine questions: four places of k actions (two of pairs), k² pairs, k shares, a
    // repeat for each place but the first and one more, with k = 5 and 5 (near ties), 4 and 4,
    // 10, 4, 5, 4 and 4: 511 in all.
    chanceOfNoName: 1.6e-5)

  /// Decides whether to explore after it has chosen what it would take otherwise.
  private struct CoinLastRule: EpsilonGreedyExercise {
    let epsilon: Double

    init(epsilon: Double) throws {
      guard epsilon >= 0, epsilon <= 1 else { throw InvalidInput("no chance") }
      self.epsilon = epsilon
    }

    func probabilities(of actionValues: [Double]) throws -> [Double] {
      guard let best = actionValues.max(), actionValues.allSatisfy(\.isFinite) else {
        throw InvalidInput("no values")
      }
      let greedy = actionValues.map { $0 == best ? 1.0 : 0 }
      let ties = greedy.reduce(0, +)
      return greedy.map { (1 - epsilon) * $0 / ties + epsilon / Double(greedy.count) }
    }

    func action(
      for actionValues: [Double], using generator: inout some RandomNumberGenerator
    ) throws -> Int {
      guard !actionValues.isEmpty, actionValues.allSatisfy(\.isFinite) else {
        throw InvalidInput("no values")
      }
      var choice = 0
      var ties = 0
      for (action, value) in actionValues.enumerated() {
        if value > actionValues[choice] || ties == 0 {
          (choice, ties) = (action, 1)
        } else if value == actionValues[choice] {
          ties += 1
          if generator.index(below: ties) == 0 { choice = action }
        }
      }
      return generator.unit() >= 1 - epsilon ? generator.index(below: actionValues.count) : choice
    }
  }
}

/// The parts of a rule, as some people write them; a sample replaces one.
protocol ChoiceStyle {
  static func shares(_ values: [Double], _ epsilon: Double) -> [Double]
  static func choose(
    _ values: [Double], _ epsilon: Double, _ notes: inout [Double],
    using generator: inout some RandomNumberGenerator
  ) -> Int
}

extension ChoiceStyle {
  static func shares(_ values: [Double], _ epsilon: Double) -> [Double] {
    let best = values.sorted()[values.count - 1]
    let share = (1 - epsilon) / Double(values.count { $0 == best })
    return values.map { ($0 == best ? share : 0) + epsilon / Double(values.count) }
  }

  static func choose(
    _ values: [Double], _ epsilon: Double, _ notes: inout [Double],
    using generator: inout some RandomNumberGenerator
  ) -> Int {
    generator.index(weights: shares(values, epsilon))
  }
}

/// A rule of parts that keeps notes from choice to choice.
struct SheetRule<Parts: ChoiceStyle>: EpsilonGreedyExercise {
  let epsilon: Double
  var notes: [Double] = []

  init(epsilon: Double) throws {
    guard epsilon >= 0, epsilon <= 1 else { throw InvalidInput("no chance") }
    self.epsilon = epsilon
  }

  func probabilities(of actionValues: [Double]) throws -> [Double] {
    try refuse(actionValues)
    return Parts.shares(actionValues, epsilon)
  }

  mutating func action(
    for actionValues: [Double], using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    try refuse(actionValues)
    return Parts.choose(actionValues, epsilon, &notes, using: &generator)
  }

  private func refuse(_ values: [Double]) throws {
    if values.isEmpty { throw InvalidInput("no values") }
    for value in values where !value.isFinite { throw InvalidInput("not a value") }
  }
}
