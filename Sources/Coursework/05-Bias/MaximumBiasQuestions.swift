/// Asks for both estimates of the largest mean.
public struct MaximumEstimatesQuestion: Question {
  public typealias Asks = Contracts.MaximumBias
  /// The samples of each action.
  public var samples: [[Double]]

  /// The two estimates.
  public struct Answer: Hashable, Codable, Sendable {
    public var single: Double
    public var double: Double
  }

  /// Creates the question.
  public init(samples: [[Double]]) {
    self.samples = samples
  }

  public func answer(by implementation: any MaximumBiasExercise.Type) throws -> Answer {
    Answer(
      single: try implementation.singleEstimate(samples: samples),
      double: try implementation.doubleEstimate(samples: samples))
  }

  /// Fewer actions, then shorter halves, then rounder numbers.
  public var smaller: [MaximumEstimatesQuestion] {
    let fewer = samples.indices.map { index in with { $0.samples.remove(at: index) } }
    let rounder = with { $0.samples = samples.map { $0.map { $0.rounded() } } }
    return fewer.filter { !$0.samples.isEmpty } + shorter + (rounder == self ? [] : [rounder])
  }

  /// The question with one sample fewer at the end of each half, where there are several.
  private var shorter: [MaximumEstimatesQuestion] {
    guard samples.allSatisfy({ $0.count > 2 && $0.count.isMultiple(of: 2) }) else { return [] }
    return [
      with {
        $0.samples = samples.map { row in
          row.prefix(row.count / 2 - 1) + row.suffix(row.count / 2).dropLast()
        }
      }
    ]
  }
}

extension MaximumEstimatesQuestion: Equatable {}

/// Asks for one of the estimates alone: bad samples have neither.
public struct MaximumEstimateQuestion: Question {
  public typealias Asks = Contracts.MaximumBias
  /// The samples of each action.
  public var samples: [[Double]]
  /// Whether the double estimate is asked for.
  public var isDouble: Bool

  /// Creates the question.
  public init(samples: [[Double]], isDouble: Bool) {
    self.samples = samples
    self.isDouble = isDouble
  }

  public func answer(by implementation: any MaximumBiasExercise.Type) throws -> Double {
    isDouble
      ? try implementation.doubleEstimate(samples: samples)
      : try implementation.singleEstimate(samples: samples)
  }
}

/// Asks how biased both estimators are.
public struct EstimatorBiasesQuestion: Question {
  public typealias Asks = Contracts.MaximumBias
  /// The samples of each action, for each repetition.
  public var experiments: [[[Double]]]
  /// The true mean of each action.
  public var means: [Double]

  /// Creates the question.
  public init(experiments: [[[Double]]], means: [Double]) {
    self.experiments = experiments
    self.means = means
  }

  public func answer(by implementation: any MaximumBiasExercise.Type) throws -> EstimatorBiases {
    try implementation.biases(of: experiments, means: means)
  }

  /// Fewer repetitions, down to each of the first.
  public var smaller: [EstimatorBiasesQuestion] {
    guard experiments.count > 1 else { return [] }
    return [1, 2, experiments.count / 2, experiments.count - 1]
      .filter { $0 < experiments.count }
      .map { count in with { $0.experiments = Array(experiments.prefix(count)) } }
  }
}
