import DecisionProcesses

/// Asks for the conditions of many episodes that take no step.
public struct ConditionDrawsQuestion: SeededQuestion {
  public typealias Asks = Contracts.DomainRandomization
  public var ranges: RandomizationRanges
  /// The number of episodes.
  public var count: Int
  /// The seed of every draw.
  public var seed: UInt64

  /// Creates the question.
  public init(ranges: RandomizationRanges, count: Int, seed: UInt64) {
    self.ranges = ranges
    self.count = count
    self.seed = seed
  }

  /// One row for each quantity, in the order of `EpisodeConditions`: its value in each episode.
  public func answer(
    by implementation: any DomainRandomizationExercise.Type
  ) throws -> [[Double]] {
    var world = try implementation.init(ranges)
    var generator = SeededGenerator(seed: seed)
    var rows = Array(repeating: [Double](), count: 7)
    for _ in 0..<count {
      try world.reset(using: &generator)
      for (row, number) in try world.conditions.numbers.enumerated() { rows[row].append(number) }
    }
    return rows
  }

  /// Compares whether each number is in the upper half and in the last eighth of its range, and in the
  /// same half as the others and as the next.
  public func agree(_ a: [[Double]], _ b: [[Double]]) -> Bool {
    let (halves, ends) = (ranges.places(at: 1 / 2), ranges.places(at: 7 / 8))
    guard let a = HalvedDraws(a, halves, ends, count), let b = HalvedDraws(b, halves, ends, count)
    else { return a == b }
    return a.agrees(with: b)
  }
}

/// Asks for what is measured where the truth is 0 and nothing weighs: the noise itself.
public struct SensorNoiseQuestion: SeededQuestion {
  public typealias Asks = Contracts.DomainRandomization
  /// The standard deviation of the measured force.
  public var forceNoise: Double
  /// The standard deviation of the measured offset.
  public var offsetNoise: Double
  public var episodeCount: Int
  public var stepCount: Int
  /// The seed of every draw.
  public var seed: UInt64

  /// Creates the question.
  public init(
    forceNoise: Double, offsetNoise: Double, episodeCount: Int, stepCount: Int, seed: UInt64
  ) {
    self.forceNoise = forceNoise
    self.offsetNoise = offsetNoise
    self.episodeCount = episodeCount
    self.stepCount = stepCount
    self.seed = seed
  }

  /// Two rows: measured forces and measured offsets, one episode after another.
  public func answer(
    by implementation: any DomainRandomizationExercise.Type
  ) throws -> [[Double]] {
    var world = try implementation.init(
      RandomizationRanges(
        friction: 0.2...0.2, clearance: 0.001...0.001, extraMass: 0...0, latency: 0...0,
        forceNoise: forceNoise...forceNoise, offsetNoise: offsetNoise...offsetNoise,
        holeShift: 0...0))
    var generator = SeededGenerator(seed: seed)
    var rows: [[Double]] = [[], []]
    let truth = PegTruth(normalForce: 0, depth: 0, position: 0)
    for _ in 0..<episodeCount {
      try world.reset(using: &generator)
      for _ in 0..<stepCount {
        let step = try world.step(0, truth: truth, using: &generator)
        rows[0].append(step.measuredForce)
        rows[1].append(step.measuredOffset)
      }
    }
    return rows
  }

  /// Compares how often the first two steps of an episode are large, positive, and alike.
  public func agree(_ a: [[Double]], _ b: [[Double]]) -> Bool {
    let deviations = [forceNoise, offsetNoise]
    guard let a = NoiseFeatures(a, deviations, episodeCount, stepCount),
      let b = NoiseFeatures(b, deviations, episodeCount, stepCount)
    else { return a == b }
    return a.agrees(with: b)
  }
}

extension RandomizationRanges {
  /// The place at a share of each range, in the order of `EpisodeConditions`.
  fileprivate func places(at share: Double) -> [Double] {
    let latencies = Double(latency.lowerBound)...Double(latency.upperBound)
    return [friction, clearance, extraMass, latencies, forceNoise, offsetNoise, holeShift].map {
      $0.lowerBound + share * ($0.upperBound - $0.lowerBound)
    }
  }
}
