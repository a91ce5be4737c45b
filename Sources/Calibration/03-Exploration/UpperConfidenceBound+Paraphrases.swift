import RealModule

/// The mistakes of exercise 3.4 in other words.
enum UpperConfidenceBoundParaphrases {
  // MARK: - Takes the logarithm of the action's own count

  enum LogarithmInside: ScoringStyle {
    static func bonus(_ total: Double, _ count: Double, _ weight: Double) -> Double {
      Double.log(count).squareRoot() / count.squareRoot() * weight
    }
  }

  enum MeasuresItself: ScoringStyle {
    static func scores(_ values: [Double], _ counts: [Int], _ weight: Double) -> [Double] {
      zip(values, counts).map { value, count in
        let tries = Double(count)
        return count == 0 ? .infinity : value + weight * Double.sqrt(.log(tries) / tries)
      }
    }
  }

  // MARK: - Does not weigh the bonus

  enum WeighsByOne: ScoringStyle {
    static func bonus(_ total: Double, _ count: Double, _ weight: Double) -> Double {
      Double.log(total).squareRoot() / count.squareRoot()
    }
  }

  enum DividesItOut: ScoringStyle {
    static func scores(_ values: [Double], _ counts: [Int], _ weight: Double) -> [Double] {
      let total = total(counts)
      return values.indices.map {
        counts[$0] == 0 ? .infinity : bonus(total, Double(counts[$0]), 1) + values[$0]
      }
    }
  }

  // MARK: - Puts untried actions last

  enum SkipsTheFormula: ScoringStyle {
    static func scores(_ values: [Double], _ counts: [Int], _ weight: Double) -> [Double] {
      var scores = values
      for action in scores.indices where counts[action] > 0 {
        scores[action] += bonus(total(counts), Double(counts[action]), weight)
      }
      return scores
    }
  }

  enum BonusOfZero: ScoringStyle {
    static func untried(_ value: Double, _ total: Double, _ weight: Double) -> Double {
      value + weight * 0
    }
  }

  // MARK: - Takes an untried action for one that was tried once

  enum RaisesTheCount: ScoringStyle {
    static func scores(_ values: [Double], _ counts: [Int], _ weight: Double) -> [Double] {
      let logarithm = Double.log(max(1, total(counts)))
      return zip(values, counts.map { max(1, $0) }).map { value, count in
        value + weight * (logarithm / Double(count)).squareRoot()
      }
    }
  }

  enum DividesByOne: ScoringStyle {
    static func untried(_ value: Double, _ total: Double, _ weight: Double) -> Double {
      total < 1 ? value : value + weight * Double.log(total).squareRoot()
    }
  }

  // MARK: - Takes the logarithm to base 10

  enum CountsDigits: ScoringStyle {
    static func bonus(_ total: Double, _ count: Double, _ weight: Double) -> Double {
      weight * Double.log10(total).squareRoot() / count.squareRoot()
    }
  }

  enum ConvertsTheBase: ScoringStyle {
    static func bonus(_ total: Double, _ count: Double, _ weight: Double) -> Double {
      weight * (.log(total) / .log(10) / count).squareRoot()
    }
  }

  // MARK: - Takes no square root

  enum DividesPlainly: ScoringStyle {
    static func bonus(_ total: Double, _ count: Double, _ weight: Double) -> Double {
      .log(total) * (weight / count)
    }
  }

  enum SquaresTheRoot: ScoringStyle {
    static func bonus(_ total: Double, _ count: Double, _ weight: Double) -> Double {
      let root = (.log(total) / count).squareRoot()
      return weight * root * root
    }
  }

  // MARK: - Weighs the bonus under the root

  enum MultipliesFirst: ScoringStyle {
    static func bonus(_ total: Double, _ count: Double, _ weight: Double) -> Double {
      Double.sqrt(.log(total) * (weight / count))
    }
  }

  enum TakesTheRootOfTheWeight: ScoringStyle {
    static func bonus(_ total: Double, _ count: Double, _ weight: Double) -> Double {
      weight.squareRoot() * (.log(total) / count).squareRoot()
    }
  }

  // MARK: - Counts the choice that is about to be made

  enum AddsOneToTheTotal: ScoringStyle {
    static func total(_ counts: [Int]) -> Double { Double(counts.reduce(1, +)) }
  }

  enum CountsFromOne: ScoringStyle {
    static func bonus(_ total: Double, _ count: Double, _ weight: Double) -> Double {
      weight * (.log(onePlus: total) / count).squareRoot()
    }
  }
}
