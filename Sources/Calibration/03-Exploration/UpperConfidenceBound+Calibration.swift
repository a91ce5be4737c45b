import Coursework
import RealModule

extension CalibrationSet {
  private typealias Paraphrase = UpperConfidenceBoundParaphrases

  static let upperConfidenceBound = CalibrationSet(
    Contracts.UpperConfidenceBound.self,
    alternatives: [
      "splits the root and walks along the scores": SplitsTheRoot.self,
      "keeps sums of rewards, and finds untried actions first": KeepsSums.self,
    ],
    paraphrases: [
      "takes the logarithm of the action's own count": [
        Paraphrase.LogarithmInside.self, Paraphrase.MeasuresItself.self,
      ],
      "does not weigh the bonus": [Paraphrase.WeighsByOne.self, Paraphrase.DividesItOut.self],
      "puts untried actions last": [
        Paraphrase.SkipsTheFormula.self, Paraphrase.BonusOfZero.self,
      ],
      "takes an untried action for one that was tried once": [
        Paraphrase.RaisesTheCount.self, Paraphrase.DividesByOne.self,
      ],
      "takes the logarithm to base 10": [
        Paraphrase.CountsDigits.self, Paraphrase.ConvertsTheBase.self,
      ],
      "takes no square root": [Paraphrase.DividesPlainly.self, Paraphrase.SquaresTheRoot.self],
      "weighs the bonus under the root": [
        Paraphrase.MultipliesFirst.self, Paraphrase.TakesTheRootOfTheWeight.self,
      ],
      "counts the choice that is about to be made": [
        Paraphrase.AddsOneToTheTotal.self, Paraphrase.CountsFromOne.self,
      ],
    ])

  // MARK: - Right answers of other styles

  private enum SplitsTheRoot: ScoringStyle {
    static func bonus(_ total: Double, _ count: Double, _ weight: Double) -> Double {
      Double.log(total).squareRoot() * weight / count.squareRoot()
    }
  }

  private enum KeepsSums: ScoringStyle {
    static func scores(_ values: [Double], _ counts: [Int], _ weight: Double) -> [Double] {
      let total = Double(counts.reduce(0, +))
      var scores = Array(repeating: Double.infinity, count: values.count)
      for action in values.indices.reversed() where counts[action] != 0 {
        let mean = values[action] * Double(counts[action]) / Double(counts[action])
        scores[action] = mean + weight * (1 / Double(counts[action]) * .log(total)).squareRoot()
      }
      return scores
    }
  }
}

/// Refuses bad input, and leaves the scores to the sample.
protocol ScoringStyle: UpperConfidenceBoundExercise {
  static func scores(_ values: [Double], _ counts: [Int], _ weight: Double) -> [Double]
  static func bonus(_ total: Double, _ count: Double, _ weight: Double) -> Double
  static func total(_ counts: [Int]) -> Double
  static func untried(_ value: Double, _ total: Double, _ weight: Double) -> Double
}

extension ScoringStyle {
  static func total(_ counts: [Int]) -> Double { counts.reduce(0) { $0 + Double($1) } }

  static func untried(_ value: Double, _ total: Double, _ weight: Double) -> Double { .infinity }

  static func bonus(_ total: Double, _ count: Double, _ weight: Double) -> Double {
    weight * Double.sqrt(.log(total) / count)
  }

  static func scores(_ values: [Double], _ counts: [Int], _ weight: Double) -> [Double] {
    let total = total(counts)
    return values.indices.map { action in
      counts[action] > 0
        ? bonus(total, Double(counts[action]), weight) + values[action]
        : untried(values[action], total, weight)
    }
  }

  static func scores(
    of actionValues: [Double], counts: [Int], explorationWeight: Double
  ) throws -> [Double] {
    guard actionValues.count == counts.count, (counts.min() ?? -1) >= 0 else {
      throw InvalidInput("counts")
    }
    guard !actionValues.contains(where: { !$0.isFinite }), weighs(explorationWeight) else {
      throw InvalidInput("numbers")
    }
    return scores(actionValues, counts, explorationWeight)
  }

  static func bestActions(
    for actionValues: [Double], counts: [Int], explorationWeight: Double
  ) throws -> [Int] {
    let scores = try scores(of: actionValues, counts: counts, explorationWeight: explorationWeight)
    var best: [Int] = []
    for action in scores.indices {
      if let first = best.first, scores[action] < scores[first] { continue }
      if let first = best.first, scores[action] > scores[first] { best = [] }
      best.append(action)
    }
    return best
  }

  static func play(rewards: [Double], rounds: Int, explorationWeight: Double) throws -> [Int] {
    guard rounds > -1, !rewards.isEmpty, !rewards.contains(where: { !$0.isFinite }),
      weighs(explorationWeight)
    else { throw InvalidInput("game") }
    var counts = Array(repeating: 0, count: rewards.count)
    var sums = Array(repeating: 0.0, count: rewards.count)
    var choices: [Int] = []
    while choices.count < rounds {
      let means = zip(sums, counts).map { $1 == 0 ? 0 : $0 / Double($1) }
      let action = try bestActions(
        for: means, counts: counts, explorationWeight: explorationWeight)[0]
      counts[action] += 1
      sums[action] += rewards[action]
      choices.append(action)
    }
    return choices
  }

  private static func weighs(_ weight: Double) -> Bool { weight >= 0 && weight < .infinity }
}
