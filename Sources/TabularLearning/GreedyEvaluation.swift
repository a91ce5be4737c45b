public import DecisionProcesses

/// What an agent earns when it neither learns nor explores.
///
///     let evaluation = GreedyEvaluation(
///       of: agent, in: world, episodes: 100, stepLimit: 200, using: &generator)
///     MeanInterval(of: evaluation.log.returns)  // from Statistics
///
/// The returns of training mix what was learned with what was explored, so they say too little of
/// the first. Agent and world are copies here: nothing that happens changes either.
///
/// A greedy agent may walk in circles for good, so episodes have a step limit. One that reaches it
/// is recorded as truncated; `cappedCount` says how many did, since their returns are unfinished
/// sums.
///
/// Source: Machado et al., *Revisiting the arcade learning environment* (2018), on what
/// evaluation measures.
public struct GreedyEvaluation: Hashable, Codable, Sendable {
  /// The return, length and ending of each episode.
  public let log: TrainingLog
  /// The number of episodes that reached the step limit without an end of their own.
  public let cappedCount: Int

  /// Runs an agent greedily, ties broken equally often.
  ///
  /// - Precondition: `episodes` and `stepLimit` are positive.
  /// - Complexity: At most `episodes` · `stepLimit` steps.
  public init<Learner: Agent, World: Environment>(
    of agent: Learner,
    in environment: World,
    episodes: Int,
    stepLimit: Int,
    using generator: inout some RandomNumberGenerator
  ) where Learner.State == World.Observation {
    require(episodes > 0, "An evaluation needs at least one episode.")
    require(stepLimit > 0, "An episode needs at least one step.")
    var environment = environment
    var log = TrainingLog()
    var cappedCount = 0
    for _ in 0..<episodes {
      var state = environment.reset(using: &generator)
      var sum = 0.0
      var length = 0
      var ending: TrainingLog.Ending?
      while ending == nil, length < stepLimit {
        let step = environment.step(
          agent.greedyAction(in: state, using: &generator), using: &generator)
        sum += step.reward
        length += 1
        state = step.observation
        if step.isLast { ending = step.isTerminated ? .terminated : .truncated }
      }
      if ending == nil { cappedCount += 1 }
      log.append(return: sum, length: length, ending: ending ?? .truncated)
    }
    self.log = log
    self.cappedCount = cappedCount
  }

  /// The mean return over the episodes.
  public var meanReturn: Double { log.returns.reduce(0, +) / Double(log.episodeCount) }
}
