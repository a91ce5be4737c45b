public import DecisionProcesses
import Environments

/// Asks for the shares of agents whose choices in A are laid down, and for what they learned.
///
/// Agent number r, counted from 0 in the order in which they are made, goes left in its episode e
/// if `goesLeft[r][e]`; after the last it begins again. It believes in left if r is even. In B it
/// takes action 0 in its first episode and draws one later.
public struct BiasScriptQuestion: SeededQuestion {
  public typealias Asks = Contracts.BiasExperiment
  /// The choices of each run, episode by episode.
  public var goesLeft: [[Bool]]
  /// The number of runs, where it is not that of the script.
  public var runs: Int
  /// The number of episodes, where it is not that of the script.
  public var episodes: Int
  /// The number of actions in B.
  public var actionCount: Int
  /// The seed of every draw.
  public var seed: UInt64

  /// What came back.
  public struct Answer: Hashable, Codable, Sendable {
    /// What the experiment returned.
    public var shares: [Double]
    /// What each agent that was made learned from, in order; cut off after 2,000 transitions.
    public var experience: [[Transition<Int>]]
    /// What the caller's generator draws next, a number below 1,000.
    public var nextDraw: Int
  }

  /// Creates the question.
  ///
  /// - Parameters:
  ///   - goesLeft: A row for each run, all of the same length.
  ///   - actionCount: The number of actions in B; even.
  ///   - seed: The seed of every draw.
  public init(goesLeft: [[Bool]], actionCount: Int, seed: UInt64) {
    self.goesLeft = goesLeft
    self.runs = goesLeft.count
    self.episodes = goesLeft.first?.count ?? 0
    self.actionCount = actionCount
    self.seed = seed
  }

  public func answer(by implementation: any BiasExperimentExercise.Type) throws -> Answer {
    let journal = BiasJournal()
    var generator = SeededGenerator(seed: seed)
    let shares = try implementation.leftShares(
      of: {
        let number = journal.begin()
        return ScriptedChooser(
          number: number, actionCount: actionCount,
          goesLeft: number < goesLeft.count ? goesLeft[number] : [], journal: journal)
      },
      in: MaximizationBias(actionCount: actionCount), runs: runs, episodes: episodes,
      using: &generator)
    return Answer(
      shares: shares, experience: journal.experience, nextDraw: generator.index(below: 1000))
  }

  /// Fewer runs, then fewer episodes, the first ones.
  public var smaller: [BiasScriptQuestion] {
    guard runs == goesLeft.count, let first = goesLeft.first, episodes == first.count else {
      return []
    }
    let fewer = [1, 2, runs - 1].filter { $0 < runs && $0 > 0 }.map { goesLeft.prefix($0) }
    let shorter = [1, 2, episodes - 1].filter { $0 < episodes && $0 > 0 }
      .map { count in goesLeft.map { Array($0.prefix(count)) } }
    return (fewer.map(Array.init) + shorter).map {
      BiasScriptQuestion(goesLeft: $0, actionCount: actionCount, seed: seed)
    }
  }
}

/// Asks for the shares of agents that learn.
public struct BiasLearningQuestion: SeededQuestion {
  public typealias Asks = Contracts.BiasExperiment
  /// How the agents learn.
  public var algorithm: Algorithm
  public var runs: Int
  public var episodes: Int
  public var stepSize: Double
  public var epsilon: Double
  /// The number of actions in B.
  public var actionCount: Int
  /// The mean of the rewards in B.
  public var meanReward: Double
  /// The standard deviation of the rewards in B.
  public var deviation: Double
  /// The seed of every draw.
  public var seed: UInt64

  /// How an agent learns.
  public enum Algorithm: String, Codable, Sendable, CaseIterable {
    case qLearning
    case doubleQLearning
  }

  /// Creates the question, with the constants of the book where there are no others.
  public init(
    algorithm: Algorithm,
    runs: Int,
    episodes: Int,
    stepSize: Double = 0.1,
    epsilon: Double = 0.1,
    actionCount: Int = 10,
    meanReward: Double = -0.1,
    deviation: Double = 1,
    seed: UInt64
  ) {
    self.algorithm = algorithm
    self.runs = runs
    self.episodes = episodes
    self.stepSize = stepSize
    self.epsilon = epsilon
    self.actionCount = actionCount
    self.meanReward = meanReward
    self.deviation = deviation
    self.seed = seed
  }

  public func answer(by implementation: any BiasExperimentExercise.Type) throws -> [Double] {
    var generator = SeededGenerator(seed: seed)
    return try implementation.leftShares(
      of: {
        TwoStateLearner(
          tableCount: algorithm == .qLearning ? 1 : 2, actionCount: actionCount,
          stepSize: stepSize, epsilon: epsilon)
      },
      in: MaximizationBias(
        actionCount: actionCount, meanReward: meanReward, deviation: deviation),
      runs: runs, episodes: episodes, using: &generator)
  }

  /// Fewer runs, then fewer episodes.
  public var smaller: [BiasLearningQuestion] {
    [1, 2, runs / 2].filter { $0 > 0 && $0 < runs }.map { count in with { $0.runs = count } }
      + [1, 2, episodes / 2].filter { $0 > 0 && $0 < episodes }
      .map { count in with { $0.episodes = count } }
  }
}
