public import Coursework

extension Submission {
  /// Exercise 5.1: estimating the largest of several means.
  ///
  /// What is what, and a worked example, stand in `MaximumBiasExercise`.
  public enum MaximumBias: MaximumBiasExercise {
    public static func singleEstimate(samples: [[Double]]) throws -> Double {
      try check(samples)
      let means = samples.map { mean($0[...]) }
      return means[firstLargest(means)]
    }

    public static func doubleEstimate(samples: [[Double]]) throws -> Double {
      try check(samples)
      let half = samples[0].count / 2
      let selected = firstLargest(samples.map { mean($0.prefix(half)) })
      // The second half has never seen what made the first half choose, so its noise is not biased
      // by the choice.
      return mean(samples[selected].suffix(half))
    }

    public static func biases(
      of experiments: [[[Double]]],
      means: [Double]
    ) throws -> EstimatorBiases {
      guard let truth = means.max(), means.allSatisfy(\.isFinite) else {
        throw InvalidInput("there is a mean for each action, and it is finite")
      }
      guard !experiments.isEmpty else { throw InvalidInput("an average needs a repetition") }
      guard experiments.allSatisfy({ $0.count == means.count }) else {
        throw InvalidInput("every repetition has a row for each action")
      }
      let singles = try experiments.map { try singleEstimate(samples: $0) }
      let doubles = try experiments.map { try doubleEstimate(samples: $0) }
      // One estimate may be far off either way; the bias is what is left of the error on average.
      return EstimatorBiases(
        single: mean(singles[...]) - truth,
        double: mean(doubles[...]) - truth)
    }

    private static func check(_ samples: [[Double]]) throws {
      guard let count = samples.first?.count, count > 0, count.isMultiple(of: 2) else {
        throw InvalidInput("there is an action, with an even number of samples")
      }
      guard samples.allSatisfy({ $0.count == count && $0.allSatisfy(\.isFinite) }) else {
        throw InvalidInput("every action has as many samples, and all are finite")
      }
    }

    private static func mean(_ numbers: ArraySlice<Double>) -> Double {
      numbers.reduce(0, +) / Double(numbers.count)
    }

    /// The first of the places where the largest number stands.
    private static func firstLargest(_ numbers: [Double]) -> Int {
      var place = 0
      for index in numbers.indices where numbers[index] > numbers[place] { place = index }
      return place
    }
  }
}
