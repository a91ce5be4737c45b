import Coursework
import RealModule

/// The classic mistakes of exercise 4.5.
enum NonStationaryTrackingMisconceptions {
  static let all = [
    Misconception(
      Contracts.NonStationaryTracking.self, "swaps the two rules",
      """
      You average where the target drifts, and use a constant step size where it stays. Which of the two \
      forgets what was observed long ago?
      """,
      as: SwapsTheRules.self),
    Misconception(
      Contracts.NonStationaryTracking.self, "counts the initial estimate as an observation",
      """
      Your first step size of the sample average is 1/2. Which number was observed before the first?
      """,
      as: CountsTheInitial.self),
    Misconception(
      Contracts.NonStationaryTracking.self, "answers with the estimates before the observations",
      """
      Your first estimate is the one that everything began with. What is known after the first observation?
      """,
      as: AnswersBefore.self),
    Misconception(
      Contracts.NonStationaryTracking.self, "measures against the next target",
      """
      Your expected squares hold one drift more than they should: the target has moved on from the one that \
      the observation was made of.
      """,
      as: MovesOn.self),
    Misconception(
      Contracts.NonStationaryTracking.self, "leaves the drift out of the error",
      """
      Your expected squares know the noise alone. Let the noise be 0: does an estimate then keep up with a \
      target that moves?
      """,
      as: DropsTheDrift.self),
    Misconception(
      Contracts.NonStationaryTracking.self, "lets the sample average arrive at a drifting target",
      """
      Your sample average has a limit under drift. What are its expected squares after 10, 100 and 1,000 \
      observations?
      """,
      as: ArrivesAnyway.self),
    Misconception(
      Contracts.NonStationaryTracking.self, "takes the root of the mean square",
      """
      Your tracking error has the unit of the target. A mean square has the unit's square.
      """,
      as: TakesTheRoot.self),
    Misconception(
      Contracts.NonStationaryTracking.self, "counts the errors from before the first that counts",
      """
      Your tracking error is over all entries. What do the first tell of: the rule, or where it began?
      """,
      as: CountsAll.self),
    Misconception(
      Contracts.NonStationaryTracking.self,
      "chooses the drift's share of the variance as step size",
      """
      Your step size is drift / (drift + noise). That weighs one drift against one noise; is the error \
      before an observation not more than the latest drift?
      """,
      as: TakesTheShare.self),
    Misconception(
      Contracts.NonStationaryTracking.self, "takes the limit for small step sizes for the limit",
      """
      Your limit is α · noise / 2 + drift / (2 α), which is right for small α. Try α = 1: the estimate is \
      then the latest observation.
      """,
      as: TakesSmallSteps.self),
  ]

  private enum SwapsTheRules: NonStationaryTrackingMistake {
    static func choice(_ drift: Double, _ noise: Double) -> TrackingRule {
      drift == 0 ? .constant(stepSize: 0.1) : .sampleAverage
    }
  }

  private enum CountsTheInitial: NonStationaryTrackingMistake {
    static func stepSize(_ rule: TrackingRule, _ n: Int) -> Double {
      guard case .constant(let stepSize) = rule else { return 1 / Double(n + 1) }
      return stepSize
    }
  }

  private enum AnswersBefore: NonStationaryTrackingMistake {
    static func report(_ before: Double, _ after: Double) -> Double { before }
  }

  private enum MovesOn: NonStationaryTrackingMistake {
    static func square(_ posterior: Double, _ drift: Double) -> Double { posterior + drift }
  }

  private enum DropsTheDrift: NonStationaryTrackingMistake {
    static func effect(of drift: Double, on rule: TrackingRule) -> Double { 0 }
  }

  private enum ArrivesAnyway: NonStationaryTrackingMistake {
    static func effect(of drift: Double, on rule: TrackingRule) -> Double {
      rule == .sampleAverage ? 0 : drift
    }
  }

  private enum TakesTheRoot: NonStationaryTrackingMistake {
    static func mean(_ squares: [Double], _ first: Int) -> Double {
      let late = squares[first...]
      return (late.reduce(0, +) / Double(late.count)).squareRoot()
    }
  }

  private enum CountsAll: NonStationaryTrackingMistake {
    static func mean(_ squares: [Double], _ first: Int) -> Double {
      squares.reduce(0, +) / Double(squares.count)
    }
  }

  private enum TakesTheShare: NonStationaryTrackingMistake {
    static func choice(_ drift: Double, _ noise: Double) -> TrackingRule {
      drift == 0 ? .sampleAverage : .constant(stepSize: drift / (drift + noise))
    }
  }

  private enum TakesSmallSteps: NonStationaryTrackingMistake {
    static func limit(_ stepSize: Double, _ drift: Double, _ noise: Double) -> Double {
      stepSize * noise / 2 + drift / (2 * stepSize)
    }
  }
}

/// A mistake in one part of tracking, with everything else right.
private protocol NonStationaryTrackingMistake: NonStationaryTrackingExercise {
  static func stepSize(_ rule: TrackingRule, _ n: Int) -> Double
  static func report(_ before: Double, _ after: Double) -> Double
  static func mean(_ squares: [Double], _ first: Int) -> Double
  static func effect(of drift: Double, on rule: TrackingRule) -> Double
  static func square(_ posterior: Double, _ drift: Double) -> Double
  static func limit(_ stepSize: Double, _ drift: Double, _ noise: Double) -> Double
  static func choice(_ drift: Double, _ noise: Double) -> TrackingRule
}

extension NonStationaryTrackingMistake {
  static func stepSize(_ rule: TrackingRule, _ n: Int) -> Double {
    guard case .constant(let stepSize) = rule else { return 1 / Double(n) }
    return stepSize
  }

  static func report(_ before: Double, _ after: Double) -> Double { after }

  static func mean(_ squares: [Double], _ first: Int) -> Double {
    let late = squares[first...]
    return late.reduce(0, +) / Double(late.count)
  }

  static func effect(of drift: Double, on rule: TrackingRule) -> Double { drift }
  static func square(_ posterior: Double, _ drift: Double) -> Double { posterior }

  static func limit(_ stepSize: Double, _ drift: Double, _ noise: Double) -> Double {
    ((1 - stepSize) * (1 - stepSize) * drift + stepSize * stepSize * noise)
      / (stepSize * (2 - stepSize))
  }

  static func choice(_ drift: Double, _ noise: Double) -> TrackingRule {
    if drift == 0 { return .sampleAverage }
    let variance = (drift + (drift * drift + 4 * drift * noise).squareRoot()) / 2
    return .constant(stepSize: variance / (variance + noise))
  }

  static func check(_ rule: TrackingRule) throws {
    guard case .constant(let stepSize) = rule else { return }
    guard stepSize > 0, stepSize <= 1 else { throw InvalidInput("no step size") }
  }

  static func check(_ drift: Double, _ noise: Double) throws {
    guard [drift, noise].allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      throw InvalidInput("no variances")
    }
  }

  static func estimates(
    of observations: [Double], by rule: TrackingRule, from initialEstimate: Double
  ) throws -> [Double] {
    try check(rule)
    guard observations.allSatisfy(\.isFinite), initialEstimate.isFinite else {
      throw InvalidInput("not numbers")
    }
    var estimate = initialEstimate
    return observations.enumerated().map { index, observation in
      let before = estimate
      estimate += stepSize(rule, index + 1) * (observation - estimate)
      return report(before, estimate)
    }
  }

  static func trackingError(
    of estimates: [Double], targets: [Double], from first: Int
  ) throws -> Double {
    guard estimates.count == targets.count, targets.indices.contains(first),
      (estimates + targets).allSatisfy(\.isFinite)
    else { throw InvalidInput("no errors") }
    return mean(zip(estimates, targets).map { ($0 - $1) * ($0 - $1) }, first)
  }

  static func expectedErrors(
    of rule: TrackingRule, drift: Double, noise: Double, count: Int
  ) throws -> [Double] {
    try check(rule)
    try check(drift, noise)
    guard (0...10_000).contains(count) else { throw InvalidInput("no count") }
    let drift = effect(of: drift, on: rule)
    var posterior = 0.0
    return (0..<count).map { index in
      let stepSize = stepSize(rule, index + 1)
      let rest = 1 - stepSize
      posterior = rest * rest * (posterior + drift) + stepSize * stepSize * noise
      return square(posterior, drift)
    }
  }

  static func limitError(of rule: TrackingRule, drift: Double, noise: Double) throws -> Double? {
    try check(rule)
    try check(drift, noise)
    let drift = effect(of: drift, on: rule)
    if case .constant(let stepSize) = rule {
      return square(limit(stepSize, drift, noise), drift)
    }
    return drift == 0 ? 0 : nil
  }

  static func bestRule(drift: Double, noise: Double) throws -> TrackingRule {
    try check(drift, noise)
    return choice(drift, noise)
  }
}
