public import DecisionProcesses

/// The replay buffer that an agent's settings ask for.
///
/// Optionals and not an enumeration: the buffer inside an optional is changed in place.
@usableFromInline
struct ReplayMemory: TransitionStore {
  @usableFromInline var uniform: ReplayBuffer?
  @usableFromInline var prioritized: PrioritizedReplayBuffer?
  @usableFromInline var pictures: PictureReplayBuffer?

  init(_ configuration: DQNConfiguration, featureCount: Int) {
    if let stack = configuration.pictureStack {
      pictures = PictureReplayBuffer(
        capacity: configuration.replayCapacity, featureCount: featureCount, stack: stack)
    } else if let priorities = configuration.priorities {
      prioritized = PrioritizedReplayBuffer(
        capacity: configuration.replayCapacity, featureCount: featureCount,
        priorityExponent: priorities.priorityExponent)
    } else {
      uniform = ReplayBuffer(
        capacity: configuration.replayCapacity, featureCount: featureCount)
    }
  }

  @usableFromInline var count: Int {
    uniform?.count ?? prioritized?.count ?? pictures?.count ?? 0
  }

  @usableFromInline
  mutating func append(_ transition: Transition<some FeatureVector>, stepCount: Int) {
    uniform?.append(transition, stepCount: stepCount)
    prioritized?.append(transition, stepCount: stepCount)
    pictures?.append(transition, stepCount: stepCount)
  }

  /// Fills a batch.
  @inlinable
  mutating func sample(
    into batch: inout TransitionBatch, importanceSamplingExponent: Double,
    using generator: inout some RandomNumberGenerator
  ) {
    uniform?.sample(into: &batch, using: &generator)
    prioritized?.sample(
      into: &batch, importanceSamplingExponent: importanceSamplingExponent, using: &generator)
    pictures?.sample(into: &batch, using: &generator)
  }
}
