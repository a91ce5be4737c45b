public import Coursework

extension Submission {
  /// Exercise 6.3: features of one size, whatever the units of the measurements.
  public struct FeatureScaling: FeatureScalingExercise {
    // TODO: declare what is kept of the observations so far.

    public init(featureCount: Int) throws {
      // TODO: refuse bad input, then begin with nothing observed.
      throw Unattempted()
    }

    public var means: [Double] {
      get throws {
        // TODO: return the mean of each feature.
        throw Unattempted()
      }
    }

    public var variances: [Double] {
      get throws {
        // TODO: return the variance of each feature.
        throw Unattempted()
      }
    }

    public mutating func standardized(
      _ features: [Double],
      isTraining: Bool
    ) throws -> [Double] {
      // TODO: refuse bad input; count the observation, if it is to count; then scale it.
      throw Unattempted()
    }

    public static func rescaled(
      _ features: [Double],
      lows: [Double],
      highs: [Double]
    ) throws -> [Double] {
      // TODO: refuse bad input, then bring each feature to −1...1.
      throw Unattempted()
    }

    public static func relative(_ position: [Double], goal: [Double]) throws -> [Double] {
      // TODO: refuse bad input, then return the way to the goal and its length.
      throw Unattempted()
    }
  }
}
