import Robotics

/// Success of trained agents, and of the search without learning, against one condition at a time.
///
///     let sweep = PegSweep(policies: [1: policy])
///     for key in sweep.missing(in: table) { table.append(sweep.carryOut(key)) }
///
/// The agents are not trained again. Each acts in episodes of its own, and the search in the same ones.
public struct PegSweep: LongStudy {
  public typealias Table = PegSweepTable

  /// Who acts.
  public enum Actor: String, CaseIterable, Codable, Sendable {
    /// A trained agent.
    case learned
    /// The search without learning.
    case spiral

    /// A name for people.
    public var title: String { self == .learned ? "trained agents" : "spiral search" }
  }

  /// The agents by the seeds of their training.
  public let policies: [UInt64: TrainedPegPolicy]
  /// The episodes of each agent at each value.
  public let episodeCount: Int
  /// What tells their networks from others.
  private let fingerprints: [UInt64: String]

  /// Creates a sweep of agents that were trained with the study's signed features.
  public init(policies: [UInt64: TrainedPegPolicy], episodeCount: Int = 100) {
    (self.policies, self.episodeCount) = (policies, episodeCount)
    fingerprints = policies.mapValues(\.fingerprint)
  }

  public var name: String { "peg-in-hole-conditions" }

  /// All episodes, all conditions of a seed before the next seed.
  public var keys: [PegSweepRecord.Key] {
    policies.keys.sorted().flatMap { seed in
      PegCondition.allCases.flatMap { condition in
        condition.values.flatMap { value in
          Actor.allCases.map {
            PegSweepRecord.Key(actor: $0, condition: condition, value: value, seed: seed)
          }
        }
      }
    }
  }

  /// Carries out the episodes of one agent, or of the search, at one value.
  ///
  /// - Precondition: There is an agent of the key's seed.
  public func carryOut(_ key: PegSweepRecord.Key) -> PegSweepRecord {
    guard let policy = policies[key.seed] else {
      fatalError("A sweep has an agent for each of its seeds.")
    }
    let settings = key.condition.settings(at: key.value)
    let episodes = HeldOutEpisodes(
      count: episodeCount, generator: PegStreams(seed: key.seed).conditions)
    let evaluation =
      switch key.actor {
      case .learned: policy.evaluation(in: episodes, settings)
      case .spiral: PegInHoleBaseline.evaluation(in: episodes, settings.world)
      }
    return PegSweepRecord(
      key: key, network: key.actor == .learned ? fingerprints[key.seed] : nil,
      evaluation: evaluation)
  }

  /// Whether the rows of these agents in a table are of the networks that they have.
  ///
  /// The key of a row names no more than a seed, and an agent that is trained again can be another one.
  public func isOfSameNetworks(_ table: PegSweepTable) -> Bool {
    table.runs.allSatisfy { row in
      guard let network = row.network, let own = fingerprints[row.key.seed] else { return true }
      return network == own
    }
  }
}

/// What was found at one value of a condition.
public struct PegSweepRecord: Hashable, Sendable {
  /// Episodes to be carried out.
  public struct Key: RunKey {
    /// Who acts.
    public var actor: PegSweep.Actor
    /// What is varied.
    public var condition: PegCondition
    /// Its value.
    public var value: Double
    /// The seed of the agent, which decides the episodes, too.
    public var seed: UInt64
  }

  /// Who acted, and where.
  public var key: Key
  /// The fingerprint of the agent's network; nil for the search.
  public var network: String?
  /// What the episodes came to.
  public var evaluation: PegInHoleRun.Evaluation
}
