import DecisionProcesses
import Foundation

/// What an agent of exercise 10.6 is assembled from, as types.
///
///     var memory = try parts.replay.init(capacity: 2_000, exponent: 0.6, offset: 0.01)
///     let slots = try memory.sample(32, using: &generator)
///     var explorer = try parts.exploration.init(epsilon: 0.1)
public struct PegAgentParts: Sendable {
  /// The sampling of exercise 8.4.
  public let replay: any PrioritizedSamplingExercise.Type
  /// The weights of exercise 8.5.
  public let weights: any ImportanceWeightsExercise.Type
  /// The targets of exercise 8.1.
  public let target: any DoubleDQNTargetExercise.Type
  /// The choice of actions of exercise 3.1.
  public let exploration: any EpsilonGreedyExercise.Type
}

/// The parts with which an agent is marked. They are not part of what a learner's file may use.
extension PegAgentParts {
  static let provided = PegAgentParts(
    replay: ProvidedSampling.self, weights: ProvidedWeights.self, target: ProvidedTarget.self,
    exploration: DQNParts.provided.exploration)
}

private struct ProvidedSampling: PrioritizedSamplingExercise {
  private let capacity: Int
  private let exponent: Double
  private let offset: Double
  private(set) var priorities: [Double] = []
  /// p^α of each slot.
  private var masses: [Double] = []
  private var appended = 0

  init(capacity: Int, exponent: Double, offset: Double) throws {
    guard capacity > 0, exponent >= 0, exponent.isFinite, offset > 0, offset.isFinite else {
      throw InvalidInput("a memory has a slot, an exponent and a positive offset")
    }
    (self.capacity, self.exponent, self.offset) = (capacity, exponent, offset)
  }

  var probabilities: [Double] {
    let total = masses.reduce(0, +)
    return masses.map { $0 / total }
  }

  mutating func append() throws -> Int {
    let priority = priorities.max() ?? 1
    let slot = appended % capacity
    if slot == priorities.count {
      priorities.append(priority)
      masses.append(pow(priority, exponent))
    } else {
      (priorities[slot], masses[slot]) = (priority, pow(priority, exponent))
    }
    appended += 1
    return slot
  }

  mutating func update(_ errors: [Double], at slots: [Int]) throws {
    guard errors.count == slots.count, errors.allSatisfy(\.isFinite),
      slots.allSatisfy(priorities.indices.contains)
    else { throw InvalidInput("each filled slot has a finite error") }
    for (slot, error) in zip(slots, errors) {
      priorities[slot] = abs(error) + offset
      masses[slot] = pow(priorities[slot], exponent)
    }
  }

  func sample(_ count: Int, using generator: inout some RandomNumberGenerator) throws -> [Int] {
    guard count > 0, !masses.isEmpty else { throw InvalidInput("nothing can be drawn") }
    let part = masses.reduce(0, +) / Double(count)
    var (slot, end) = (0, masses[0])
    // The points of the parts ascend, so that one walk along the slots finds them all.
    return (0..<count).map { number in
      let point = (Double(number) + generator.unit()) * part
      while point >= end, slot < masses.count - 1 {
        slot += 1
        end += masses[slot]
      }
      return slot
    }
  }
}

private enum ProvidedWeights: ImportanceWeightsExercise {
  static func weights(
    of batch: [Int], probabilities: [Double], exponent: Double, isNormalized: Bool
  ) throws -> [Double] {
    guard !batch.isEmpty, batch.allSatisfy(probabilities.indices.contains),
      (0...1).contains(exponent), abs(probabilities.reduce(0, +) - 1) <= 1e-9,
      probabilities.allSatisfy({ $0 >= 0 }), batch.allSatisfy({ probabilities[$0] > 0 })
    else { throw InvalidInput("a batch consists of indices with a probability above 0") }
    let count = Double(probabilities.count)
    let weights = batch.map { pow(count * probabilities[$0], -exponent) }
    let largest = isNormalized ? weights.max() ?? 1 : 1
    return weights.map { $0 / largest }
  }

  static func exponent(
    at step: Int, from initial: Double, over annealingSteps: Int
  ) throws -> Double {
    guard step >= 0, (0...1).contains(initial), annealingSteps > 0 else {
      throw InvalidInput("β is given for a step of a schedule")
    }
    let share = min(1, Double(step) / Double(annealingSteps))
    return initial + (1 - initial) * share
  }

  static func bias(
    of values: [Double], probabilities: [Double], exponent: Double
  ) throws -> Double {
    throw InvalidInput("the bias is no part of an agent")
  }

  static func trainingStep(
    on batch: [Int], priorities: [Double], errors: [Double], offset: Double, exponent: Double
  ) throws -> ImportanceStep {
    throw InvalidInput("the memory keeps the priorities")
  }
}

private enum ProvidedTarget: DoubleDQNTargetExercise {
  static func targets(of batch: DoubleDQNBatch, discount: Double) throws -> [Double] {
    guard batch.isComplete, (0...1).contains(discount) else {
      throw InvalidInput("the batch is not valid")
    }
    return batch.rewards.indices.map { index in
      if batch.isTerminated[index] { return batch.rewards[index] }
      let online = batch.onlineNextActionValues[index]
      let best = online.firstIndex(of: online.max() ?? 0) ?? 0
      return batch.rewards[index] + discount * batch.targetNextActionValues[index][best]
    }
  }

  static func errors(of batch: DoubleDQNBatch, discount: Double) throws -> [Double] {
    try targets(of: batch, discount: discount).enumerated().map { index, target in
      target - batch.onlineActionValues[index][batch.actions[index]]
    }
  }
}

extension DoubleDQNBatch {
  /// Whether every list has one entry for each transition, all rows are alike, and all numbers finite.
  fileprivate var isComplete: Bool {
    let tables = [onlineActionValues, onlineNextActionValues, targetNextActionValues]
    let width = onlineActionValues.first?.count ?? 0
    return width > 0 && isTerminated.count == rewards.count && actions.count == rewards.count
      && rewards.allSatisfy(\.isFinite) && actions.allSatisfy { (0..<width).contains($0) }
      && tables.allSatisfy { table in
        table.count == rewards.count
          && table.allSatisfy { $0.count == width && $0.allSatisfy(\.isFinite) }
      }
  }
}
