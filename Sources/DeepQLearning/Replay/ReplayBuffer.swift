public import DecisionProcesses

/// The last transitions of an agent, to learn from again in another order.
///
///     var buffer = ReplayBuffer(capacity: 100_000, featureCount: 4)
///     buffer.append(transition)
///     buffer.sample(into: &batch, using: &generator)
///
/// A ring in flat storage: when it is full, a new transition takes the place of the oldest. One
/// transition is one record of 2 · features + 2 words of four bytes,
///
///     observation … | next observation … | reward | terminated, steps, action
///
/// so that drawing one touches one place of memory. With the four features of a cart and pole that
/// is 40 bytes: a million transitions are 40 MB. Storing each observation once, as the next one of
/// the record before, would take 24; but episodes end, the next observation of n steps lies n
/// records away, and the ring overwrites: the saving is not worth those cases.
///
/// What is stored is whether the process *terminated*. An episode that was only truncated leaves
/// transitions like any other, whose next observation is worth something.
///
/// Source: Lin, *Self-improving reactive agents based on reinforcement learning, planning and
/// teaching* (1992); Mnih et al., *Human-level control through deep reinforcement learning* (2015).
public struct ReplayBuffer: TransitionStore, Sendable {
  /// The largest number of transitions.
  public let capacity: Int
  /// The number of features of an observation.
  public let featureCount: Int
  /// The number of transitions.
  public private(set) var count = 0

  /// The records written so far, one after the other; memory is taken as they come.
  private var words: [UInt32] = []
  /// The slot that the next transition goes to.
  private var cursor = 0

  /// Creates an empty buffer.
  ///
  /// - Precondition: `capacity` and `featureCount` are positive.
  public init(capacity: Int, featureCount: Int) {
    require(capacity > 0, "A replay buffer holds at least one transition.")
    require(featureCount > 0, "An observation has at least one feature.")
    self.capacity = capacity
    self.featureCount = featureCount
    words.reserveCapacity(capacity * recordLength)
  }

  /// The memory that the transitions have, in bytes, whether they have come or not.
  ///
  /// - Complexity: O(1).
  public var byteCount: Int { words.capacity * MemoryLayout<UInt32>.stride }

  /// Keeps a transition, in place of the oldest if the buffer is full.
  ///
  /// - Precondition: Both observations have `featureCount` features, the action is in `0..<65_536`,
  ///   and `stepCount` in `1..<32_768`.
  /// - Complexity: O(features); no allocation.
  @inlinable
  public mutating func append(_ transition: Transition<some FeatureVector>, stepCount: Int = 1) {
    _ = keep(transition, stepCount: stepCount)
  }

  /// Keeps a transition and returns its slot.
  @inlinable
  public mutating func keep(
    _ transition: Transition<some FeatureVector>, stepCount: Int = 1
  ) -> Int {
    require(
      transition.state.featureCount == featureCount
        && transition.nextState.featureCount == featureCount,
      "Every observation has as many features as the buffer.")
    return withNextRecord(
      Record(
        action: transition.action, reward: Float(transition.reward), stepCount: stepCount,
        isTerminated: transition.isTerminal)
    ) { observation, next in
      transition.state.write(to: observation)
      transition.nextState.write(to: next)
    }
  }

  /// What a record says beside its observations.
  @usableFromInline
  struct Record {
    @usableFromInline var action: Int
    @usableFromInline var reward: Float
    @usableFromInline var stepCount: Int
    @usableFromInline var isTerminated: Bool

    @usableFromInline
    init(action: Int, reward: Float, stepCount: Int, isTerminated: Bool) {
      self.action = action
      self.reward = reward
      self.stepCount = stepCount
      self.isTerminated = isTerminated
    }
  }

  /// Writes the next record; `observations` fills in its two rows.
  @usableFromInline
  mutating func withNextRecord(
    _ record: Record,
    observations: (UnsafeMutablePointer<Float>, UnsafeMutablePointer<Float>) -> Void
  ) -> Int {
    require((0..<65_536).contains(record.action), "An action is an index below 65,536.")
    require((1..<32_768).contains(record.stepCount), "A transition spans 1 to 32,767 steps.")
    let (slot, length, features) = (cursor, recordLength, featureCount)
    if count < capacity {
      words.append(contentsOf: repeatElement(0, count: length))
      count += 1
    }
    words.withUnsafeMutableBufferPointer { words in
      let start = words.start + slot * length
      start.withMemoryRebound(to: Float.self, capacity: length) { row in
        observations(row, row + features)
      }
      start[2 * features] = record.reward.bitPattern
      start[2 * features + 1] = record.packed
    }
    cursor = slot + 1 == capacity ? 0 : slot + 1
    return slot
  }

  /// The number of words of a record.
  var recordLength: Int { 2 * featureCount + 2 }

  /// Calls `body` with the records.
  func withRecords<Result>(_ body: (UnsafePointer<UInt32>) -> Result) -> Result {
    words.withUnsafeBufferPointer { body($0.start) }
  }
}

extension ReplayBuffer.Record {
  /// The last word of a record: 1 bit for terminated, 15 for steps, 16 for the action.
  var packed: UInt32 {
    (isTerminated ? 1 << 31 : 0) | UInt32(stepCount) << 16 | UInt32(action)
  }

  /// Reads the last two words of a record.
  init(reward: UInt32, packed: UInt32) {
    action = Int(packed & 0xFFFF)
    stepCount = Int((packed >> 16) & 0x7FFF)
    isTerminated = packed >> 31 == 1
    self.reward = Float(bitPattern: reward)
  }
}

extension ReplayBuffer {
  /// The transition in a slot; slots are numbered in the order in which they were first filled.
  ///
  /// - Precondition: `slot` is in `0..<count`.
  public subscript(slot: Int) -> Transition<[Float]> {
    let record = record(at: slot)
    return Transition(
      state: row(0, of: slot), action: record.action, reward: Double(record.reward),
      nextState: row(1, of: slot), isTerminal: record.isTerminated)
  }

  /// The number of steps that the transition in a slot spans.
  ///
  /// - Precondition: `slot` is in `0..<count`.
  public func stepCount(at slot: Int) -> Int { record(at: slot).stepCount }

  private func record(at slot: Int) -> Record {
    require((0..<count).contains(slot), "Only a slot that was filled can be read.")
    return withRecords { words in
      let end = words + (slot + 1) * recordLength
      return Record(reward: end[-2], packed: end[-1])
    }
  }

  private func row(_ which: Int, of slot: Int) -> [Float] {
    withRecords { words in
      let start = words + slot * recordLength + which * featureCount
      return (0..<featureCount).map { Float(bitPattern: start[$0]) }
    }
  }
}
