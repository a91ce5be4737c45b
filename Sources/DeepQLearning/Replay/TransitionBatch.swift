public import DecisionProcesses

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
  public var slots: [Int] { drawnSlots }
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

  @usableFromInline var drawnSlots: [Int]
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
    drawnSlots = Array(repeating: 0, count: count)
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

  /// Makes a batch of given transitions, numbered from slot 0.
  ///
  /// Each spans one step and weighs 1, unless step counts or weights are given.
  ///
  /// - Precondition: There is a transition; all have as many features; there is one step count and
  ///   one weight for each.
  public init(
    _ transitions: [Transition<[Float]>], stepCounts: [Int]? = nil, weights: [Float]? = nil
  ) {
    self.init(count: transitions.count, featureCount: transitions.first?.state.count ?? 0)
    require(
      transitions.allSatisfy {
        $0.state.count == featureCount && $0.nextState.count == featureCount
      }, "All observations have as many features.")
    drawnSlots = Array(0..<count)
    observations = transitions.flatMap(\.state)
    actions = transitions.map { Int32($0.action) }
    rewards = transitions.map { Float($0.reward) }
    nextObservations = transitions.flatMap(\.nextState)
    isTerminated = transitions.map(\.isTerminal)
    self.stepCounts = stepCounts.map { $0.map(Int32.init) } ?? Array(repeating: 1, count: count)
    self.weights = weights ?? self.weights
    require(
      self.stepCounts.count == count && self.weights.count == count,
      "Each transition has one step count and one weight.")
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
