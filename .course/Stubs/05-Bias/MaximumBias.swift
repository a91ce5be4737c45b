public import Coursework

extension Submission {
  /// Exercise 5.1: estimating the largest of several means.
  ///
  /// What is what, and a worked example, stand in `MaximumBiasExercise`.
  public enum MaximumBias: MaximumBiasExercise {
    public static func singleEstimate(samples: [[Double]]) throws -> Double {
      // TODO: refuse bad samples, then return the largest of the sample means.
      throw Unattempted()
    }

    public static func doubleEstimate(samples: [[Double]]) throws -> Double {
      // TODO: refuse bad samples, then select an action with the first halves and return the mean
      // of its second half.
      throw Unattempted()
    }

    public static func biases(
      of experiments: [[[Double]]],
      means: [Double]
    ) throws -> EstimatorBiases {
      // TODO: refuse bad input, then compare the average of each estimate with the largest mean.
      throw Unattempted()
    }
  }
}
