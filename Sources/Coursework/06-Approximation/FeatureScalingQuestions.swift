/// Asks for a stream of observations, standardised one after another.
public struct StandardizingQuestion: Question {
  public typealias Asks = Contracts.FeatureScaling
  /// The number of features.
  public var featureCount: Int
  /// What is observed, in order.
  public var observations: [Observation]
  /// The observations that have to be refused, by their places; the scaling then goes on.
  public var refused: [Int] = []

  /// One observation.
  public struct Observation: Hashable, Codable, Sendable {
    /// The features.
    public var features: [Double]
    /// Whether it counts.
    public var isTraining: Bool

    /// Creates an observation.
    public init(_ features: [Double], isTraining: Bool) {
      self.features = features
      self.isTraining = isTraining
    }
  }

  /// What came back.
  public struct Answer: Hashable, Codable, Sendable {
    /// Each observation, standardised, without those that have to be refused.
    public var scaled: [[Double]]
    /// The means after the last observation.
    public var means: [Double]
    /// The variances after the last observation.
    public var variances: [Double]
  }

  /// Creates the question.
  public init(featureCount: Int, observations: [Observation]) {
    self.featureCount = featureCount
    self.observations = observations
  }

  public func answer(by implementation: any FeatureScalingExercise.Type) throws -> Answer {
    var scaling = try implementation.init(featureCount: featureCount)
    var scaled: [[Double]] = []
    for (place, observation) in observations.enumerated() {
      let (features, isTraining) = (observation.features, observation.isTraining)
      if refused.contains(place) {
        // Whether it is refused at all is another question.
        do {
          _ = try scaling.standardized(features, isTraining: isTraining)
        } catch is InvalidInput {}
      } else {
        scaled.append(try scaling.standardized(features, isTraining: isTraining))
      }
    }
    return Answer(scaled: scaled, means: try scaling.means, variances: try scaling.variances)
  }

  /// Fewer observations.
  public var smaller: [StandardizingQuestion] {
    guard observations.count > 1, refused.isEmpty else { return [] }
    return [with { $0.observations = Array(observations.prefix(observations.count / 2)) }]
      + observations.indices.map { index in with { $0.observations.remove(at: index) } }
  }
}

/// Asks for means and variances alone, of numbers that may be large.
public struct FeatureMomentsQuestion: Question {
  public typealias Asks = Contracts.FeatureScaling
  /// The observations, all of which count.
  public var rows: [[Double]]

  /// What came back.
  public struct Answer: Hashable, Codable, Sendable {
    /// The means after the last observation.
    public var means: [Double]
    /// The variances after the last observation.
    public var variances: [Double]
  }

  /// Creates the question.
  public init(rows: [[Double]]) {
    self.rows = rows
  }

  public func answer(by implementation: any FeatureScalingExercise.Type) throws -> Answer {
    var scaling = try implementation.init(featureCount: rows.first?.count ?? 1)
    for row in rows { _ = try scaling.standardized(row, isTraining: true) }
    return Answer(means: try scaling.means, variances: try scaling.variances)
  }

  /// Two answers agree where they differ by what rounding may do to sums and to sums of squares.
  ///
  /// A thousand squares of a mean m, added up in any order, are off by less than 10⁻¹² m² each.
  public func agree(_ a: Answer, _ b: Answer) -> Bool {
    guard a.means.count == b.means.count, a.variances.count == b.variances.count,
      a.means.count == a.variances.count
    else { return false }
    return a.means.indices.allSatisfy { index in
      let (mean, other) = (a.means[index], b.means[index])
      let margin = max(1e-9, 1e-12 * mean * mean, 1e-9 * abs(a.variances[index]))
      let (variance, second) = (a.variances[index], b.variances[index])
      return abs(mean - other) <= 1e-9 * max(1, abs(mean), variance.magnitude.squareRoot())
        && abs(variance - second) <= margin
    }
  }
}

/// Asks for features brought to −1...1.
public struct RescalingQuestion: Question {
  public typealias Asks = Contracts.FeatureScaling
  /// The features.
  public var features: [Double]
  /// The lower end of each.
  public var lows: [Double]
  /// The upper end of each.
  public var highs: [Double]

  /// Creates the question.
  public init(features: [Double], lows: [Double], highs: [Double]) {
    self.features = features
    self.lows = lows
    self.highs = highs
  }

  public func answer(by implementation: any FeatureScalingExercise.Type) throws -> [Double] {
    try implementation.rescaled(features, lows: lows, highs: highs)
  }

  /// One feature.
  public var smaller: [RescalingQuestion] {
    guard features.count > 1 else { return [] }
    return features.indices.map {
      RescalingQuestion(features: [features[$0]], lows: [lows[$0]], highs: [highs[$0]])
    }
  }
}

/// Asks for the way to a goal.
public struct RelativeFeaturesQuestion: Question {
  public typealias Asks = Contracts.FeatureScaling
  /// Where something is.
  public var position: [Double]
  /// Where it should be.
  public var goal: [Double]

  /// Creates the question.
  public init(position: [Double], goal: [Double]) {
    self.position = position
    self.goal = goal
  }

  public func answer(by implementation: any FeatureScalingExercise.Type) throws -> [Double] {
    try implementation.relative(position, goal: goal)
  }

  /// Fewer coordinates.
  public var smaller: [RelativeFeaturesQuestion] {
    guard position.count > 1 else { return [] }
    return position.indices.map { index in
      with {
        $0.position.remove(at: index)
        $0.goal.remove(at: index)
      }
    }
  }
}
