import Coursework
import DecisionProcesses
import RealModule

/// Softmax choice and the mistakes of exercise 3.2 in other words.
enum SoftmaxParaphrases {
  // MARK: - Right answers of other styles

  enum PairByPair: WeightStyle {
    static func chances(_ values: [Double], _ temperature: Double) -> [Double] {
      values.map { value in
        1 / values.reduce(0) { $0 + .exp(($1 - value) / temperature) }
      }
    }
  }

  enum Gumbel: WeightStyle {
    static func chances(_ values: [Double], _ temperature: Double) -> [Double] {
      let best = values.sorted()[values.count - 1]
      let weights = values.map { Double.exp(-(best - $0) / temperature) }
      return weights.map { $0 / weights.reduce(0, +) }
    }

    static func choose(
      _ values: [Double], _ temperature: Double, using generator: inout some RandomNumberGenerator
    ) -> Int {
      let noisy = values.map { value in
        value / temperature - .log(-.log(1 - generator.unit()))
      }
      return noisy.indices.max { noisy[$0] < noisy[$1] } ?? 0
    }
  }

  // MARK: - Takes the exponential of the values as they are

  enum Plain: WeightStyle {
    static func chances(_ values: [Double], _ temperature: Double) -> [Double] {
      let weights = values.map { Double.exp($0 / temperature) }
      let sum = weights.reduce(0, +)
      return weights.map { $0 / sum }
    }
  }

  enum PlainByRatio: WeightStyle {
    static func chances(_ values: [Double], _ temperature: Double) -> [Double] {
      var sum = 0.0
      for value in values.reversed() { sum += .exp(value / temperature) }
      return values.map { .exp($0 / temperature) / sum }
    }
  }

  // MARK: - Subtracts the mean

  enum Centred: WeightStyle {
    static func chances(_ values: [Double], _ temperature: Double) -> [Double] {
      let mean = values.reduce(0, +) / Double(values.count)
      return Plain.chances(values.map { $0 - mean }, temperature)
    }
  }

  enum CentredLater: WeightStyle {
    static func chances(_ values: [Double], _ temperature: Double) -> [Double] {
      let mean = values.reversed().reduce(0, +) / Double(values.count)
      let weights = values.map { Double.exp(-(mean - $0) / temperature) }
      return weights.map { $0 / weights.reduce(0, +) }
    }
  }

  // MARK: - Cuts off large exponents

  enum Clipped: WeightStyle {
    static func chances(_ values: [Double], _ temperature: Double) -> [Double] {
      let weights = values.map { Double.exp(max(-700, min(700, $0 / temperature))) }
      return weights.map { $0 / weights.reduce(0, +) }
    }
  }

  enum ClippedValues: WeightStyle {
    static func chances(_ values: [Double], _ temperature: Double) -> [Double] {
      let limit = 700 * temperature
      return Plain.chances(
        values.map { abs($0) > limit ? ($0 < 0 ? -limit : limit) : $0 }, temperature)
    }
  }

  // MARK: - Divides after the exponential

  enum NoTemperature: WeightStyle {
    static func chances(_ values: [Double], _ temperature: Double) -> [Double] {
      Gumbel.chances(values, 1)
    }
  }

  enum ScaledAfter: WeightStyle {
    static func chances(_ values: [Double], _ temperature: Double) -> [Double] {
      let best = values.reduce(values[0], max)
      let weights = values.map { Double.exp($0 - best) / temperature }
      let sum = weights.reversed().reduce(0, +)
      return weights.map { $0 / sum }
    }
  }

  // MARK: - Multiplies by the temperature

  enum Inverted: WeightStyle {
    static func chances(_ values: [Double], _ temperature: Double) -> [Double] {
      Gumbel.chances(values, 1 / temperature)
    }
  }

  enum InvertedFirst: WeightStyle {
    static func chances(_ values: [Double], _ temperature: Double) -> [Double] {
      let best = values.reduce(values[0], max)
      return Gumbel.chances(values.map { temperature * ($0 - best) }, 1)
    }
  }

  // MARK: - Prefers the smaller values

  enum Costs: WeightStyle {
    static func chances(_ values: [Double], _ temperature: Double) -> [Double] {
      Gumbel.chances(values.map { -$0 }, temperature)
    }
  }

  enum Negated: WeightStyle {
    static func chances(_ values: [Double], _ temperature: Double) -> [Double] {
      let least = values.sorted()[0]
      let weights = values.map { Double.exp((least - $0) / temperature) }
      let sum = weights.reversed().reduce(0, +)
      return weights.map { $0 / sum }
    }
  }

  // MARK: - Divides by the largest weight

  enum Unsummed: WeightStyle {
    static func chances(_ values: [Double], _ temperature: Double) -> [Double] {
      let best = values.reduce(values[0], max)
      return values.map { .exp(($0 - best) / temperature) }
    }

    static func choose(
      _ values: [Double], _ temperature: Double, using generator: inout some RandomNumberGenerator
    ) -> Int {
      Gumbel.choose(values, temperature, using: &generator)
    }
  }

  enum OverLargest: WeightStyle {
    static func chances(_ values: [Double], _ temperature: Double) -> [Double] {
      let chances = Gumbel.chances(values, temperature)
      let largest = chances.reduce(0, max)
      return chances.map { $0 / largest }
    }

    static func choose(
      _ values: [Double], _ temperature: Double, using generator: inout some RandomNumberGenerator
    ) -> Int {
      generator.index(weights: chances(values, temperature))
    }
  }

  // MARK: - Takes the most probable action

  enum Best: WeightStyle {
    static func chances(_ values: [Double], _ temperature: Double) -> [Double] {
      Gumbel.chances(values, temperature)
    }

    static func choose(
      _ values: [Double], _ temperature: Double, using generator: inout some RandomNumberGenerator
    ) -> Int {
      values.firstIndex(of: values.reduce(values[0], max)) ?? 0
    }
  }

  enum Sorts: WeightStyle {
    static func chances(_ values: [Double], _ temperature: Double) -> [Double] {
      Gumbel.chances(values, temperature)
    }

    static func choose(
      _ values: [Double], _ temperature: Double, using generator: inout some RandomNumberGenerator
    ) -> Int {
      let chances = chances(values, temperature)
      return chances.indices.sorted { chances[$0] > chances[$1] }[0]
    }
  }
}
