/// Exercise 5.1: estimating the largest of several means.
///
/// Each of k actions has an unknown mean, of which there are noisy samples. What is the largest of
/// the k means? Q-learning takes the largest estimate for it, and so is too optimistic: the largest
/// of several noisy numbers is the luckiest as well as the best.
///
/// - The *single* estimate takes the mean of all samples of each action, and is the largest of
///   these means.
/// - The *double* estimate cuts each action's samples in two: the first half, in the order given,
///   *selects* an action, the one whose mean over its first half is the largest, or the first of
///   several that tie; the second half *evaluates*: the estimate is the mean of the second half of
///   the selected action.
///
///       first half    second half
///       1  3          2   2           action 0: means 2 and 2, of all 2
///       6  0          −1  1           action 1: means 3 and 0, of all 1.5
///
///       single = 2                    double = 0: action 1 is selected, and evaluated as 0
///
/// The *bias* of an estimator is what it gives on average, over repetitions of the whole
/// experiment, minus what it should give: the largest of the true means. It is positive where the
/// estimates are too large on average.
///
/// Source: van Hasselt, *Double Q-learning* (2010), sections 2 and 3; Sutton and Barto (2018),
/// section 6.7.
public protocol MaximumBiasExercise: SendableMetatype {
  /// The single estimate of the largest mean.
  ///
  /// - Parameter samples: A row of samples for each action. There is an action; all rows are of the
  ///   same length, which is even and not 0; all samples are finite.
  /// - Returns: The largest of the means of the rows.
  /// - Throws: `InvalidInput` where the samples are not as described.
  static func singleEstimate(samples: [[Double]]) throws -> Double

  /// The double estimate of the largest mean: selected with the first halves, evaluated with the
  /// second.
  ///
  /// - Parameter samples: As for `singleEstimate(samples:)`.
  /// - Returns: The mean of the second half of the selected row.
  /// - Throws: `InvalidInput` where the samples are not as described.
  static func doubleEstimate(samples: [[Double]]) throws -> Double

  /// The bias of both estimators, as repetitions of an experiment show it.
  ///
  /// - Parameters:
  ///   - experiments: The samples of each repetition; at least one repetition. Each is as described
  ///     for `singleEstimate(samples:)`, with a row for each of `means`.
  ///   - means: The true mean of each action; finite.
  /// - Returns: The average of each estimate over the repetitions, minus the largest true mean.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func biases(of experiments: [[[Double]]], means: [Double]) throws -> EstimatorBiases
}

/// How far two estimators of the largest mean are from it on average.
public struct EstimatorBiases: Hashable, Codable, Sendable {
  /// The bias of the single estimator; positive where it gives too much.
  public var single: Double
  /// The bias of the double estimator; positive where it gives too much.
  public var double: Double

  /// Creates a pair of biases.
  public init(single: Double, double: Double) {
    self.single = single
    self.double = double
  }
}

extension Contracts {
  /// Exercise 5.1.
  public enum MaximumBias: Contract {
    public typealias Implementation = any MaximumBiasExercise.Type
    public static let id = ExerciseID(5, 1)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.MaximumBias.self
    }
  }
}
