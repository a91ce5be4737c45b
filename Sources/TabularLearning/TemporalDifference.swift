public import DecisionProcesses

/// The update rules of temporal-difference learning, each a pure function, written once.
///
///     let target = TemporalDifference.qLearningTarget(
///       reward: 1, continuation: 0.99, nextActionValues: [3.0, 2.8, 3.2, 2.9])   // 4.168
///     TemporalDifference.error(target: target, estimate: 2.5)                    // 1.668
///     TemporalDifference.updated(2.5, towards: target, stepSize: 0.1)            // 2.6668
///
/// Every rule estimates what an action is worth by the reward and the value of what follows,
///
///     target = r + continuation · value of the next state,
///
/// where `continuation` is the discount, and 0 if the process terminated, when nothing follows. An
/// episode that was only truncated keeps its continuation. The rules differ in the value of the
/// next state alone. With a continuation of 0 the next values are not read: they may be empty,
/// infinite or NaN.
///
/// Source: Sutton and Barto, *Reinforcement Learning* (2nd edition, 2018), chapter 6.
public enum TemporalDifference {
  /// The weight of what follows a transition: `isTerminal ? 0 : discount`.
  @inlinable
  public static func continuation(isTerminal: Bool, discount: Double) -> Double {
    isTerminal ? 0 : discount
  }

  /// The target of Q-learning: r + γ maxₐ q(s′, a).
  ///
  /// Source: Watkins and Dayan, *Q-learning* (1992); Sutton and Barto (2018), equation 6.8.
  ///
  /// - Precondition: There is a next action, unless `continuation` is 0.
  /// - Complexity: O(actions).
  @inlinable
  @inline(__always)
  public static func qLearningTarget(
    reward: Double,
    continuation: Double,
    nextActionValues: some Collection<Double>
  ) -> Double {
    guard continuation != 0 else { return reward }
    require(
      !nextActionValues.isEmpty, "A state that is not terminal has at least one action.")
    // Not from 0, which would win over values that are all negative.
    var best = -Double.infinity
    for value in nextActionValues where value > best { best = value }
    return reward + continuation * best
  }

  /// The target of SARSA: r + γ q(s′, a′), with a′ the action that will be taken.
  ///
  /// Source: Rummery and Niranjan, *On-line Q-learning using connectionist systems* (1994); Sutton
  /// and Barto (2018), equation 6.7.
  ///
  /// - Complexity: O(1).
  @inlinable
  public static func sarsaTarget(
    reward: Double,
    continuation: Double,
    nextActionValue: Double
  ) -> Double {
    guard continuation != 0 else { return reward }
    return reward + continuation * nextActionValue
  }

  /// The target of expected SARSA: r + γ Σₐ π(a given s′) q(s′, a).
  ///
  /// Source: van Seijen et al., *A theoretical and empirical analysis of expected SARSA* (2009);
  /// Sutton and Barto (2018), equation 6.9.
  ///
  /// - Precondition: There are as many values as probabilities, unless `continuation` is 0.
  /// - Complexity: O(actions).
  @inlinable
  public static func expectedSARSATarget(
    reward: Double,
    continuation: Double,
    nextActionValues: some Collection<Double>,
    probabilities: some Collection<Double>
  ) -> Double {
    guard continuation != 0 else { return reward }
    require(
      nextActionValues.count == probabilities.count, "Each next action has one probability.")
    var mean = 0.0
    for (value, probability) in zip(nextActionValues, probabilities) { mean += probability * value }
    return reward + continuation * mean
  }

  /// The target of double Q-learning: r + γ q₂(s′, argmaxₐ q₁(s′, a)).
  ///
  /// One table selects the action and the other evaluates it, so that an action whose value is
  /// overestimated by chance is not also *credited* with that overestimate. Of several actions that
  /// tie in the selector, the first is evaluated.
  ///
  /// Source: van Hasselt, *Double Q-learning* (2010), algorithm 1; Sutton and Barto (2018),
  /// equation 6.10.
  ///
  /// - Precondition: Both tables have the same number of actions, at least one, unless
  ///   `continuation` is 0.
  /// - Complexity: O(actions).
  @inlinable
  public static func doubleQLearningTarget(
    reward: Double,
    continuation: Double,
    selector: some Collection<Double>,
    evaluator: some Collection<Double>
  ) -> Double {
    guard continuation != 0 else { return reward }
    require(selector.count == evaluator.count, "Both tables know the same actions.")
    let best = selector.max()
    for (selected, evaluated) in zip(selector, evaluator) where selected == best {
      return reward + continuation * evaluated
    }
    stop("Selecting needs at least one action, and values that are not NaN.")
  }

  /// The temporal-difference error δ: how far the target is above the estimate.
  @inlinable
  public static func error(target: Double, estimate: Double) -> Double {
    target - estimate
  }

  /// The estimate after a step towards the target: q + α δ.
  @inlinable
  public static func updated(
    _ estimate: Double,
    towards target: Double,
    stepSize: Double
  ) -> Double {
    estimate + stepSize * error(target: target, estimate: estimate)
  }
}
