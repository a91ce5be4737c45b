import Coursework

/// The classic mistakes of exercise 6.3.
enum FeatureScalingMisconceptions {
  static let all = [
    Misconception(
      Contracts.FeatureScaling.self, "subtracts the squared mean from the mean square",
      """
      Your variance is the small difference of two huge numbers where the mean is large. How many \
      digits of 10¹⁸ does a Double keep?
      """,
      as: Mistaken<SquareOfMean>.self),
    Misconception(
      Contracts.FeatureScaling.self, "goes on learning in evaluation",
      """
      Your statistics move with observations that do not count. An evaluation then measures another \
      agent at its end than at its beginning.
      """,
      as: Mistaken<LearnsAlways>.self),
    Misconception(
      Contracts.FeatureScaling.self, "divides by a deviation of zero",
      """
      A feature that does not vary has deviation 0, and you divide by it. One NaN is enough for all \
      weights to become NaN.
      """,
      as: Mistaken<DividesByZero>.self),
    Misconception(
      Contracts.FeatureScaling.self, "divides the squares by one less than their count",
      """
      Yours is the estimate of a variance from a sample. By what does the contract divide?
      """,
      as: Mistaken<OneLess>.self),
    Misconception(
      Contracts.FeatureScaling.self, "divides by the variance",
      """
      Your scaled features still depend on the unit. Metres divided by square metres are what?
      """,
      as: Mistaken<ByVariance>.self),
    Misconception(
      Contracts.FeatureScaling.self, "scales before the observation counts",
      """
      In training you scale by the statistics of the observations before. Which comes first in the \
      contract?
      """,
      as: Mistaken<ScalesFirst>.self),
    Misconception(
      Contracts.FeatureScaling.self, "keeps one mean for all features",
      """
      Your features share their statistics, so the one with the largest numbers decides about all.
      """,
      as: Mistaken<Pools>.self),
    Misconception(
      Contracts.FeatureScaling.self, "rescales to 0...1",
      """
      The lower end of your range becomes 0. Where should the middle be?
      """,
      as: Mistaken<UnitInterval>.self),
    Misconception(
      Contracts.FeatureScaling.self, "does not hold features at the ends",
      """
      Beyond its range your feature leaves −1...1. A measurement that is far off then moves the \
      weights far, too.
      """,
      as: Mistaken<NotHeld>.self),
    Misconception(
      Contracts.FeatureScaling.self, "points from the goal to the position",
      """
      Your relative features have the wrong sign. Somebody who follows them walks away.
      """,
      as: Mistaken<PointsAway>.self),
    Misconception(
      Contracts.FeatureScaling.self, "adds up differences for a distance",
      """
      Your distance is that of a taxi on a grid of streets. Which one did Pythagoras mean?
      """,
      as: Mistaken<Taxi>.self),
  ]

  private enum SquareOfMean: ScalingMistake {
    static func variance(_ moments: Moments) -> Double {
      max(0, moments.sumOfSquares / moments.n - moments.sum / moments.n * (moments.sum / moments.n))
    }
  }

  private enum LearnsAlways: ScalingMistake {
    static let learnsAlways = true
  }

  private enum DividesByZero: ScalingMistake {
    static func scaled(_ x: Double, _ mean: Double, _ variance: Double) -> Double {
      // 0 / 0 or infinity where nothing varies, whatever the rounding; a small deviation is one.
      (x - mean) / (variance > 1e-18 ? variance.squareRoot() : 0)
    }
  }

  private enum OneLess: ScalingMistake {
    static func variance(_ moments: Moments) -> Double { moments.squares / max(1, moments.n - 1) }
  }

  private enum ByVariance: ScalingMistake {
    static func scaled(_ x: Double, _ mean: Double, _ variance: Double) -> Double {
      variance > 1e-12 ? (x - mean) / variance : x - mean
    }
  }

  private enum ScalesFirst: ScalingMistake {
    static let scalesFirst = true
  }

  private enum Pools: ScalingMistake {
    static let pools = true
  }

  private enum UnitInterval: ScalingMistake {
    static func rescaled(_ x: Double, _ low: Double, _ high: Double) -> Double {
      low < high ? min(1, max(0, (x - low) / (high - low))) : 0
    }
  }

  private enum NotHeld: ScalingMistake {
    static func rescaled(_ x: Double, _ low: Double, _ high: Double) -> Double {
      low < high ? -1 + 2 * (x - low) / (high - low) : 0
    }
  }

  private enum PointsAway: ScalingMistake {
    static func way(_ position: Double, _ goal: Double) -> Double { position - goal }
  }

  private enum Taxi: ScalingMistake {
    static func distance(_ way: [Double]) -> Double { way.reduce(0) { $0 + abs($1) } }
  }
}

/// What is known of the numbers of one feature.
private struct Moments {
  var n = 0.0
  var sum = 0.0
  var sumOfSquares = 0.0
  /// The mean and the sum of squared deviations, by Welford's recurrences.
  var mean = 0.0
  var squares = 0.0

  mutating func count(_ x: Double) {
    n += 1
    sum += x
    sumOfSquares += x * x
    let deviation = x - mean
    mean += deviation / n
    squares += deviation * (x - mean)
  }
}

/// A mistake in scaling, with everything else right.
private protocol ScalingMistake {
  static var learnsAlways: Bool { get }
  static var scalesFirst: Bool { get }
  static var pools: Bool { get }
  static func variance(_ moments: Moments) -> Double
  static func scaled(_ x: Double, _ mean: Double, _ variance: Double) -> Double
  static func rescaled(_ x: Double, _ low: Double, _ high: Double) -> Double
  static func way(_ position: Double, _ goal: Double) -> Double
  static func distance(_ way: [Double]) -> Double
}

extension ScalingMistake {
  static var learnsAlways: Bool { false }
  static var scalesFirst: Bool { false }
  static var pools: Bool { false }
  static func variance(_ moments: Moments) -> Double { moments.squares / moments.n }
  static func scaled(_ x: Double, _ mean: Double, _ variance: Double) -> Double {
    variance > 1e-12 ? (x - mean) / variance.squareRoot() : x - mean
  }
  static func rescaled(_ x: Double, _ low: Double, _ high: Double) -> Double {
    low < high ? min(1, max(-1, -1 + 2 * (x - low) / (high - low))) : 0
  }
  static func way(_ position: Double, _ goal: Double) -> Double { goal - position }
  static func distance(_ way: [Double]) -> Double {
    way.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}

/// A scaling that refuses bad input and makes one mistake.
private struct Mistaken<Mistake: ScalingMistake>: FeatureScalingExercise {
  private var moments: [Moments]

  init(featureCount: Int) throws {
    guard featureCount > 0 else { throw InvalidInput("no feature") }
    moments = Array(repeating: Moments(), count: featureCount)
  }

  var means: [Double] {
    get throws { moments.map(\.mean) }
  }

  var variances: [Double] {
    get throws { moments.map { $0.n > 0 ? Mistake.variance($0) : 0 } }
  }

  mutating func standardized(_ features: [Double], isTraining: Bool) throws -> [Double] {
    guard features.count == moments.count, features.allSatisfy(\.isFinite) else {
      throw InvalidInput("no observation")
    }
    let before = try scaled(features)
    guard isTraining || Mistake.learnsAlways else { return before }
    for index in moments.indices {
      for feature in Mistake.pools ? features : [features[index]] { moments[index].count(feature) }
    }
    return Mistake.scalesFirst ? before : try scaled(features)
  }

  private func scaled(_ features: [Double]) throws -> [Double] {
    let (means, variances) = (try means, try variances)
    return features.indices.map { Mistake.scaled(features[$0], means[$0], variances[$0]) }
  }

  static func rescaled(_ features: [Double], lows: [Double], highs: [Double]) throws -> [Double] {
    guard features.count == lows.count, features.count == highs.count,
      (features + lows + highs).allSatisfy(\.isFinite), zip(lows, highs).allSatisfy({ $0 <= $1 })
    else { throw InvalidInput("no ranges") }
    return features.indices.map { Mistake.rescaled(features[$0], lows[$0], highs[$0]) }
  }

  static func relative(_ position: [Double], goal: [Double]) throws -> [Double] {
    guard position.count > 0, position.count == goal.count, (position + goal).allSatisfy(\.isFinite)
    else { throw InvalidInput("no way") }
    let way = zip(position, goal).map { Mistake.way($0, $1) }
    return way + [Mistake.distance(way)]
  }
}
