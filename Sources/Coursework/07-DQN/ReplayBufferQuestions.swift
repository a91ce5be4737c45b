public import DecisionProcesses

/// Asks what a buffer holds after each of some transitions.
public struct ReplayContentsQuestion: Question {
  public typealias Asks = Contracts.ReplayBuffer
  public var capacity: Int
  /// What is appended, in order.
  public var transitions: [Transition<[Double]>]

  /// What a buffer says that it holds.
  public struct Contents: Hashable, Codable, Sendable {
    /// How many.
    public var count: Int
    /// Which, the oldest first.
    public var transitions: [Transition<[Double]>]

    /// Creates contents.
    public init(count: Int, transitions: [Transition<[Double]>]) {
      self.count = count
      self.transitions = transitions
    }
  }

  /// Creates the question.
  public init(capacity: Int, transitions: [Transition<[Double]>]) {
    self.capacity = capacity
    self.transitions = transitions
  }

  /// The contents of the new buffer, then those after each transition.
  public func answer(by implementation: any ReplayBufferExercise.Type) throws -> [Contents] {
    var buffer = try implementation.init(capacity: capacity)
    var contents = [Contents(count: try buffer.count, transitions: try buffer.transitions)]
    for transition in transitions {
      try buffer.append(transition)
      contents.append(Contents(count: try buffer.count, transitions: try buffer.transitions))
    }
    return contents
  }

  /// Fewer transitions, then a smaller buffer.
  public var smaller: [ReplayContentsQuestion] {
    let count = transitions.count
    return [1, 2, count / 2, count - 1].filter { $0 > 0 && $0 < count }.map { count in
      with { $0.transitions = Array(transitions.prefix(count)) }
    } + (capacity > 1 ? [with { $0.capacity -= 1 }] : [])
  }
}

/// Asks for batches of a buffer.
///
/// The transitions are numbered in the order in which they are appended, from 0.
public struct ReplaySampleQuestion: SeededQuestion {
  public typealias Asks = Contracts.ReplayBuffer
  public var capacity: Int
  /// The number of transitions that are appended before the first batch.
  public var appendedBefore: Int
  /// The number of transitions that are appended after each batch.
  public var appendedBetween: Int
  /// The size of a batch.
  public var batchSize: Int
  /// The number of batches.
  public var batchCount: Int
  /// The seed of every draw.
  public var seed: UInt64

  /// What came back, as the numbers of transitions; −1 where it is none of those appended.
  public struct Answer: Hashable, Codable, Sendable {
    /// The batches.
    public var batches: [[Int]]
    /// What the buffer holds after the last of them, the oldest first.
    public var contents: [Int]
  }

  /// Creates the question.
  public init(
    capacity: Int,
    appendedBefore: Int,
    appendedBetween: Int = 0,
    batchSize: Int,
    batchCount: Int,
    seed: UInt64
  ) {
    self.capacity = capacity
    self.appendedBefore = appendedBefore
    self.appendedBetween = appendedBetween
    self.batchSize = batchSize
    self.batchCount = batchCount
    self.seed = seed
  }

  /// The numbers of the transitions that a right buffer holds when it draws a batch.
  public func held(atBatch index: Int) -> Range<Int> {
    let end = max(0, appendedBefore) + index * max(0, appendedBetween)
    return max(0, end - capacity)..<end
  }

  public func answer(by implementation: any ReplayBufferExercise.Type) throws -> Answer {
    var buffer = try implementation.init(capacity: capacity)
    var generator = SeededGenerator(seed: seed)
    var number = 0
    func append(_ count: Int) throws {
      for _ in 0..<max(0, count) {
        try buffer.append(Self.transition(number))
        number += 1
      }
    }
    try append(appendedBefore)
    let batches = try (0..<batchCount).map { _ in
      let batch = try buffer.sample(count: batchSize, using: &generator)
      try append(appendedBetween)
      return batch.map { Self.number(of: $0, below: number) }
    }
    return Answer(
      batches: batches,
      contents: try buffer.transitions.map { Self.number(of: $0, below: number) })
  }

  private static func transition(_ number: Int) -> Transition<[Double]> {
    let x = Double(number)
    return Transition(
      state: [x, 1], action: number % 3, reward: x - 2.5, nextState: [x + 1, 1],
      isTerminal: number % 5 == 4)
  }

  private static func number(of transition: Transition<[Double]>, below end: Int) -> Int {
    guard let x = transition.state.first, x >= 0, x < Double(end),
      transition == self.transition(Int(x))
    else { return -1 }
    return Int(x)
  }

  /// Fewer batches, then smaller ones.
  public var smaller: [ReplaySampleQuestion] {
    [1, batchCount / 2].filter { $0 > 0 && $0 < batchCount }.map { count in
      with { $0.batchCount = count }
    }
      + [1, batchSize - 1].filter { $0 > 0 && $0 < batchSize }.map { size in
        with { $0.batchSize = size }
      }
  }

  /// Two buffers sample alike where their batches have the same sizes and the same distribution.
  ///
  /// What is left in the end may depend on the draws, in buffers that are wrong; other questions ask
  /// for contents.
  public func agree(_ a: Answer, _ b: Answer) -> Bool {
    a == b
      || a.contents.count == b.contents.count
        && (a.contents == a.contents.sorted()) == (b.contents == b.contents.sorted())
        && a.batches.map(\.count) == b.batches.map(\.count)
        && ReplayTraits(of: a, to: self).agrees(with: ReplayTraits(of: b, to: self))
  }
}

/// Asks how much longer a large buffer takes to append than a small one; both are full.
public struct ReplayCostQuestion: Question {
  public typealias Asks = Contracts.ReplayBuffer
  /// The capacity of the small buffer.
  public var capacity: Int
  /// How many times as large the other one is.
  public var factor: Int
  /// The ratio of times up to which the work counts as constant.
  public var limit: Double
  /// The number of measurements of which the best counts.
  public var attempts: Int

  /// Creates the question.
  public init(capacity: Int, factor: Int, limit: Double, attempts: Int) {
    self.capacity = capacity
    self.factor = factor
    self.limit = limit
    self.attempts = attempts
  }

  /// The ratio of the shortest times of 100 appends, after three attempts or more; the first ratio within
  /// the limit is enough.
  ///
  /// What disturbs a measurement makes it longer, so the shortest time is the truest. A pause of the
  /// machine falls into one attempt, so that a right buffer looks slow only where each of ten attempts
  /// of some microseconds is paused. Who makes the small buffer slow on purpose passes with a large one
  /// that is slow, too; that is no mistake that happens, and no limit of the time itself would spare all
  /// right buffers.
  public func answer(by implementation: any ReplayBufferExercise.Type) throws -> Double {
    var small = try implementation.init(capacity: capacity)
    var large = try implementation.init(capacity: factor * capacity)
    let transition = Transition(
      state: [0.25], action: 0, reward: 1, nextState: [0.5], isTerminal: false)
    for _ in 0..<capacity + 1 { try small.append(transition) }
    for _ in 0..<factor * capacity + 1 { try large.append(transition) }
    let clock = ContinuousClock()
    var short = Duration.seconds(1000)
    var long = short
    for attempt in 1...max(1, attempts) where attempt <= 3 || long / short > limit {
      short = min(short, try clock.measure { for _ in 0..<100 { try small.append(transition) } })
      short = max(short, .nanoseconds(1))
      long = min(long, try clock.measure { for _ in 0..<100 { try large.append(transition) } })
    }
    return long / short
  }

  /// Two buffers cost alike where both are within the limit, or neither is.
  public func agree(_ a: Double, _ b: Double) -> Bool { (a <= limit) == (b <= limit) }
}
