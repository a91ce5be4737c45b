import DecisionProcesses

/// Asks for some episodes, one after another in the same world.
public struct RandomizedEpisodesQuestion: SeededQuestion {
  public typealias Asks = Contracts.DomainRandomization
  public var ranges: RandomizationRanges
  /// What is commanded and what the peg does, step by step, in each episode.
  public var episodes: [[ScriptedStep]]
  /// The seed of every draw.
  public var seed: UInt64

  /// A step that is written down beforehand.
  public struct ScriptedStep: Hashable, Codable, Sendable {
    public var command: Double
    public var truth: PegTruth

    /// Creates a step.
    public init(command: Double, truth: PegTruth) {
      self.command = command
      self.truth = truth
    }
  }

  /// What an episode looked like.
  public struct EpisodeLog: Hashable, Codable, Sendable {
    /// The conditions when it had begun.
    public var conditions: EpisodeConditions
    public var steps: [RandomizedStep]
    /// The conditions after each step.
    public var later: [EpisodeConditions]

    /// Creates a log.
    public init(
      conditions: EpisodeConditions, steps: [RandomizedStep], later: [EpisodeConditions]
    ) {
      self.conditions = conditions
      self.steps = steps
      self.later = later
    }
  }

  /// Creates the question.
  public init(ranges: RandomizationRanges, episodes: [[ScriptedStep]], seed: UInt64) {
    self.ranges = ranges
    self.episodes = episodes
    self.seed = seed
  }

  public func answer(
    by implementation: any DomainRandomizationExercise.Type
  ) throws -> [EpisodeLog] {
    var world = try implementation.init(ranges)
    var generator = SeededGenerator(seed: seed)
    return try episodes.map { script in
      try world.reset(using: &generator)
      var log = EpisodeLog(conditions: try world.conditions, steps: [], later: [])
      for step in script {
        log.steps.append(
          try world.step(step.command, truth: step.truth, using: &generator))
        log.later.append(try world.conditions)
      }
      return log
    }
  }

  /// One episode less, or fewer steps at the end of each.
  public var smaller: [RandomizedEpisodesQuestion] {
    let fewer =
      episodes.count < 2
      ? []
      : episodes.indices.map { index in
        with { $0.episodes.remove(at: index) }
      }
    let longest = episodes.map(\.count).max() ?? 0
    let shorter = [1, longest / 2, longest - 1].filter { $0 > 0 && $0 < longest }.map { count in
      with { $0.episodes = episodes.map { Array($0.prefix(count)) } }
    }
    return fewer + shorter
  }

  /// Compares what is not left to draws: whether conditions stay; where they cannot differ, what is
  /// carried out; and where there is no noise, everything.
  public func agree(_ a: [EpisodeLog], _ b: [EpisodeLog]) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy { one, other in
        guard one.steps.count == other.steps.count, one.later.count == other.later.count,
          one.later.map(one.conditions.isClose) == other.later.map(other.conditions.isClose)
        else { return false }
        guard ranges.areFixed else { return true }
        let pairs = zip(one.steps, other.steps)
        guard
          one.conditions.isClose(to: other.conditions),
          pairs.allSatisfy({ Self.areClose($0.command, $1.command) })
        else { return false }
        return ranges.haveNoise
          || pairs.allSatisfy { one, other in
            Self.areClose(one.measuredForce, other.measuredForce)
              && Self.areClose(one.measuredOffset, other.measuredOffset)
              && Self.areClose(one.reward, other.reward)
          }
      }
  }

  fileprivate static func areClose(_ a: Double, _ b: Double) -> Bool {
    a == b || abs(a - b) <= 1e-9 * max(1, abs(a))
  }
}

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

/// Asks a world in which no episode has begun.
public struct UnbegunWorldQuestion: Question {
  public typealias Asks = Contracts.DomainRandomization
  public var ranges: RandomizationRanges
  /// Whether it is asked for its conditions, or for a step.
  public var asksForConditions: Bool

  /// Creates the question.
  public init(ranges: RandomizationRanges, asksForConditions: Bool) {
    self.ranges = ranges
    self.asksForConditions = asksForConditions
  }

  public func answer(by implementation: any DomainRandomizationExercise.Type) throws -> [Double] {
    var world = try implementation.init(ranges)
    if asksForConditions { return try world.conditions.numbers }
    var generator = SeededGenerator(seed: 1)
    let truth = PegTruth(normalForce: 1, depth: 0, position: 0)
    return [try world.step(1, truth: truth, using: &generator).command]
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

  /// Whether nothing can differ between episodes.
  fileprivate var areFixed: Bool {
    latency.lowerBound == latency.upperBound
      && [friction, clearance, extraMass, forceNoise, offsetNoise, holeShift].allSatisfy {
        $0.lowerBound == $0.upperBound
      }
  }

  fileprivate var haveNoise: Bool { forceNoise.upperBound > 0 || offsetNoise.upperBound > 0 }
}

extension EpisodeConditions {
  /// The seven numbers, in the order of their declaration.
  public var numbers: [Double] {
    [friction, clearance, extraMass, Double(latency), forceNoise, offsetNoise, holeShift]
  }

  fileprivate func isClose(to other: EpisodeConditions) -> Bool {
    zip(numbers, other.numbers).allSatisfy(RandomizedEpisodesQuestion.areClose)
  }
}
