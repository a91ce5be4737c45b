import Coursework
import DecisionProcesses

/// A mistake in one part of shaping, with everything else right.
protocol ShapingMistake: RewardShapingExercise {
  /// What is added to the reward of a step.
  static func bonus(_ step: RewardStep, _ potentials: [Double], _ discount: Double) -> Double
  /// What is left of the step's own reward.
  static func kept(_ reward: Double) -> Double
  /// The weight of the next step's shaping in the return.
  static func nextWeight(_ weight: Double, _ discount: Double) -> Double
  /// A value of the task, from one learned with shaping.
  static func taskValue(_ value: Double, _ potential: Double, isTerminal: Bool) -> Double
  /// What the bonus adds to waiting beyond what it adds to finishing.
  static func excess(_ bonus: NearnessBonus, _ discount: Double) -> Double
}

extension ShapingMistake {
  static func bonus(_ step: RewardStep, _ potentials: [Double], _ discount: Double) -> Double {
    discount * after(step, potentials) - potentials[step.state]
  }
  static func kept(_ reward: Double) -> Double { reward }
  static func nextWeight(_ weight: Double, _ discount: Double) -> Double { weight * discount }
  static func taskValue(_ value: Double, _ potential: Double, isTerminal: Bool) -> Double {
    isTerminal ? 0 : value + potential
  }
  static func excess(_ bonus: NearnessBonus, _ discount: Double) -> Double {
    bonus.beside / (1 - discount) - bonus.atGoal
  }

  /// The potential of where a step leads to.
  static func after(_ step: RewardStep, _ potentials: [Double]) -> Double {
    step.isTerminated ? 0 : potentials[step.nextState]
  }

  static func shapedReward(of step: RewardStep, potentials: [Double], discount: Double) throws
    -> Double
  {
    guard potentials.allSatisfy(\.isFinite), (0...1).contains(discount), step.reward.isFinite,
      potentials.indices.contains(step.state), potentials.indices.contains(step.nextState)
    else { throw InvalidInput("not a step to shape") }
    return kept(step.reward) + bonus(step, potentials, discount)
  }

  static func returnChange(of episode: [RewardStep], potentials: [Double], discount: Double) throws
    -> Double
  {
    guard potentials.allSatisfy(\.isFinite), (0...1).contains(discount),
      zip(episode, episode.dropFirst()).allSatisfy({ step, next in
        next.state == step.nextState && !step.isTerminated && !step.isTruncated
      })
    else { throw InvalidInput("not an episode") }
    var (change, weight) = (0.0, 1.0)
    for step in episode {
      _ = try shapedReward(of: step, potentials: potentials, discount: discount)
      change += weight * bonus(step, potentials, discount)
      weight = nextWeight(weight, discount)
    }
    return change
  }

  static func shapedModel(_ model: FiniteModel, potentials: [Double], discount: Double) throws
    -> FiniteModel
  {
    guard potentials.count == model.stateCount, potentials.allSatisfy(\.isFinite),
      (0...1).contains(discount)
    else { throw InvalidInput("not a task to shape") }
    let rows = try model.rows.enumerated().map { index, outcomes in
      try outcomes.map {
        Outcome(
          probability: $0.probability, nextState: $0.nextState,
          reward: try shapedReward(
            of: RewardStep(
              state: index / model.actionCount, reward: $0.reward, nextState: $0.nextState,
              isTerminated: $0.isTerminal),
            potentials: potentials, discount: discount),
          isTerminal: $0.isTerminal)
      }
    }
    return FiniteModel(
      actionCount: model.actionCount, initialStates: model.initialStates, rows: rows,
      terminalStates: model.terminalStates)
  }

  static func taskValues(
    from shapedValues: [[Double]], terminalStates: [Bool], potentials: [Double]
  ) throws -> [[Double]] {
    guard shapedValues.count == potentials.count, terminalStates.count == potentials.count,
      potentials.allSatisfy(\.isFinite), shapedValues.joined().allSatisfy(\.isFinite)
    else { throw InvalidInput("not a table of shaped values") }
    return shapedValues.indices.map { state in
      shapedValues[state].map {
        taskValue($0, potentials[state], isTerminal: terminalStates[state])
      }
    }
  }

  static func temptation(by bonus: NearnessBonus, discount: Double) throws -> TemptingRewards? {
    guard (0..<1).contains(discount), bonus.beside >= 0, bonus.beside.isFinite, bonus.atGoal >= 0,
      bonus.atGoal.isFinite
    else { throw InvalidInput("not a bonus") }
    let excess = excess(bonus, discount)
    return excess > 0 ? TemptingRewards(finishing: excess / 2, waiting: 0) : nil
  }
}
