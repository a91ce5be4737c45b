import DecisionProcesses
public import Environments

/// Asks for two networks that learned from the same steps: one by plain targets, one by double targets.
///
/// It is asked once: targets are determined, and all draws are made here.
public struct DoubleDQNBiasQuestion: Question {
  public typealias Asks = Contracts.DoubleDQNTarget
  /// The world.
  public var ring: IndifferentRing
  /// The discount, below 1.
  public var discount: Double
  /// The number of steps of Adam.
  public var updateCount: Int
  /// The number of transitions that each is made from.
  public var batchSize: Int
  /// After how many updates the target network is copied, positive.
  public var copyInterval: Int
  /// The seed of the network and of every draw.
  public var seed: UInt64

  /// What was learned.
  public struct Answer: Hashable, Codable, Sendable {
    /// The online network's parameters after training with plain targets.
    public var plain: [Double]
    /// The online network's parameters after training with the targets that were asked for.
    public var double: [Double]

    /// Creates an answer.
    public init(plain: [Double], double: [Double]) {
      self.plain = plain
      self.double = double
    }
  }

  /// Creates the question.
  public init(
    ring: IndifferentRing, discount: Double, updateCount: Int, batchSize: Int, copyInterval: Int,
    seed: UInt64
  ) {
    self.ring = ring
    self.discount = discount
    self.updateCount = updateCount
    self.batchSize = batchSize
    self.copyInterval = copyInterval
    self.seed = seed
  }

  /// The network before the first step.
  ///
  /// It learns fast, and so forgets what it took for luck before the target network is copied again: the
  /// errors of the two networks have little in common.
  public var network: ValueNetwork {
    ValueNetwork(
      inputCount: ring.meanRewards.count, hiddenWidths: [16], actionCount: ring.actionCount,
      learningRate: 0.1, seed: seed)
  }

  public var secondsAllowed: Double { 20 }

  /// Trains the network twice.
  public func answer(by implementation: any DoubleDQNTargetExercise.Type) throws -> Answer {
    Answer(
      plain: try trained(towards: plainTargets),
      double: try trained { try implementation.targets(of: $0, discount: discount) })
  }

  /// Long runs of the same targets part ways by rounding; what the targets are is compared elsewhere.
  public func agree(_ a: Answer, _ b: Answer) -> Bool {
    a.plain.count == b.plain.count && a.double.count == b.double.count
  }
}

extension DoubleDQNBiasQuestion {
  /// One step in the ring.
  private struct Move {
    let state: Int
    let action: Int
    let reward: Double
  }

  /// The parameters after training on fresh batches: whatever the targets are, the steps are the same.
  private func trained(towards targets: (DoubleDQNBatch) throws -> [Double]) throws -> [Double] {
    var online = network
    var frozen = online
    var seeds = SeededGenerator(seed: seed)
    var draws = seeds.spawn()
    for update in 0..<updateCount {
      let moves = (0..<batchSize).map { _ in move(using: &draws) }
      let batch = try batch(moves, online, frozen)
      let wanted = try targets(batch)
      guard wanted.count == moves.count else {
        throw InvalidInput("\(moves.count) transitions have \(moves.count) targets")
      }
      var gradient = batch.onlineActionValues.map { $0.map { _ in 0.0 } }
      for (index, move) in moves.enumerated() {
        let error = wanted[index] - batch.onlineActionValues[index][move.action]
        gradient[index][move.action] = -error / Double(batchSize)
      }
      try online.descend(gradient, at: moves.map { ring.observation(of: $0.state) })
      if (update + 1).isMultiple(of: copyInterval) { frozen = online }
    }
    return online.parameters
  }

  private func move(using generator: inout SeededGenerator) -> Move {
    let state = generator.index(below: ring.meanRewards.count)
    let action = generator.index(below: ring.actionCount)
    let noise: Double = generator.flip(0.5) ? 1 : -1
    return Move(state: state, action: action, reward: ring.meanRewards[state] + noise)
  }

  /// The moves as both networks see them.
  private func batch(
    _ moves: [Move], _ online: ValueNetwork, _ frozen: ValueNetwork
  ) throws -> DoubleDQNBatch {
    let next = moves.map { ring.observation(of: ring.next(after: $0.state)) }
    return DoubleDQNBatch(
      actions: moves.map(\.action), rewards: moves.map(\.reward),
      isTerminated: moves.map { _ in false },
      onlineActionValues: try online.actionValues(
        ofEach: moves.map { ring.observation(of: $0.state) }),
      onlineNextActionValues: try online.actionValues(ofEach: next),
      targetNextActionValues: try frozen.actionValues(ofEach: next))
  }

  /// The targets of a DQN: the target network selects, and evaluates, too.
  private func plainTargets(of batch: DoubleDQNBatch) -> [Double] {
    zip(batch.rewards, batch.targetNextActionValues).map { reward, values in
      reward + discount * (values.max() ?? 0)
    }
  }
}
