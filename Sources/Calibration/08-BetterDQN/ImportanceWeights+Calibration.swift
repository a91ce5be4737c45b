import Coursework
import RealModule

extension CalibrationSet {
  private typealias Paraphrase = ImportanceWeightsParaphrases

  // No reference: its weights are made inside of a draw, of batches that cannot be chosen, in single
  // precision.
  static let importanceWeights = CalibrationSet(
    Contracts.ImportanceWeights.self,
    alternatives: [
      "works with logarithms": WorksWithLogarithms.self,
      "compares with the least likely of the batch": ComparesWithTheLeast.self,
    ],
    paraphrases: [
      "leaves out N": [Paraphrase.PlainPower.self, Paraphrase.LogarithmOfP.self],
      "takes the size of the batch for N": [
        Paraphrase.CountsDraws.self, Paraphrase.SharesOfTheBatch.self,
      ],
      "normalises by the sum": [Paraphrase.AddsUpToOne.self, Paraphrase.Softmax.self],
      "normalises by the largest weight of the buffer": [
        Paraphrase.LeastOfAll.self, Paraphrase.SortsAll.self,
      ],
      "has the sign of the exponent wrong": [
        Paraphrase.MultipliesByTheRatio.self, Paraphrase.TurnsTheFraction.self,
      ],
      "corrects in full whatever the exponent": [
        Paraphrase.DividesOnce.self, Paraphrase.ExponentOfOne.self,
      ],
      "weighs by the probabilities after the update": [
        Paraphrase.RenewsFirst.self, Paraphrase.WritesInPlace.self,
      ],
      "writes signed errors into the priorities": [
        Paraphrase.KeepsTheSign.self, Paraphrase.AddsTheOffsetOnly.self,
      ],
      "anneals the exponent to 0": [Paraphrase.FadesOut.self, Paraphrase.CountsDown.self],
      "lets the exponent rise beyond 1": [Paraphrase.NeverStops.self, Paraphrase.AddsSteps.self],
      "takes the bias without the probabilities": [
        Paraphrase.MeanOfWeighted.self, Paraphrase.SumOverCount.self,
      ],
    ])

  // MARK: - Right answers of other styles

  private enum WorksWithLogarithms: WeighingStyle {}

  private enum ComparesWithTheLeast: WeighingStyle {
    static func normalized(
      _ batch: [Int], _ probabilities: [Double], _ exponent: Double
    ) -> [Double] {
      let least = batch.map { probabilities[$0] }.min() ?? 1
      return batch.map { Double.pow(least / probabilities[$0], exponent) }
    }

    static func bias(_ values: [Double], _ probabilities: [Double], _ exponent: Double) -> Double {
      // P (N P)^−β − 1/N, times x.
      let count = Double(values.count)
      return zip(values, probabilities).reduce(0) { sum, pair in
        sum + pair.0 * (.pow(pair.1, 1 - exponent) / .pow(count, exponent) - 1 / count)
      }
    }
  }
}

/// Refuses bad input, and leaves the arithmetic to the sample.
protocol WeighingStyle: ImportanceWeightsExercise {
  static func plain(_ batch: [Int], _ probabilities: [Double], _ exponent: Double) -> [Double]
  static func normalized(_ batch: [Int], _ probabilities: [Double], _ exponent: Double) -> [Double]
  static func annealed(_ step: Int, _ initial: Double, _ steps: Int) -> Double
  static func bias(_ values: [Double], _ probabilities: [Double], _ exponent: Double) -> Double
  static func step(
    _ draws: [(index: Int, error: Double)], _ priorities: [Double], _ offset: Double,
    _ exponent: Double
  ) -> ImportanceStep
}

extension WeighingStyle {
  static func plain(_ batch: [Int], _ probabilities: [Double], _ exponent: Double) -> [Double] {
    let logarithm = Double.log(Double(probabilities.count))
    return batch.map { .exp(-exponent * (.log(probabilities[$0]) + logarithm)) }
  }

  static func normalized(
    _ batch: [Int], _ probabilities: [Double], _ exponent: Double
  ) -> [Double] {
    let weights = plain(batch, probabilities, exponent)
    let factor = 1 / weights.reduce(0, max)
    return weights.map { factor * $0 }
  }

  static func annealed(_ step: Int, _ initial: Double, _ steps: Int) -> Double {
    step >= steps ? 1 : (initial * Double(steps - step) + Double(step)) / Double(steps)
  }

  static func bias(_ values: [Double], _ probabilities: [Double], _ exponent: Double) -> Double {
    var sum = 0.0
    let weights = plain(Array(values.indices), probabilities, exponent)
    for (index, value) in values.enumerated() {
      sum += value * (probabilities[index] * weights[index] - 1 / Double(values.count))
    }
    return sum
  }

  static func step(
    _ draws: [(index: Int, error: Double)], _ priorities: [Double], _ offset: Double,
    _ exponent: Double
  ) -> ImportanceStep {
    let sum = priorities.reduce(0, +)
    let weights = normalized(draws.map(\.index), priorities.map { $0 / sum }, exponent)
    let last = Dictionary(draws.map { ($0.index, $0.error) }) { _, later in later }
    return ImportanceStep(
      weights: weights,
      priorities: priorities.enumerated().map { index, old in
        last[index].map { renewed($0, offset) } ?? old
      })
  }

  static func renewed(_ error: Double, _ offset: Double) -> Double {
    offset + (error < 0 ? -error : error)
  }

  static func weights(
    of batch: [Int], probabilities: [Double], exponent: Double, isNormalized: Bool
  ) throws -> [Double] {
    let sum = probabilities.reduce(0, +)
    guard exponent >= 0, exponent <= 1, sum > 1 - 1e-9, sum < 1 + 1e-9,
      !probabilities.contains(where: { $0 < 0 }), let first = batch.min(), let last = batch.max(),
      first >= 0, last < probabilities.count, !batch.contains(where: { probabilities[$0] == 0 })
    else { throw InvalidInput("not a draw") }
    return isNormalized
      ? normalized(batch, probabilities, exponent) : plain(batch, probabilities, exponent)
  }

  static func exponent(
    at step: Int, from initial: Double, over annealingSteps: Int
  ) throws -> Double {
    guard step > -1, annealingSteps > 0, initial >= 0, initial <= 1 else {
      throw InvalidInput("not a line")
    }
    return annealed(step, initial, annealingSteps)
  }

  static func bias(
    of values: [Double], probabilities: [Double], exponent: Double
  ) throws -> Double {
    _ = try weights(
      of: Array(values.indices), probabilities: probabilities, exponent: exponent,
      isNormalized: false)
    guard values.count == probabilities.count, values.allSatisfy(\.isFinite) else {
      throw InvalidInput("not values")
    }
    return bias(values, probabilities, exponent)
  }

  static func trainingStep(
    on batch: [Int], priorities: [Double], errors: [Double], offset: Double, exponent: Double
  ) throws -> ImportanceStep {
    guard batch.count == errors.count, errors.allSatisfy(\.isFinite), offset > 0,
      offset < .infinity, priorities.allSatisfy({ $0 > 0 && $0 < .infinity }),
      exponent >= 0, exponent <= 1, !batch.isEmpty, batch.allSatisfy(priorities.indices.contains)
    else { throw InvalidInput("not a step") }
    return step(zip(batch, errors).map { ($0, $1) }, priorities, offset, exponent)
  }
}
