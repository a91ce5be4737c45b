import Coursework
import LinearLearning

extension CalibrationSet {
  private typealias Rule = FeatureScalingParaphrases

  static let featureScaling = CalibrationSet(
    Contracts.FeatureScaling.self,
    reference: FeatureScalingReference.self,
    alternatives: [
      "keeps all observations and takes two passes": KeptScaling<PlainScaling>.self,
      "adds up deviations from the first observation": ShiftedScaling<PlainScaling>.self,
    ],
    paraphrases: [
      "subtracts the squared mean from the mean square": [
        KeptScaling<Rule.MeanOfSquares>.self, KeptScaling<Rule.SumsOverCount>.self,
      ],
      "goes on learning in evaluation": [
        KeptScaling<Rule.CountsEverything>.self, ShiftedScaling<Rule.NeverFrozen>.self,
      ],
      "divides by a deviation of zero": [
        KeptScaling<Rule.PlainQuotient>.self, ShiftedScaling<Rule.TimesReciprocal>.self,
      ],
      "divides the squares by one less than their count": [
        KeptScaling<Rule.OneFewer>.self, ShiftedScaling<Rule.Corrected>.self,
      ],
      "divides by the variance": [
        KeptScaling<Rule.NoRoot>.self, ShiftedScaling<Rule.RootTwice>.self,
      ],
      "scales before the observation counts": [
        KeptScaling<Rule.OldStatistics>.self, ShiftedScaling<Rule.CountsAfterwards>.self,
      ],
      "keeps one mean for all features": [
        KeptScaling<Rule.OneColumn>.self, ShiftedScaling<Rule.AllTogether>.self,
      ],
      "rescales to 0...1": [
        KeptScaling<Rule.Share>.self, ShiftedScaling<Rule.HalfOfOnePlus>.self,
      ],
      "does not hold features at the ends": [
        KeptScaling<Rule.FreeLine>.self, ShiftedScaling<Rule.FromTheMiddle>.self,
      ],
      "points from the goal to the position": [
        KeptScaling<Rule.Negated>.self, ShiftedScaling<Rule.HereMinusThere>.self,
      ],
      "adds up differences for a distance": [
        KeptScaling<Rule.Magnitudes>.self, ShiftedScaling<Rule.RootsOfSquares>.self,
      ],
    ])
}

/// The reference behind the contract; relating is not part of it.
private struct FeatureScalingReference: FeatureScalingExercise {
  private var reference: LinearLearning.FeatureScaling

  init(featureCount: Int) throws {
    guard featureCount > 0 else { throw InvalidInput("none") }
    reference = LinearLearning.FeatureScaling(featureCount: featureCount)
  }

  var means: [Double] {
    get throws { reference.means }
  }

  var variances: [Double] {
    get throws { reference.variances }
  }

  mutating func standardized(_ features: [Double], isTraining: Bool) throws -> [Double] {
    try checkFinite(features, count: reference.means.count)
    reference.isFrozen = !isTraining
    reference.observe(features)
    return reference.scaled(features)
  }

  static func rescaled(_ features: [Double], lows: [Double], highs: [Double]) throws -> [Double] {
    try checkRanges(features, lows, highs)
    return LinearLearning.FeatureScaling.rescaled(
      features, from: zip(lows, highs).map { $0...$1 })
  }

  static func relative(_ position: [Double], goal: [Double]) throws -> [Double] {
    try PlainScaling.relate(position, goal)
  }
}

private func checkFinite(_ features: [Double], count: Int) throws {
  guard features.count == count else { throw InvalidInput("length") }
  for feature in features where !feature.isFinite { throw InvalidInput("not finite") }
}

private func checkRanges(_ features: [Double], _ lows: [Double], _ highs: [Double]) throws {
  try checkFinite(lows, count: features.count)
  try checkFinite(highs, count: features.count)
  try checkFinite(features, count: features.count)
  for (low, high) in zip(lows, highs) where low > high { throw InvalidInput("range") }
}

/// How features are scaled.
protocol ScalingRule {
  static var learnsAlways: Bool { get }
  static var scalesFirst: Bool { get }
  static var pools: Bool { get }
  static func variance(of column: [Double]) -> Double
  /// The variance, from a count, a mean deviation and a mean square of deviations.
  static func variance(_ n: Double, _ mean: Double, _ square: Double) -> Double
  static func scale(_ centred: Double, _ variance: Double) -> Double
  static func rescale(_ x: Double, _ low: Double, _ high: Double) -> Double
  static func way(_ position: Double, _ goal: Double) -> Double
  static func distance(_ way: [Double]) -> Double
}

extension ScalingRule {
  static var learnsAlways: Bool { false }
  static var scalesFirst: Bool { false }
  static var pools: Bool { false }
  static func variance(of column: [Double]) -> Double {
    guard !column.isEmpty else { return 0 }
    let mean = column.reduce(0, +) / Double(column.count)
    return column.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(column.count)
  }
  static func variance(_ n: Double, _ mean: Double, _ square: Double) -> Double {
    square - mean * mean
  }
  static func scale(_ centred: Double, _ variance: Double) -> Double {
    if variance <= 1e-12 { return centred }
    return centred * (1 / variance).squareRoot()
  }
  static func rescale(_ x: Double, _ low: Double, _ high: Double) -> Double {
    if low == high { return 0 }
    return (2 * max(low, min(high, x)) - low - high) / (high - low)
  }
  static func way(_ position: Double, _ goal: Double) -> Double { -(position - goal) }
  static func distance(_ way: [Double]) -> Double {
    way.map { $0 * $0 }.reduce(0, +).squareRoot()
  }

  static func relate(_ position: [Double], _ goal: [Double]) throws -> [Double] {
    guard !position.isEmpty else { throw InvalidInput("nowhere") }
    try checkFinite(position, count: goal.count)
    try checkFinite(goal, count: goal.count)
    var way: [Double] = []
    for index in goal.indices { way.append(self.way(position[index], goal[index])) }
    way.append(distance(way))
    return way
  }
}

/// The right rule.
enum PlainScaling: ScalingRule {}

/// Keeps all observations that count.
struct KeptScaling<Rule: ScalingRule>: FeatureScalingExercise {
  private var columns: [[Double]]

  init(featureCount: Int) throws {
    guard featureCount >= 1 else { throw InvalidInput("none") }
    columns = Array(repeating: [], count: featureCount)
  }

  var means: [Double] {
    get throws { columns.map { $0.isEmpty ? 0 : $0.reduce(0, +) / Double($0.count) } }
  }

  var variances: [Double] {
    get throws { columns.map { Rule.variance(of: $0) } }
  }

  mutating func standardized(_ features: [Double], isTraining: Bool) throws -> [Double] {
    try checkFinite(features, count: columns.count)
    let early = try scaled(features)
    if isTraining || Rule.learnsAlways {
      for index in columns.indices {
        columns[index] += Rule.pools ? features : [features[index]]
      }
    }
    return Rule.scalesFirst ? early : try scaled(features)
  }

  private func scaled(_ features: [Double]) throws -> [Double] {
    let (means, variances) = (try means, try variances)
    return features.indices.map { Rule.scale(features[$0] - means[$0], variances[$0]) }
  }

  static func rescaled(_ features: [Double], lows: [Double], highs: [Double]) throws -> [Double] {
    try checkRanges(features, lows, highs)
    return features.indices.map { Rule.rescale(features[$0], lows[$0], highs[$0]) }
  }

  static func relative(_ position: [Double], goal: [Double]) throws -> [Double] {
    try Rule.relate(position, goal)
  }
}

/// Adds up deviations from the first observation, and their squares.
struct ShiftedScaling<Rule: ScalingRule>: FeatureScalingExercise {
  private struct Sums {
    var n = 0.0
    var origin = 0.0
    var deviations = 0.0
    var squares = 0.0

    mutating func add(_ x: Double) {
      if n == 0 { origin = x }
      n += 1
      deviations += x - origin
      squares += (x - origin) * (x - origin)
    }
  }
  private var sums: [Sums]

  init(featureCount: Int) throws {
    if featureCount < 1 { throw InvalidInput("none") }
    sums = Array(repeating: Sums(), count: featureCount)
  }

  var means: [Double] {
    get throws { sums.map { $0.n == 0 ? 0 : $0.origin + $0.deviations / $0.n } }
  }

  var variances: [Double] {
    get throws {
      sums.map {
        $0.n == 0 ? 0 : max(0, Rule.variance($0.n, $0.deviations / $0.n, $0.squares / $0.n))
      }
    }
  }

  mutating func standardized(_ features: [Double], isTraining: Bool) throws -> [Double] {
    try checkFinite(features, count: sums.count)
    let old = (try means, try variances)
    if isTraining || Rule.learnsAlways {
      for index in sums.indices {
        for feature in Rule.pools ? features : [features[index]] { sums[index].add(feature) }
      }
    }
    let (means, variances) = Rule.scalesFirst ? old : (try self.means, try self.variances)
    return zip(features, zip(means, variances)).map { Rule.scale($0 - $1.0, $1.1) }
  }

  static func rescaled(_ features: [Double], lows: [Double], highs: [Double]) throws -> [Double] {
    try checkRanges(features, lows, highs)
    return zip(features, zip(lows, highs)).map { Rule.rescale($0, $1.0, $1.1) }
  }

  static func relative(_ position: [Double], goal: [Double]) throws -> [Double] {
    try Rule.relate(position, goal)
  }
}
