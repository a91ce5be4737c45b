import Coursework

/// The classic mistakes of exercise 5.1.
enum MaximumBiasMisconceptions {
  static let all = [
    Misconception(
      Contracts.MaximumBias.self, "the half that selects also evaluates",
      """
      Your double estimate is the mean that made you choose. That mean was lucky, or it would not \
      have been the largest. Who has not seen that luck?
      """,
      as: EvaluatesWithTheSelector.self),
    Misconception(
      Contracts.MaximumBias.self, "all samples select",
      """
      Your double estimate selects with the samples that evaluate as well. What they know of their \
      own luck, they use.
      """,
      as: SelectsWithAll.self),
    Misconception(
      Contracts.MaximumBias.self, "each half has a maximum of its own",
      """
      Your double estimate averages two maxima. Each of them is as lucky as the single estimate, \
      and rests on half of the samples.
      """,
      as: AveragesTwoMaxima.self),
    Misconception(
      Contracts.MaximumBias.self, "divides by the number of actions",
      """
      Your means are sums of one action's samples, divided by the number of actions. How many \
      numbers did you add up?
      """,
      as: DividesByActions.self),
    Misconception(
      Contracts.MaximumBias.self, "takes the largest sample",
      """
      Your single estimate is the luckiest sample of all. What was to be estimated is the largest \
      of the means.
      """,
      as: TakesTheLargestSample.self),
    Misconception(
      Contracts.MaximumBias.self, "the running maximum starts at 0",
      """
      Your search for the largest mean finds none where all are negative. What should it begin \
      with?
      """,
      as: MaximumStartsAtZero.self),
    Misconception(
      Contracts.MaximumBias.self, "the bias has the wrong sign",
      """
      Your bias is the truth minus the average estimate. An estimator that gives too much has a \
      positive bias.
      """,
      as: WrongSign.self),
    Misconception(
      Contracts.MaximumBias.self, "compares with the average of the means",
      """
      Your bias is measured from the average of the true means. Which number were the estimates \
      meant to hit?
      """,
      as: ComparesWithTheAverage.self),
  ]

  private enum EvaluatesWithTheSelector: MaximumMistake {
    static func double(_ first: [Double], _ second: [Double], _ all: [Double]) -> Double {
      first[largest(first)]
    }
  }

  private enum SelectsWithAll: MaximumMistake {
    static func double(_ first: [Double], _ second: [Double], _ all: [Double]) -> Double {
      second[largest(all)]
    }
  }

  private enum AveragesTwoMaxima: MaximumMistake {
    static func double(_ first: [Double], _ second: [Double], _ all: [Double]) -> Double {
      (first[largest(first)] + second[largest(second)]) / 2
    }
  }

  private enum DividesByActions: MaximumMistake {
    static func mean(_ row: ArraySlice<Double>, actionCount: Int) -> Double {
      row.reduce(0, +) / Double(actionCount)
    }
  }

  private enum TakesTheLargestSample: MaximumMistake {
    static func single(_ means: [Double], _ samples: [[Double]]) -> Double {
      samples.joined().max() ?? .nan
    }
  }

  private enum MaximumStartsAtZero: MaximumMistake {
    static func single(_ means: [Double], _ samples: [[Double]]) -> Double {
      means.reduce(0, max)
    }
    static func largest(_ numbers: [Double]) -> Int {
      var (place, best) = (0, 0.0)
      for (index, number) in numbers.enumerated() where number > best {
        (place, best) = (index, number)
      }
      return place
    }
  }

  private enum WrongSign: MaximumMistake {
    static func bias(_ average: Double, _ means: [Double]) -> Double {
      (means.max() ?? .nan) - average
    }
  }

  private enum ComparesWithTheAverage: MaximumMistake {
    static func bias(_ average: Double, _ means: [Double]) -> Double {
      average - means.reduce(0, +) / Double(means.count)
    }
  }
}

/// A mistake in one part of the estimates or the biases, with everything else right.
private protocol MaximumMistake: MaximumBiasExercise {
  static func mean(_ row: ArraySlice<Double>, actionCount: Int) -> Double
  static func largest(_ numbers: [Double]) -> Int
  static func single(_ means: [Double], _ samples: [[Double]]) -> Double
  static func double(_ first: [Double], _ second: [Double], _ all: [Double]) -> Double
  static func bias(_ average: Double, _ means: [Double]) -> Double
}

extension MaximumMistake {
  static func mean(_ row: ArraySlice<Double>, actionCount: Int) -> Double {
    row.reduce(0, +) / Double(row.count)
  }

  static func largest(_ numbers: [Double]) -> Int {
    numbers.indices.reduce(0) { numbers[$1] > numbers[$0] ? $1 : $0 }
  }

  static func single(_ means: [Double], _ samples: [[Double]]) -> Double { means[largest(means)] }

  static func double(_ first: [Double], _ second: [Double], _ all: [Double]) -> Double {
    second[largest(first)]
  }

  static func bias(_ average: Double, _ means: [Double]) -> Double {
    average - (means.max() ?? .nan)
  }

  static func singleEstimate(samples: [[Double]]) throws -> Double {
    try check(samples)
    return single(samples.map { mean($0[...], actionCount: samples.count) }, samples)
  }

  static func doubleEstimate(samples: [[Double]]) throws -> Double {
    try check(samples)
    let half = samples[0].count / 2
    return double(
      samples.map { mean($0.prefix(half), actionCount: samples.count) },
      samples.map { mean($0.suffix(half), actionCount: samples.count) },
      samples.map { mean($0[...], actionCount: samples.count) })
  }

  static func biases(of experiments: [[[Double]]], means: [Double]) throws -> EstimatorBiases {
    guard !means.isEmpty, means.allSatisfy(\.isFinite), !experiments.isEmpty,
      experiments.allSatisfy({ $0.count == means.count })
    else { throw InvalidInput("no experiments") }
    let count = Double(experiments.count)
    let singles = try experiments.map { try singleEstimate(samples: $0) }
    let doubles = try experiments.map { try doubleEstimate(samples: $0) }
    return EstimatorBiases(
      single: bias(singles.reduce(0, +) / count, means),
      double: bias(doubles.reduce(0, +) / count, means))
  }

  private static func check(_ samples: [[Double]]) throws {
    let counts = Set(samples.map(\.count))
    guard counts.count == 1, let count = counts.first, count > 0, count.isMultiple(of: 2),
      samples.joined().allSatisfy(\.isFinite)
    else { throw InvalidInput("not samples of actions") }
  }
}
