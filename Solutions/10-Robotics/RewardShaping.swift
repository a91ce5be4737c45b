public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 10.4: rewards that show the way, and leave the best way as it is.
  ///
  /// The contract, with every choice spelt out, is `RewardShapingExercise`.
  public enum RewardShaping: RewardShapingExercise {
    public static func shapedReward(
      of step: RewardStep,
      potentials: [Double],
      discount: Double
    ) throws -> Double {
      try check(potentials, discount)
      guard potentials.indices.contains(step.state), potentials.indices.contains(step.nextState)
      else { throw InvalidInput("each state needs a potential") }
      guard step.reward.isFinite else { throw InvalidInput("a reward is a finite number") }
      // Nothing follows a terminal state, so nothing can be promised there. The clock, in contrast,
      // has nothing to do with where the step led: isTruncated is not asked.
      let after = step.isTerminated ? 0 : potentials[step.nextState]
      return step.reward + discount * after - potentials[step.state]
    }

    public static func returnChange(
      of episode: [RewardStep],
      potentials: [Double],
      discount: Double
    ) throws -> Double {
      try check(potentials, discount)
      for (step, next) in zip(episode, episode.dropFirst()) {
        guard next.state == step.nextState, !step.isTerminated, !step.isTruncated else {
          throw InvalidInput("a step begins where the one before led to, and only the last ends")
        }
      }
      // γΦ(s₁) − Φ(s₀) + γ(γΦ(s₂) − Φ(s₁)) + …: each potential but the first and the last comes
      // twice, once with each sign. The sum is written out all the same, so that steps are checked.
      var (change, weight) = (0.0, 1.0)
      for step in episode {
        let shaped = try shapedReward(of: step, potentials: potentials, discount: discount)
        change += weight * (shaped - step.reward)
        weight *= discount
      }
      return change
    }

    public static func shapedModel(
      _ model: FiniteModel,
      potentials: [Double],
      discount: Double
    ) throws -> FiniteModel {
      try check(potentials, discount)
      guard potentials.count == model.stateCount else {
        throw InvalidInput("there is one potential for each state")
      }
      let rows = try model.rows.enumerated().map { index, outcomes in
        try outcomes.map { outcome in
          let step = RewardStep(
            state: index / model.actionCount, reward: outcome.reward,
            nextState: outcome.nextState, isTerminated: outcome.isTerminal)
          return Outcome(
            probability: outcome.probability, nextState: outcome.nextState,
            reward: try shapedReward(of: step, potentials: potentials, discount: discount),
            isTerminal: outcome.isTerminal)
        }
      }
      return FiniteModel(
        actionCount: model.actionCount, initialStates: model.initialStates, rows: rows,
        terminalStates: model.terminalStates)
    }

    public static func taskValues(
      from shapedValues: [[Double]],
      terminalStates: [Bool],
      potentials: [Double]
    ) throws -> [[Double]] {
      try check(potentials, 1)
      guard shapedValues.count == potentials.count, terminalStates.count == potentials.count,
        shapedValues.joined().allSatisfy(\.isFinite)
      else { throw InvalidInput("each state has a row of finite values, a flag and a potential") }
      // Every return from a state has lost its potential, whatever was done: the same number for
      // all actions, so that their order is the same.
      return shapedValues.indices.map { state in
        shapedValues[state].map { terminalStates[state] ? 0 : $0 + potentials[state] }
      }
    }

    public static func temptation(
      by bonus: NearnessBonus,
      discount: Double
    ) throws -> TemptingRewards? {
      guard (0..<1).contains(discount), bonus.beside >= 0, bonus.beside.isFinite,
        bonus.atGoal >= 0, bonus.atGoal.isFinite
      else { throw InvalidInput("a bonus is finite and not negative, a discount in 0..<1") }
      // Who waits for ever gets the bonus again and again, who finishes gets it once.
      let excess = bonus.beside / (1 - discount) - bonus.atGoal
      guard excess > 0 else { return nil }
      // Finishing has to be better by less than that.
      return TemptingRewards(finishing: excess / 2, waiting: 0)
    }

    private static func check(_ potentials: [Double], _ discount: Double) throws {
      guard potentials.allSatisfy(\.isFinite), (0...1).contains(discount) else {
        throw InvalidInput("potentials are finite, and a discount lies in 0...1")
      }
    }
  }
}
