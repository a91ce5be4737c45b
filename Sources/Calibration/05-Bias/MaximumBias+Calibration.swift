import Coursework

extension CalibrationSet {
  private typealias Paraphrase = MaximumBiasParaphrases

  static let maximumBias = CalibrationSet(
    Contracts.MaximumBias.self,
    alternatives: [
      "walks along the actions and averages errors": WalkingEstimator<StandardWalk>.self,
      "sorts the actions by their means": SortingEstimator<StandardSort>.self,
    ],
    paraphrases: [
      "the half that selects also evaluates": [
        WalkingEstimator<Paraphrase.KeepsTheBestMean>.self,
        SortingEstimator<Paraphrase.ReturnsTheFirstOfTheSorted>.self,
      ],
      "all samples select": [
        WalkingEstimator<Paraphrase.WalksOverWholeRows>.self,
        SortingEstimator<Paraphrase.SortsWholeRows>.self,
      ],
      "each half has a maximum of its own": [
        WalkingEstimator<Paraphrase.AveragesBothWalks>.self,
        SortingEstimator<Paraphrase.SortsTwice>.self,
      ],
      "divides by the number of actions": [
        WalkingEstimator<Paraphrase.WeighsEachSum>.self,
        SortingEstimator<Paraphrase.CountsRows>.self,
      ],
      "takes the largest sample": [
        WalkingEstimator<Paraphrase.LooksAtEachSample>.self,
        SortingEstimator<Paraphrase.SortsSamples>.self,
      ],
      "the running maximum starts at 0": [
        WalkingEstimator<Paraphrase.WalksFromZero>.self,
        SortingEstimator<Paraphrase.SortsPositives>.self,
      ],
      "the bias has the wrong sign": [
        WalkingEstimator<Paraphrase.SubtractsFromTheTruth>.self,
        SortingEstimator<Paraphrase.Negates>.self,
      ],
      "compares with the average of the means": [
        WalkingEstimator<Paraphrase.AveragesTheTruth>.self,
        SortingEstimator<Paraphrase.SubtractsEachShare>.self,
      ],
    ])

  // MARK: - Right answers of other styles

  private enum StandardWalk: WalkingStyle {}
  private enum StandardSort: SortingStyle {}
}

// MARK: - An answer that walks along the actions and keeps the best so far

protocol WalkingStyle {
  static func mean(_ row: ArraySlice<Double>, _ actionCount: Int) -> Double
  static var start: (place: Int, value: Double) { get }
  static func single(_ samples: [[Double]]) -> Double
  static func double(_ samples: [[Double]]) -> Double
  static func error(_ estimate: Double, _ means: [Double]) -> Double
}

extension WalkingStyle {
  static func mean(_ row: ArraySlice<Double>, _ actionCount: Int) -> Double {
    var (sum, count) = (0.0, 0)
    for sample in row { (sum, count) = (sum + sample, count + 1) }
    return sum / Double(count)
  }

  static var start: (place: Int, value: Double) { (0, -.infinity) }

  /// The best action of those that a part of each row belongs to, and its mean.
  static func best(
    _ samples: [[Double]], _ part: (ArraySlice<Double>) -> ArraySlice<Double> = { $0 }
  ) -> (place: Int, value: Double) {
    var best = start
    for (place, row) in samples.enumerated() {
      let value = mean(part(row[...]), samples.count)
      if value > best.value { best = (place, value) }
    }
    return best
  }

  static func first(_ row: ArraySlice<Double>) -> ArraySlice<Double> { row.prefix(row.count / 2) }
  static func second(_ row: ArraySlice<Double>) -> ArraySlice<Double> { row.suffix(row.count / 2) }

  static func single(_ samples: [[Double]]) -> Double { best(samples).value }

  static func double(_ samples: [[Double]]) -> Double {
    mean(second(samples[best(samples, first).place][...]), samples.count)
  }

  static func error(_ estimate: Double, _ means: [Double]) -> Double {
    means.map { estimate - $0 }.min() ?? .nan
  }
}

enum WalkingEstimator<Style: WalkingStyle>: MaximumBiasExercise {
  static func singleEstimate(samples: [[Double]]) throws -> Double {
    try checkSamples(samples)
    return Style.single(samples)
  }

  static func doubleEstimate(samples: [[Double]]) throws -> Double {
    try checkSamples(samples)
    return Style.double(samples)
  }

  /// Averages errors instead of estimates.
  static func biases(of experiments: [[[Double]]], means: [Double]) throws -> EstimatorBiases {
    try checkExperiments(experiments, means)
    var biases = EstimatorBiases(single: 0, double: 0)
    for samples in experiments {
      try checkSamples(samples)
      biases.single += Style.error(Style.single(samples), means) / Double(experiments.count)
      biases.double += Style.error(Style.double(samples), means) / Double(experiments.count)
    }
    return biases
  }
}

// MARK: - An answer that sorts the actions

protocol SortingStyle {
  static func mean(_ row: [Double], _ actionCount: Int) -> Double
  static func order(_ means: [Double]) -> [Int]
  static func single(_ samples: [[Double]]) -> Double
  static func double(_ samples: [[Double]]) -> Double
  static func bias(_ estimates: [Double], _ means: [Double]) -> Double
}

extension SortingStyle {
  static func mean(_ row: [Double], _ actionCount: Int) -> Double {
    row.sorted().reduce(0, +) / Double(row.count)
  }

  /// The actions, the best first; of those that tie, the first first.
  static func order(_ means: [Double]) -> [Int] {
    means.indices.sorted { (means[$1], $0) < (means[$0], $1) }
  }

  static func means(_ samples: [[Double]]) -> [Double] {
    samples.map { mean($0, samples.count) }
  }

  static func first(_ samples: [[Double]]) -> [[Double]] {
    samples.map { Array($0[..<($0.count / 2)]) }
  }

  static func second(_ samples: [[Double]]) -> [[Double]] {
    samples.map { Array($0[($0.count / 2)...]) }
  }

  static func single(_ samples: [[Double]]) -> Double {
    let means = means(samples)
    return means[order(means)[0]]
  }

  static func double(_ samples: [[Double]]) -> Double {
    means(second(samples))[order(means(first(samples)))[0]]
  }

  static func bias(_ estimates: [Double], _ means: [Double]) -> Double {
    estimates.reduce(0, +) / Double(estimates.count) - means.reduce(-.infinity, max)
  }
}

enum SortingEstimator<Style: SortingStyle>: MaximumBiasExercise {
  static func singleEstimate(samples: [[Double]]) throws -> Double {
    try checkSamples(samples)
    return Style.single(samples)
  }

  static func doubleEstimate(samples: [[Double]]) throws -> Double {
    try checkSamples(samples)
    return Style.double(samples)
  }

  static func biases(of experiments: [[[Double]]], means: [Double]) throws -> EstimatorBiases {
    try checkExperiments(experiments, means)
    for samples in experiments { try checkSamples(samples) }
    return EstimatorBiases(
      single: Style.bias(experiments.map(Style.single), means),
      double: Style.bias(experiments.map(Style.double), means))
  }
}

// MARK: - Bad input

private func checkSamples(_ samples: [[Double]]) throws {
  guard let first = samples.first, !first.isEmpty, first.count % 2 == 0 else {
    throw InvalidInput("no halves")
  }
  for row in samples where row.count != first.count || row.contains(where: { !$0.isFinite }) {
    throw InvalidInput("not a row of samples")
  }
}

private func checkExperiments(_ experiments: [[[Double]]], _ means: [Double]) throws {
  guard experiments.count > 0, means.count > 0 else { throw InvalidInput("empty") }
  if means.contains(where: { !$0.isFinite }) { throw InvalidInput("not finite") }
  for samples in experiments where samples.count != means.count {
    throw InvalidInput("other actions")
  }
}
