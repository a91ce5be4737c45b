public import DecisionProcesses

/// Turns single steps into transitions over n steps.
///
///     var steps = NStepAccumulator(stepCount: 3, discount: 0.5, featureCount: 4)
///     steps.append(transition, to: &buffer)      // after the third: S₀, A₀, the return, S₃
///     steps.endEpisode(to: &buffer)              // before the next episode begins
///
/// The reward of a transition over n steps is the discounted sum
///
///     R = r₁ + γ r₂ + … + γⁿ⁻¹ rₙ,
///
/// and its target R + γⁿ · value of the state after n steps. Each transition keeps its n, since the
/// last ones of an episode are shorter: where the process terminates, nothing follows and R is
/// all; where an episode is only truncated, they bootstrap from its last state with γᵏ, k < n. With
/// n = 1 a transition goes through as it is.
///
/// The steps in between were chosen by the behaviour and not by the greedy policy: without
/// correction, as here and in Rainbow, n steps learn off policy with a bias.
///
/// Source: Sutton, *Learning to predict by the methods of temporal differences* (1988); Hessel et
/// al., *Rainbow: combining improvements in deep reinforcement learning* (2018).
public struct NStepAccumulator: Sendable {
  /// The number of steps of a full transition, n.
  public let stepCount: Int
  /// The weight of a reward one step later, γ.
  public let discount: Double
  /// The number of features of an observation.
  public let featureCount: Int

  /// A ring of the observations at which the unfinished transitions begin.
  @usableFromInline var observations: [Float]
  @usableFromInline var actions: [Int]
  @usableFromInline var rewards: [Double]
  /// The observation that was reached last.
  @usableFromInline var reached: [Float]
  /// The place of the oldest unfinished transition, and how many there are.
  @usableFromInline var oldest = 0
  @usableFromInline var pendingCount = 0

  /// Creates an accumulator at the beginning of an episode.
  ///
  /// - Precondition: `stepCount` is in `1..<32_768`, `discount` in `0...1`, and `featureCount` is
  ///   positive.
  public init(stepCount: Int, discount: Double, featureCount: Int) {
    require((1..<32_768).contains(stepCount), "A transition spans 1 to 32,767 steps.")
    require((0...1).contains(discount), "A discount lies in 0...1.")
    require(featureCount > 0, "An observation has at least one feature.")
    self.stepCount = stepCount
    self.discount = discount
    self.featureCount = featureCount
    observations = Array(repeating: 0, count: stepCount * featureCount)
    actions = Array(repeating: 0, count: stepCount)
    rewards = Array(repeating: 0, count: stepCount)
    reached = Array(repeating: 0, count: featureCount)
  }

  /// Takes one step in and stores what is complete: one transition after n steps of an episode, and
  /// all that are left where the process terminates.
  ///
  /// - Precondition: Both observations have `featureCount` features.
  /// - Complexity: O(n + features) for each transition stored, without allocation.
  @inlinable
  public mutating func append(
    _ transition: Transition<some FeatureVector>, to store: inout some TransitionStore
  ) {
    if stepCount == 1 { return store.append(transition, stepCount: 1) }
    begin(transition)
    if transition.isTerminal {
      finish(isTerminal: true, into: &store)
    } else if pendingCount == stepCount {
      emitOldest(isTerminal: false, into: &store)
    }
  }

  /// Stores the transitions that an episode leaves unfinished when it is truncated; there are none
  /// after a termination.
  @inlinable
  public mutating func endEpisode(to store: inout some TransitionStore) {
    finish(isTerminal: false, into: &store)
  }

  /// Notes the beginning of one more transition, and where the step led.
  @inlinable
  mutating func begin(_ transition: Transition<some FeatureVector>) {
    require(
      transition.state.featureCount == featureCount
        && transition.nextState.featureCount == featureCount,
      "Every observation has as many features as the accumulator.")
    let place = (oldest + pendingCount) % stepCount
    observations.withUnsafeMutableBufferPointer {
      transition.state.write(to: $0.start + place * featureCount)
    }
    reached.withUnsafeMutableBufferPointer { transition.nextState.write(to: $0.start) }
    actions[place] = transition.action
    rewards[place] = transition.reward
    pendingCount += 1
  }

  @inlinable
  mutating func finish(isTerminal: Bool, into store: inout some TransitionStore) {
    while pendingCount > 0 { emitOldest(isTerminal: isTerminal, into: &store) }
  }

  /// Stores the oldest unfinished transition, over all steps since it began.
  @inlinable
  mutating func emitOldest(isTerminal: Bool, into store: inout some TransitionStore) {
    var sum = 0.0
    for step in (0..<pendingCount).reversed() {
      sum = rewards[(oldest + step) % stepCount] + discount * sum
    }
    observations.withUnsafeBufferPointer { observations in
      reached.withUnsafeBufferPointer { reached in
        let first = oldest * featureCount
        store.append(
          Transition(
            state: UnsafeBufferPointer(rebasing: observations[first..<first + featureCount]),
            action: actions[oldest], reward: sum, nextState: reached, isTerminal: isTerminal),
          stepCount: pendingCount)
      }
    }
    oldest = (oldest + 1) % stepCount
    pendingCount -= 1
  }
}
