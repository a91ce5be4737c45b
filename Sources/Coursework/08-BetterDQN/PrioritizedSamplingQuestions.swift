import DecisionProcesses

/// One use of a prioritised memory.
public enum PriorityUse: Hashable, Codable, Sendable {
  /// Stores a transition.
  case append
  /// Sets priorities after a training step.
  case update(errors: [Double], slots: [Int])
}

/// Asks for priorities and probabilities after each of some uses of a memory.
public struct PrioritiesQuestion: Question {
  public typealias Asks = Contracts.PrioritizedSampling
  /// The number of slots.
  public var capacity: Int
  /// The priority exponent.
  public var exponent: Double
  /// What is added to the size of an error.
  public var offset: Double
  /// What is done with the memory, in order.
  public var uses: [PriorityUse]

  /// What came back.
  public struct Answer: Hashable, Codable, Sendable {
    /// The slots of the transitions stored, in order.
    public var slots: [Int]
    /// The priorities after each use.
    public var priorities: [[Double]]
    /// The probabilities after the last use.
    public var probabilities: [Double]
  }

  /// Creates the question.
  public init(capacity: Int, exponent: Double, offset: Double, uses: [PriorityUse]) {
    self.capacity = capacity
    self.exponent = exponent
    self.offset = offset
    self.uses = uses
  }

  public func answer(by implementation: any PrioritizedSamplingExercise.Type) throws -> Answer {
    var memory = try implementation.init(capacity: capacity, exponent: exponent, offset: offset)
    var answer = Answer(slots: [], priorities: [], probabilities: [])
    for use in uses {
      switch use {
      case .append: answer.slots.append(try memory.append())
      case .update(let errors, let slots): try memory.update(errors, at: slots)
      }
      answer.priorities.append(try memory.priorities)
    }
    answer.probabilities = try memory.probabilities
    return answer
  }

  /// Without one of the updates, or without the last use.
  public var smaller: [PrioritiesQuestion] {
    guard uses.count > 1 else { return [] }
    let updates = uses.indices.filter { uses[$0] != .append }
    return [with { $0.uses.removeLast() }]
      + updates.map { index in with { $0.uses.remove(at: index) } }
  }
}

/// Asks for batches out of a memory whose slots have had these errors.
public struct StratifiedDrawsQuestion: SeededQuestion {
  public typealias Asks = Contracts.PrioritizedSampling
  /// The last error of each filled slot.
  public var errors: [Double]
  /// The priority exponent.
  public var exponent: Double
  /// What is added to the size of an error.
  public var offset: Double
  /// The number of batches.
  public var batchCount: Int
  /// The number of draws in each.
  public var batchSize: Int
  /// The seed of every draw.
  public var seed: UInt64

  /// Creates the question.
  public init(
    errors: [Double],
    exponent: Double,
    offset: Double,
    batchCount: Int,
    batchSize: Int,
    seed: UInt64
  ) {
    self.errors = errors
    self.exponent = exponent
    self.offset = offset
    self.batchCount = batchCount
    self.batchSize = batchSize
    self.seed = seed
  }

  /// The slots drawn, batch after batch.
  public func answer(by implementation: any PrioritizedSamplingExercise.Type) throws -> [Int] {
    func draw<Memory: PrioritizedSamplingExercise>(_ type: Memory.Type) throws -> [Int] {
      var memory = try Memory(
        capacity: max(errors.count, 1), exponent: exponent, offset: offset)
      for _ in errors { _ = try memory.append() }
      try memory.update(errors, at: Array(errors.indices))
      var generator = SeededGenerator(seed: seed)
      var slots: [Int] = []
      for _ in 0..<batchCount { slots += try memory.sample(batchSize, using: &generator) }
      return slots
    }
    return try draw(implementation)
  }

  /// Two samples agree where no feature of a batch is more frequent in one, by six standard
  /// deviations.
  public func agree(_ a: [Int], _ b: [Int]) -> Bool {
    guard let a = features(of: a), let b = features(of: b) else { return false }
    return a.agrees(with: b)
  }

  private func features(of slots: [Int]) -> RunFeatures? {
    RunFeatures(
      of: slots, runCount: batchCount, runLength: batchSize, actionCount: errors.count)
  }
}
