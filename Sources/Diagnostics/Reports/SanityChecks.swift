public import DecisionProcesses
public import DynamicProgramming
public import TabularLearning

/// The document's three sanity checks, as functions that answer with numbers.
///
/// They come before any tuning: an agent that fails the first cannot pass anything.
///
/// Source: the first document, section "Production Pitfalls".
public enum SanityChecks {
  /// How far an agent's value is from the right one in the smallest task: one state, one action, the
  /// same reward for ever.
  ///
  ///     SanityChecks.trivialTaskError(of: agent, reward: 1, steps: 10_000, using: &generator)
  ///
  /// The right value is the geometric series r / (1 − γ). An agent of step size α is off by
  /// r / (1 − γ) · (1 − α (1 − γ))ⁿ after n steps from 0, so that 10,000 steps with α = 0.1 and
  /// γ = 0.99 leave 4.5e-3: an error of that size is none.
  ///
  /// - Parameters:
  ///   - agent: An agent whose table has one state and one action; a copy of it learns.
  ///   - reward: The reward of each step.
  ///   - steps: The number of steps, none of which ends an episode.
  ///   - generator: The agent's source of randomness.
  /// - Returns: The learned value minus the right one.
  /// - Precondition: The agent's discount is below 1, and `steps` is not negative.
  public static func trivialTaskError<Learner: TabularAgent>(
    of agent: Learner, reward: Double, steps: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Double where Learner.State == Int {
    require(agent.discount < 1, "Without a discount the same reward for ever has no finite sum.")
    require(steps >= 0, "A number of steps is not negative.")
    var agent = agent
    agent.beginEpisode()
    for _ in 0..<steps {
      let action = agent.action(in: 0, using: &generator)
      agent.learn(
        from: Transition(
          state: 0, action: action, reward: reward, nextState: 0, isTerminal: false),
        using: &generator)
    }
    return agent.actionValues[0, 0] - reward / (1 - agent.discount)
  }

  /// How far learned values are from exact ones, at worst, over the states that are not terminal.
  ///
  ///     let exact = optimalActionValues(of: world, discount: 0.99)
  ///     SanityChecks.largestError(of: agent.actionValues, exact: exact, in: world)
  ///
  /// - Returns: The largest magnitude of a difference; NaN if any value is.
  /// - Precondition: Both tables have the world's states and actions.
  /// - Complexity: O(states · actions).
  public static func largestError(
    of values: ActionValues, exact: ActionValues, in world: some MarkovDecisionProcess
  ) -> Double {
    for table in [values, exact] {
      require(
        table.stateCount == world.stateCount && table.actionCount == world.actionCount,
        "Values are compared in the world that they belong to.")
    }
    var largest = 0.0
    for state in 0..<world.stateCount where !world.isTerminal(state) {
      for action in 0..<world.actionCount {
        let difference = (values[state, action] - exact[state, action]).magnitude
        // A comparison with NaN is false, and would pass it over.
        if difference.isNaN { return .nan }
        largest = max(largest, difference)
      }
    }
    return largest
  }

  /// What the errors of a training were at its beginning and at its end.
  public struct ErrorDistribution: Hashable, Sendable {
    /// The first tenth of the errors, and at least one.
    public let early: RunningMoments
    /// The last tenth of the errors, and at least one.
    public let late: RunningMoments

    /// The magnitude of the late mean in its standard errors; errors of a settled training have a mean
    /// of 0, and this is seldom above 3.
    ///
    /// Errors of one training depend on each other, which makes it larger.
    public var lateMeanInStandardErrors: Double {
      late.mean == 0 ? 0 : late.mean.magnitude / late.standardError
    }

    /// The late deviation as a share of the early one: below 1 where learning removed some of the
    /// error, and near it where what is left is the world's own randomness.
    public var remainingDeviation: Double {
      early.deviation > 0 ? late.deviation / early.deviation : late.deviation == 0 ? 1 : .infinity
    }
  }

  /// Compares the errors of a training early and late.
  ///
  /// The document asks once for a mean of roughly 0 and a small deviation. Early errors of right
  /// learning have neither; what is small depends on the rewards.
  ///
  /// - Precondition: There is an error.
  /// - Complexity: O(errors).
  public static func errorDistribution(of errors: [Double]) -> ErrorDistribution {
    require(!errors.isEmpty, "A distribution needs at least one error.")
    let count = max(1, errors.count / 10)
    func moments(_ errors: ArraySlice<Double>) -> RunningMoments {
      var moments = RunningMoments()
      for error in errors { moments.record(error) }
      return moments
    }
    return ErrorDistribution(
      early: moments(errors.prefix(count)), late: moments(errors.suffix(count)))
  }
}
