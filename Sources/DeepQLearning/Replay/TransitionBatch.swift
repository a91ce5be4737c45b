import DecisionProcesses

/// Transitions drawn from a replay buffer, column by column, in storage that is used again.
///
///     var batch = TransitionBatch(count: 64, featureCount: 4)
///     buffer.sample(into: &batch, using: &generator)     // allocates nothing
///     batch.nextObservations[4 * 7 + 2]                  // feature 2 of transition 7
public struct TransitionBatch: Sendable {
  /// The number of transitions.
  public let count: Int
  /// The number of features of an observation.
  public let featureCount: Int
  /// The place in the buffer of each transition.
  public internal(set) var slots: [Int]
  /// The observations, row after row: `count` × `featureCount`.
  public internal(set) var observations: [Float]
  /// The action of each.
  public internal(set) var actions: [Int32]
  /// The reward of each: the discounted sum over its steps.
  public internal(set) var rewards: [Float]
  /// The observations that followed, row after row: `count` × `featureCount`.
  public internal(set) var nextObservations: [Float]
  /// The number of steps between the two observations of each.
  public internal(set) var stepCounts: [Int32]
  /// Whether the process ended there.
  public internal(set) var isTerminated: [Bool]
  /// The importance-sampling weight of each, in `0...1`; all are 1 after uniform sampling.
  public internal(set) var weights: [Float]

  @usableFromInline var distinct: DistinctIndices
  /// The position in the total priority of each, while prioritised sampling looks it up.
  @usableFromInline var masses: [Double]

  /// Makes room for `count` transitions.
  ///
  /// - Precondition: Both counts are positive.
  public init(count: Int, featureCount: Int) {
    require(count > 0, "A batch holds at least one transition.")
    require(featureCount > 0, "An observation has at least one feature.")
    self.count = count
    self.featureCount = featureCount
    slots = Array(repeating: 0, count: count)
    observations = Array(repeating: 0, count: count * featureCount)
    actions = Array(repeating: 0, count: count)
    rewards = Array(repeating: 0, count: count)
    nextObservations = Array(repeating: 0, count: count * featureCount)
    stepCounts = Array(repeating: 0, count: count)
    isTerminated = Array(repeating: false, count: count)
    weights = Array(repeating: 1, count: count)
    distinct = DistinctIndices(count: count)
    masses = Array(repeating: 0, count: count)
  }

  /// Writes the continuation of each transition: 0 where the process ended, else γⁿ over n steps.
  ///
  /// - Precondition: `powers[n]` is γⁿ for every n that occurs; there is a place for each.
  public func writeContinuations(powers: [Float], into continuations: inout [Float]) {
    require(continuations.count == count, "Each transition has one continuation.")
    for index in 0..<count {
      continuations[index] = isTerminated[index] ? 0 : powers[Int(stepCounts[index])]
    }
  }
}
