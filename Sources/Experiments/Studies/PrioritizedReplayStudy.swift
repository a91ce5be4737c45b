public import DecisionProcesses
import DeepQLearning
import Plotting
import RealModule

/// How often prioritised replay draws a transition, and which weight it then has.
///
/// A buffer holds 1,000 transitions whose absolute errors fall like 1 / rank, as they do where a few
/// transitions surprise and most are known. Batches of 50 are drawn with several priority
/// exponents; measured shares lie beside the probabilities that the priorities say.
///
/// Source: Schaul, Quan, Antonoglou and Silver, *Prioritized experience replay* (2016), sections 3.3
/// and 3.4.
public struct PrioritizedReplayStudy: Experiment {
  /// What one run yields: how often each group of ranks was drawn, and a weighted mean.
  public struct Measurement: Hashable, Sendable {
    /// The draws of each group of ranks.
    public let counts: [Int]
    /// The largest importance weight of all batches.
    public let largestWeight: Double
  }

  static let transitionCount = 1000
  static let batchSize = 50
  static let batchCount = 400
  /// The first rank of each group, from 1: each group is about twice as wide as the one before.
  static let groups = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1001]

  /// Creates the study.
  public init() {}

  public var name: String { "prioritized-replay" }
  public var title: String { "Drawing by surprise" }
  public var question: String {
    "How often does prioritised replay draw a transition, and what do the weights make of that?"
  }
  /// The priority exponents.
  public var settings: [Double] { [0, 0.6, 1] }

  /// Fills a buffer, sets the errors, and draws batches.
  public func measure(
    _ exponent: Double, using generator: inout SeededGenerator
  ) -> Measurement {
    var buffer = PrioritizedReplayBuffer(
      capacity: Self.transitionCount, featureCount: 1, priorityExponent: exponent)
    for rank in 1...Self.transitionCount {
      buffer.append(
        Transition(
          state: [Float(rank)], action: 0, reward: 0, nextState: [Float(rank)], isTerminal: true))
    }
    buffer.updatePriorities(
      (1...Self.transitionCount).map { Float(Self.error(ofRank: $0)) },
      at: Array(0..<Self.transitionCount))
    var batch = TransitionBatch(count: Self.batchSize, featureCount: 1)
    var counts = Array(repeating: 0, count: Self.groups.count - 1)
    var largest = 0.0
    for _ in 0..<Self.batchCount {
      buffer.sample(into: &batch, importanceSamplingExponent: 1, using: &generator)
      for slot in batch.slots { counts[Self.group(ofRank: slot + 1)] += 1 }
      largest = max(largest, Double(batch.weights.max() ?? 0))
    }
    return Measurement(counts: counts, largestWeight: largest)
  }

  static func error(ofRank rank: Int) -> Double { 1 / Double(rank) }

  static func group(ofRank rank: Int) -> Int {
    (groups.firstIndex { rank < $0 } ?? groups.count) - 1
  }

  /// The probability of each rank, from 1.
  static func probabilities(exponent: Double) -> [Double] {
    let priorities = (1...transitionCount).map {
      Double.pow(error(ofRank: $0) + Double(PrioritizedReplayBuffer.minimumError), exponent)
    }
    let total = priorities.reduce(0, +)
    return priorities.map { $0 / total }
  }

  /// The probability of each group of ranks.
  static func groupShares(exponent: Double) -> [Double] {
    var shares = Array(repeating: 0.0, count: groups.count - 1)
    for (index, probability) in probabilities(exponent: exponent).enumerated() {
      shares[group(ofRank: index + 1)] += probability
    }
    return shares
  }
}
