/// Asks for estimates of a stream of observations.
public struct TrackingEstimatesQuestion: Question {
  public typealias Asks = Contracts.NonStationaryTracking
  /// The observations, in order.
  public var observations: [Double]
  /// How the step size is chosen.
  public var rule: TrackingRule
  /// The estimate before the first observation.
  public var initialEstimate: Double

  /// Creates the question.
  public init(observations: [Double], rule: TrackingRule, initialEstimate: Double) {
    self.observations = observations
    self.rule = rule
    self.initialEstimate = initialEstimate
  }

  public func answer(by implementation: any NonStationaryTrackingExercise.Type) throws -> [Double] {
    try implementation.estimates(of: observations, by: rule, from: initialEstimate)
  }

  /// Fewer observations.
  public var smaller: [TrackingEstimatesQuestion] {
    observations.indices.map { index in with { $0.observations.remove(at: index) } }
  }
}

/// Asks for the mean squared error of estimates.
public struct TrackingErrorQuestion: Question {
  public typealias Asks = Contracts.NonStationaryTracking
  /// The estimates.
  public var estimates: [Double]
  /// The targets, one for each estimate.
  public var targets: [Double]
  /// The first entry that counts.
  public var first: Int

  /// Creates the question.
  public init(estimates: [Double], targets: [Double], first: Int) {
    self.estimates = estimates
    self.targets = targets
    self.first = first
  }

  public func answer(by implementation: any NonStationaryTrackingExercise.Type) throws -> Double {
    try implementation.trackingError(of: estimates, targets: targets, from: first)
  }

  /// Fewer entries, of which one still counts.
  public var smaller: [TrackingErrorQuestion] {
    estimates.indices.map { index in
      with {
        $0.estimates.remove(at: index)
        $0.targets.remove(at: index)
      }
    }.filter { $0.first < $0.estimates.count }
  }
}

/// Asks for the expected squares of a rule's errors.
public struct ExpectedErrorsQuestion: Question {
  public typealias Asks = Contracts.NonStationaryTracking
  /// How the step size is chosen.
  public var rule: TrackingRule
  /// The variance of a drift.
  public var drift: Double
  /// The variance of a noise.
  public var noise: Double
  /// How many are asked for.
  public var count: Int

  /// Creates the question.
  public init(rule: TrackingRule, drift: Double, noise: Double, count: Int) {
    self.rule = rule
    self.drift = drift
    self.noise = noise
    self.count = count
  }

  public func answer(by implementation: any NonStationaryTrackingExercise.Type) throws -> [Double] {
    try implementation.expectedErrors(of: rule, drift: drift, noise: noise, count: count)
  }

  /// A smaller count.
  public var smaller: [ExpectedErrorsQuestion] {
    count > 1 ? [with { $0.count = 1 }, with { $0.count -= 1 }] : []
  }
}

/// Asks for the limit of the expected squares.
public struct LimitErrorQuestion: Question {
  public typealias Asks = Contracts.NonStationaryTracking
  /// How the step size is chosen.
  public var rule: TrackingRule
  /// The variance of a drift.
  public var drift: Double
  /// The variance of a noise.
  public var noise: Double

  /// Creates the question.
  public init(rule: TrackingRule, drift: Double, noise: Double) {
    self.rule = rule
    self.drift = drift
    self.noise = noise
  }

  public func answer(by implementation: any NonStationaryTrackingExercise.Type) throws -> Double? {
    try implementation.limitError(of: rule, drift: drift, noise: noise)
  }
}

/// Asks for the rule to choose.
public struct BestRuleQuestion: Question {
  public typealias Asks = Contracts.NonStationaryTracking
  /// The variance of a drift.
  public var drift: Double
  /// The variance of a noise.
  public var noise: Double

  /// Creates the question.
  public init(drift: Double, noise: Double) {
    self.drift = drift
    self.noise = noise
  }

  public func answer(
    by implementation: any NonStationaryTrackingExercise.Type
  ) throws -> TrackingRule {
    try implementation.bestRule(drift: drift, noise: noise)
  }

  /// Tells whether two answers say the same.
  ///
  /// Constants are compared up to 10⁻⁶, as they are judged; where there is no drift every constant
  /// is the same mistake.
  public func agree(_ a: TrackingRule, _ b: TrackingRule) -> Bool {
    switch (a, b) {
    case (.sampleAverage, .sampleAverage): true
    case (.constant(let a), .constant(let b)): drift == 0 || a == b || abs(a - b) <= 1e-6
    default: false
    }
  }
}
