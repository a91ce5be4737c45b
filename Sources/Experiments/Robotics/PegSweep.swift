import Robotics

/// Success of trained agents, and of the search without learning, against one condition at a time.
///
///     let sweep = PegSweep(policies: [1: policy])
///     for task in sweep.missing(in: table) { table.append(sweep.carryOut(task)) }
///
/// The agents are not trained again. Each acts in episodes of its own, and the search in the same ones.
public struct PegSweep: Sendable {
  /// Who acts.
  public enum Actor: String, CaseIterable, Sendable {
    /// A trained agent.
    case learned
    /// The search without learning.
    case spiral

    /// A name for people.
    public var title: String { self == .learned ? "trained agents" : "spiral search" }
  }

  /// Episodes to be carried out.
  public struct Task: Hashable, Sendable {
    /// Who acts.
    public var actor: Actor
    /// What is varied.
    public var condition: PegCondition
    /// Its value.
    public var value: Double
    /// The seed of the agent, which decides the episodes, too.
    public var seed: UInt64
  }

  /// The agents by the seeds of their training.
  public let policies: [UInt64: TrainedPegPolicy]
  /// The episodes of each agent at each value.
  public let episodeCount: Int

  /// Creates a sweep of agents that were trained with the study's signed features.
  public init(policies: [UInt64: TrainedPegPolicy], episodeCount: Int = 100) {
    (self.policies, self.episodeCount) = (policies, episodeCount)
  }

  /// What a table has not got yet, all conditions of a seed before the next seed.
  public func missing(in table: PegSweepTable) -> [Task] {
    policies.keys.sorted().flatMap { seed in
      PegCondition.allCases.flatMap { condition in
        condition.values.flatMap { value in
          Actor.allCases.map {
            Task(actor: $0, condition: condition, value: value, seed: seed)
          }
        }
      }
    }.filter { task in !table.records.contains { $0.task == task } }
  }

  /// Carries out the episodes of one agent, or of the search, at one value.
  ///
  /// - Precondition: There is an agent of the task's seed.
  public func carryOut(_ task: Task) -> PegSweepRecord {
    guard let policy = policies[task.seed] else {
      fatalError("A sweep has an agent for each of its seeds.")
    }
    let settings = task.condition.settings(at: task.value)
    // Other episodes than those that agents were evaluated in on the way.
    let episodes = HeldOutEpisodes(
      count: episodeCount, seed: HeldOutEpisodes.studySeed &+ task.seed)
    let evaluation =
      switch task.actor {
      case .learned: policy.evaluation(in: episodes, settings)
      case .spiral: PegInHoleBaseline.evaluation(in: episodes, settings.world)
      }
    return PegSweepRecord(task: task, evaluation: evaluation)
  }
}

/// What was found at one value of a condition.
public struct PegSweepRecord: Hashable, Sendable {
  /// Who acted, and where.
  public var task: PegSweep.Task
  /// What the episodes came to.
  public var evaluation: PegInHoleRun.Evaluation
}
