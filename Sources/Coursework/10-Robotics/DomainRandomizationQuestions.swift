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
