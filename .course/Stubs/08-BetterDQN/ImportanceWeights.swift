public import Coursework

extension Submission {
  /// Exercise 8.5: what makes up for drawing some transitions more often than others.
  public enum ImportanceWeights: ImportanceWeightsExercise {
    public static func weights(
      of batch: [Int],
      probabilities: [Double],
      exponent: Double,
      isNormalized: Bool
    ) throws -> [Double] {
      // TODO: refuse bad input, then weigh each drawn transition by (N · P)^−β, and divide by the
      // largest weight of the batch if that is wanted.
      throw Unattempted()
    }

    public static func exponent(
      at step: Int, from initial: Double, over annealingSteps: Int
    ) throws -> Double {
      // TODO: refuse bad input, then follow the line from the initial exponent to 1.
      throw Unattempted()
    }

    public static func bias(
      of values: [Double], probabilities: [Double], exponent: Double
    ) throws -> Double {
      // TODO: refuse bad input, then compare what is expected of a draw with the plain mean.
      throw Unattempted()
    }

    public static func trainingStep(
      on batch: [Int],
      priorities: [Double],
      errors: [Double],
      offset: Double,
      exponent: Double
    ) throws -> ImportanceStep {
      // TODO: refuse bad input, then weigh the batch and renew its priorities. In which order?
      throw Unattempted()
    }
  }
}
