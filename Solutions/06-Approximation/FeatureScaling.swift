public import Coursework

extension Submission {
  /// Exercise 6.3: features of one size, whatever the units of the measurements.
  public struct FeatureScaling: FeatureScalingExercise {
    private var count = 0
    private var centres: [Double]
    /// The sum of squared deviations of each feature.
    private var squares: [Double]

    public init(featureCount: Int) throws {
      guard featureCount > 0 else { throw InvalidInput("there must be a feature") }
      centres = Array(repeating: 0, count: featureCount)
      squares = centres
    }

    public var means: [Double] {
      get throws {
        centres
      }
    }

    public var variances: [Double] {
      get throws {
        squares.map { count > 0 ? $0 / Double(count) : 0 }
      }
    }

    public mutating func standardized(
      _ features: [Double],
      isTraining: Bool
    ) throws -> [Double] {
      guard features.count == centres.count, features.allSatisfy(\.isFinite) else {
        throw InvalidInput("an observation has \(centres.count) finite features")
      }
      if isTraining {
        count += 1
        for (index, feature) in features.enumerated() {
          // Only deviations are squared, never the numbers themselves: with a mean of 10⁹, squares
          // are 10¹⁸, and a Double has 16 digits.
          let before = feature - centres[index]
          centres[index] += before / Double(count)
          squares[index] += before * (feature - centres[index])
        }
      }
      let variances = try variances
      return features.indices.map { index in
        let centred = features[index] - centres[index]
        return variances[index] > 1e-12 ? centred / variances[index].squareRoot() : centred
      }
    }

    public static func rescaled(
      _ features: [Double],
      lows: [Double],
      highs: [Double]
    ) throws -> [Double] {
      guard lows.count == features.count, highs.count == features.count else {
        throw InvalidInput("each feature has two ends")
      }
      guard (features + lows + highs).allSatisfy(\.isFinite),
        zip(lows, highs).allSatisfy({ $0 <= $1 })
      else { throw InvalidInput("numbers must be finite, and upper ends not below the lower") }
      return features.indices.map { index in
        let (low, high) = (lows[index], highs[index])
        guard low < high else { return 0 }
        return min(1, max(-1, -1 + 2 * (features[index] - low) / (high - low)))
      }
    }

    public static func relative(_ position: [Double], goal: [Double]) throws -> [Double] {
      guard !position.isEmpty, goal.count == position.count,
        (position + goal).allSatisfy(\.isFinite)
      else { throw InvalidInput("position and goal have as many finite coordinates") }
      let way = zip(position, goal).map { $1 - $0 }
      return way + [way.reduce(0) { $0 + $1 * $1 }.squareRoot()]
    }
  }
}
