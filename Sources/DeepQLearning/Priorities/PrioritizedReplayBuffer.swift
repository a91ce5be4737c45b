public import DecisionProcesses
internal import RealModule

/// A replay buffer that draws a transition in proportion to how wrong its estimate was.
///
///     var buffer = PrioritizedReplayBuffer(capacity: 100_000, featureCount: 4)
///     buffer.append(transition)
///     buffer.sample(into: &batch, importanceSamplingExponent: 0.4, using: &generator)
///     // … a training step on the batch, each loss weighted by batch.weights …
///     buffer.updatePriorities(errors, at: batch.slots)
///
/// Transition i has the priority pᵢ = (absolute error + 10⁻⁶)^α and is drawn with
///
///     P(i) = pᵢ / Σ p.
///
/// A new transition has no error yet; it gets the largest priority so far, so that it is soon drawn
/// for the first time. Drawing some more often than others shifts the mean that is learned; the
/// importance-sampling weights
///
///     wᵢ = (N · P(i))^−β / max w = (smallest p of the batch / pᵢ)^β
///
/// take that back, wholly at β = 1. They are divided by the largest of the batch, so that they only
/// ever shrink a step. A batch is *stratified*: 0..<Σp is cut into as many equal parts as the batch
/// has places, and one mass is drawn in each. That lowers the variance and leaves the expected
/// number of draws of every transition as it was; a transition may come more than once.
///
/// Source: Schaul, Quan, Antonoglou and Silver, *Prioritized experience replay* (2016), section 3
/// and algorithm 1.
public struct PrioritizedReplayBuffer: TransitionStore, Sendable {
  /// What is added to every absolute error, so that no transition is lost for ever.
  public static let minimumError: Float = 1e-6

  /// How strongly the error counts, α: 0 draws uniformly, 1 in proportion to the error.
  public let priorityExponent: Float
  /// The transitions.
  public private(set) var transitions: ReplayBuffer
  /// The priorities, slot by slot; 0 where nothing is stored yet.
  private(set) var priorities: BlockedSumTree
  /// The largest priority that any transition ever had, and that new ones get.
  public private(set) var largestPriority: Float = 1
  private var scratch: [Float] = []

  /// Creates an empty buffer.
  ///
  /// - Precondition: `capacity` and `featureCount` are positive; `priorityExponent` is in `0...1`.
  public init(capacity: Int, featureCount: Int, priorityExponent: Double = 0.6) {
    require((0...1).contains(priorityExponent), "A priority exponent lies in 0...1.")
    self.priorityExponent = Float(priorityExponent)
    transitions = ReplayBuffer(capacity: capacity, featureCount: featureCount)
    priorities = BlockedSumTree(leafCount: capacity)
  }

  /// The number of transitions.
  public var count: Int { transitions.count }

  /// The memory that the transitions and their priorities have, in bytes, whether they have come or not.
  ///
  /// - Complexity: O(1).
  public var byteCount: Int {
    transitions.byteCount + priorities.byteCount
      + scratch.capacity * MemoryLayout<Float>.stride
  }

  /// The chance that one draw is the transition in a slot, P(i).
  ///
  /// - Precondition: `slot` is in `0..<count`.
  public func probability(of slot: Int) -> Double {
    require((0..<count).contains(slot), "Only a slot that was filled can be drawn.")
    return Double(priorities[leaf: slot]) / priorities.total
  }

  /// Keeps a transition, at the largest priority so far, in place of the oldest if the buffer is
  /// full.
  ///
  /// - Complexity: O(features + log capacity); no allocation.
  @inlinable
  public mutating func append(_ transition: Transition<some FeatureVector>, stepCount: Int = 1) {
    prioritize(keep(transition, stepCount: stepCount))
  }

  @usableFromInline
  mutating func keep(_ transition: Transition<some FeatureVector>, stepCount: Int) -> Int {
    transitions.keep(transition, stepCount: stepCount)
  }

  @usableFromInline
  mutating func prioritize(_ slot: Int) { priorities[leaf: slot] = largestPriority }

  /// Fills a batch in proportion to priority, one from each of as many equal parts of the total.
  ///
  /// The exponent, β in `0...1`, says how much of the shift the weights take back; it usually rises
  /// to 1 as learning goes on.
  ///
  /// - Precondition: The buffer holds a transition, of as many features as the batch.
  /// - Complexity: O(batch · (features + log capacity)), without allocation; one draw of 64 bits for
  ///   each.
  @inlinable
  public mutating func sample(
    into batch: inout TransitionBatch,
    importanceSamplingExponent: Double,
    using generator: inout some RandomNumberGenerator
  ) {
    require(count > 0, "An empty buffer has nothing to draw.")
    for position in 0..<batch.count { batch.masses[position] = generator.unit() }
    fill(&batch, exponent: Float(importanceSamplingExponent))
  }

  /// Looks the batch up whose uniform draws are in its masses.
  @usableFromInline
  mutating func fill(_ batch: inout TransitionBatch, exponent: Float) {
    require((0...1).contains(exponent), "An importance-sampling exponent lies in 0...1.")
    let (total, count) = (priorities.total, batch.count)
    let part = total / Double(count)
    for position in 0..<count {
      let mass = (Double(position) + batch.masses[position]) * part
      // Rounding may put the last one at the total itself.
      batch.masses[position] = min(mass, total.nextDown)
    }
    priorities.findLeaves(at: batch.masses, into: &batch.drawnSlots)
    transitions.copyRecords(to: &batch)
    weigh(&batch, exponent: exponent)
  }

  private func weigh(_ batch: inout TransitionBatch, exponent: Float) {
    var smallest = Float.infinity
    for index in 0..<batch.count {
      let priority = priorities.leaves[batch.slots[index]]
      batch.weights[index] = priority
      smallest = min(smallest, priority)
    }
    for index in 0..<batch.count {
      batch.weights[index] = Float.pow(smallest / batch.weights[index], exponent)
    }
  }

  /// Sets the priorities of transitions to what their temporal-difference errors say.
  ///
  /// An error that is not finite, as a run that diverges makes, says nothing of its size: its transition
  /// gets the largest priority so far, those of this batch included, as a new one does.
  ///
  /// - Precondition: There are as many errors as slots; slots are in `0..<count`.
  /// - Complexity: O(batch · log capacity), without allocation after the first batch of a size.
  public mutating func updatePriorities(_ errors: [Float], at slots: [Int]) {
    require(errors.count == slots.count, "Each slot has one error.")
    if scratch.count != errors.count { scratch = Array(repeating: 0, count: errors.count) }
    for index in errors.indices {
      require((0..<count).contains(slots[index]), "Only a slot that was filled has a priority.")
      guard errors[index].isFinite else { continue }
      let priority = Float.pow(abs(errors[index]) + Self.minimumError, priorityExponent)
      scratch[index] = priority
      largestPriority = max(largestPriority, priority)
    }
    for index in errors.indices where !errors[index].isFinite { scratch[index] = largestPriority }
    priorities.update(slots, to: scratch)
  }
}
