import Coursework
import RealModule

/// The mistakes of exercise 8.5 in other words.
enum ImportanceWeightsParaphrases {
  // MARK: - Leaves out N

  enum PlainPower: WeighingStyle {
    static func plain(_ batch: [Int], _ probabilities: [Double], _ exponent: Double) -> [Double] {
      batch.map { 1 / .pow(probabilities[$0], exponent) }
    }
  }

  enum LogarithmOfP: WeighingStyle {
    static func plain(_ batch: [Int], _ probabilities: [Double], _ exponent: Double) -> [Double] {
      let logarithms = probabilities.map { Double.log($0) }
      return batch.map { .exp(-logarithms[$0] * exponent) }
    }
  }

  // MARK: - Takes the size of the batch for N

  enum CountsDraws: WeighingStyle {
    static func plain(_ batch: [Int], _ probabilities: [Double], _ exponent: Double) -> [Double] {
      let count = Double(batch.count)
      return batch.map { 1 / .pow(count * probabilities[$0], exponent) }
    }
  }

  enum SharesOfTheBatch: WeighingStyle {
    static func plain(_ batch: [Int], _ probabilities: [Double], _ exponent: Double) -> [Double] {
      let uniform = 1 / Double(batch.count)
      return batch.map { .pow(uniform / probabilities[$0], exponent) }
    }
  }

  // MARK: - Normalises by the sum

  enum AddsUpToOne: WeighingStyle {
    static func normalized(
      _ batch: [Int], _ probabilities: [Double], _ exponent: Double
    ) -> [Double] {
      let powers = batch.map { Double.pow(probabilities[$0], -exponent) }
      return powers.map { $0 / powers.reduce(0, +) }
    }
  }

  enum Softmax: WeighingStyle {
    static func normalized(
      _ batch: [Int], _ probabilities: [Double], _ exponent: Double
    ) -> [Double] {
      let scores = batch.map { -exponent * .log(probabilities[$0]) }
      let sum = scores.reduce(0) { $0 + .exp($1) }
      return scores.map { .exp($0 - .log(sum)) }
    }
  }

  // MARK: - Normalises by the largest weight of the buffer

  enum LeastOfAll: WeighingStyle {
    static func normalized(
      _ batch: [Int], _ probabilities: [Double], _ exponent: Double
    ) -> [Double] {
      let least = probabilities.filter { $0 > 0 }.min() ?? 1
      return batch.map { .pow(least / probabilities[$0], exponent) }
    }
  }

  enum SortsAll: WeighingStyle {
    static func normalized(
      _ batch: [Int], _ probabilities: [Double], _ exponent: Double
    ) -> [Double] {
      let all = plain(Array(probabilities.indices), probabilities, exponent)
      let largest = all.sorted().last ?? 1
      return batch.map { all[$0] / largest }
    }
  }

  // MARK: - Has the sign of the exponent wrong

  enum MultipliesByTheRatio: WeighingStyle {
    static func plain(_ batch: [Int], _ probabilities: [Double], _ exponent: Double) -> [Double] {
      batch.map { .pow(Double(probabilities.count) * probabilities[$0], exponent) }
    }
  }

  enum TurnsTheFraction: WeighingStyle {
    static func plain(_ batch: [Int], _ probabilities: [Double], _ exponent: Double) -> [Double] {
      let uniform = 1 / Double(probabilities.count)
      return batch.map { .exp(exponent * .log(probabilities[$0] / uniform)) }
    }
  }

  // MARK: - Corrects in full whatever the exponent

  enum DividesOnce: WeighingStyle {
    static func plain(_ batch: [Int], _ probabilities: [Double], _ exponent: Double) -> [Double] {
      let uniform = 1 / Double(probabilities.count)
      return batch.map { uniform / probabilities[$0] }
    }

    static func bias(_ values: [Double], _ probabilities: [Double], _ exponent: Double) -> Double {
      0
    }
  }

  enum ExponentOfOne: WeighingStyle {
    static func plain(_ batch: [Int], _ probabilities: [Double], _ exponent: Double) -> [Double] {
      batch.map { .exp(-(.log(Double(probabilities.count)) + .log(probabilities[$0]))) }
    }
  }

  // MARK: - Weighs by the probabilities after the update

  enum RenewsFirst: WeighingStyle {
    static func step(
      _ draws: [(index: Int, error: Double)], _ priorities: [Double], _ offset: Double,
      _ exponent: Double
    ) -> ImportanceStep {
      var after = priorities
      for draw in draws { after[draw.index] = renewed(draw.error, offset) }
      let sum = after.reduce(0, +)
      return ImportanceStep(
        weights: normalized(draws.map(\.index), after.map { $0 / sum }, exponent),
        priorities: after)
    }
  }

  enum WritesInPlace: WeighingStyle {
    static func step(
      _ draws: [(index: Int, error: Double)], _ priorities: [Double], _ offset: Double,
      _ exponent: Double
    ) -> ImportanceStep {
      var priorities = priorities
      for draw in draws { priorities[draw.index] = max(draw.error, -draw.error) + offset }
      let least = draws.map { priorities[$0.index] }.min() ?? 1
      return ImportanceStep(
        weights: draws.map { .pow(least / priorities[$0.index], exponent) },
        priorities: priorities)
    }
  }

  // MARK: - Writes signed errors into the priorities

  enum KeepsTheSign: WeighingStyle {
    static func renewed(_ error: Double, _ offset: Double) -> Double { offset + error }

    static func step(
      _ draws: [(index: Int, error: Double)], _ priorities: [Double], _ offset: Double,
      _ exponent: Double
    ) -> ImportanceStep {
      var after = priorities
      for (index, error) in draws { after[index] = renewed(error, offset) }
      let sum = priorities.reduce(0, +)
      return ImportanceStep(
        weights: normalized(draws.map(\.index), priorities.map { $0 / sum }, exponent),
        priorities: after)
    }
  }

  enum AddsTheOffsetOnly: WeighingStyle {
    static func step(
      _ draws: [(index: Int, error: Double)], _ priorities: [Double], _ offset: Double,
      _ exponent: Double
    ) -> ImportanceStep {
      let least = draws.map { priorities[$0.index] }.min() ?? 1
      var after = priorities
      for index in priorities.indices {
        if let draw = draws.last(where: { $0.index == index }) {
          after[index] = draw.error + offset
        }
      }
      return ImportanceStep(
        weights: draws.map { .pow(least / priorities[$0.index], exponent) }, priorities: after)
    }
  }

  // MARK: - Anneals the exponent to 0

  enum FadesOut: WeighingStyle {
    static func annealed(_ step: Int, _ initial: Double, _ steps: Int) -> Double {
      max(0, initial - initial * Double(step) / Double(steps))
    }
  }

  enum CountsDown: WeighingStyle {
    static func annealed(_ step: Int, _ initial: Double, _ steps: Int) -> Double {
      initial * Double(max(steps - step, 0)) / Double(steps)
    }
  }

  // MARK: - Lets the exponent rise beyond 1

  enum NeverStops: WeighingStyle {
    static func annealed(_ step: Int, _ initial: Double, _ steps: Int) -> Double {
      (initial * Double(steps - step) + Double(step)) / Double(steps)
    }
  }

  enum AddsSteps: WeighingStyle {
    static func annealed(_ step: Int, _ initial: Double, _ steps: Int) -> Double {
      initial + Double(step) * ((1 - initial) / Double(steps))
    }
  }

  // MARK: - Takes the bias without the probabilities

  enum MeanOfWeighted: WeighingStyle {
    static func bias(_ values: [Double], _ probabilities: [Double], _ exponent: Double) -> Double {
      let weights = plain(Array(values.indices), probabilities, exponent)
      let count = Double(values.count)
      return zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 / count }
        - values.reduce(0) { $0 + $1 / count }
    }
  }

  enum SumOverCount: WeighingStyle {
    static func bias(_ values: [Double], _ probabilities: [Double], _ exponent: Double) -> Double {
      let count = Double(values.count)
      return values.indices.reduce(0) { sum, index in
        sum + (.pow(count * probabilities[index], -exponent) - 1) * values[index]
      } / count
    }
  }
}
