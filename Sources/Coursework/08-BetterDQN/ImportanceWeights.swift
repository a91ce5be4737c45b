/// Exercise 8.5: what makes up for drawing some transitions more often than others.
///
/// Prioritised replay draws transition i with probability P(i) instead of 1/N. An average over what
/// was drawn is then an average over another distribution. Each drawn transition gets a weight,
///
///     w(i) = (N · P(i))^−β
///
/// with N the number of stored transitions and β, the importance-sampling exponent, between 0 (no
/// correction) and 1 (full correction). In practice the weights of a batch are divided by the
/// largest *of that batch*, so that they only ever scale an update down, and β rises to 1 in the
/// course of training.
///
/// Source: Schaul, Quan, Antonoglou and Silver, *Prioritized experience replay* (2016), sections 3.4
/// and 3.5.
public protocol ImportanceWeightsExercise: SendableMetatype {
  /// The weight of each drawn transition.
  ///
  /// - Parameters:
  ///   - batch: The indices that were drawn; at least one; an index may occur several times.
  ///   - probabilities: P of every stored transition, N numbers; finite, not negative, with a sum of 1
  ///     up to 1e-9, and positive at every index of the batch.
  ///   - exponent: β, in `0...1`.
  ///   - isNormalized: Whether the weights are divided by the largest of the batch.
  /// - Returns: One weight for each index of `batch`, in its order.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func weights(
    of batch: [Int],
    probabilities: [Double],
    exponent: Double,
    isNormalized: Bool
  ) throws -> [Double]

  /// The exponent β at a step of training: on a straight line from `initial` at step 0 to 1 at step
  /// `annealingSteps`, and 1 from there on.
  ///
  /// - Parameters:
  ///   - step: The step, from 0.
  ///   - initial: β at step 0, in `0...1`.
  ///   - annealingSteps: The step at which 1 is reached; positive.
  /// - Returns: β at the step.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func exponent(at step: Int, from initial: Double, over annealingSteps: Int) throws
    -> Double

  /// How far the weighted average is off, on average: the expectation of w(i) · x(i) where i is drawn
  /// with probability P(i), minus the plain mean of x. The weights are those without normalisation.
  ///
  /// With β = 1 it is 0 for all values and probabilities; this is the one setting for which that
  /// holds.
  ///
  /// - Parameters:
  ///   - values: x, one number for each stored transition; finite, at least one.
  ///   - probabilities: P, as many; finite and positive, with a sum of 1 up to 1e-9.
  ///   - exponent: β, in `0...1`.
  /// - Returns: The expectation of a weighted draw minus the mean.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func bias(of values: [Double], probabilities: [Double], exponent: Double) throws -> Double

  /// What is written down around one training step on a batch.
  ///
  /// The batch was drawn with the priorities as they are passed in: P(i) is priority i over the sum
  /// of all. The weights (normalised) belong to *these* probabilities. Afterwards each transition
  /// of the batch has the priority |error| + offset; where an index occurs several times, its last
  /// error counts. All other priorities stay.
  ///
  /// - Parameters:
  ///   - batch: The indices that were drawn; at least one.
  ///   - priorities: The priority of every stored transition; finite and positive, at least one.
  ///   - errors: The TD error of each index of the batch; finite, of either sign.
  ///   - offset: What keeps a priority above 0; finite and positive.
  ///   - exponent: β, in `0...1`.
  /// - Returns: The weights of the batch, and all priorities after the step.
  /// - Throws: `InvalidInput` where a parameter is not as described.
  static func trainingStep(
    on batch: [Int],
    priorities: [Double],
    errors: [Double],
    offset: Double,
    exponent: Double
  ) throws -> ImportanceStep
}

/// The weights of a training step, and the priorities that it leaves behind.
public struct ImportanceStep: Hashable, Codable, Sendable {
  /// The normalised weight of each index of the batch.
  public var weights: [Double]
  /// The priority of every stored transition after the step.
  public var priorities: [Double]

  /// Creates a step.
  public init(weights: [Double], priorities: [Double]) {
    self.weights = weights
    self.priorities = priorities
  }
}

extension Contracts {
  /// Exercise 8.5.
  public enum ImportanceWeights: Contract {
    public typealias Implementation = any ImportanceWeightsExercise.Type
    public static let id = ExerciseID(8, 5)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.ImportanceWeights.self
    }
  }
}
