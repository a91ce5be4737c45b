import Coursework
import DecisionProcesses

/// The parts of an answer to exercise 10.4 as most people write them; a sample replaces one.
protocol ShapingStyle: RewardShapingExercise {
  /// The potential of where a step was taken.
  static func before(_ step: RewardStep, _ table: [Double]) -> Double
  /// The potential of where it leads to.
  static func after(_ step: RewardStep, _ table: [Double]) -> Double
  /// What is added, by the two potentials.
  static func gain(_ before: Double, _ after: Double, _ discount: Double) -> Double
  /// What is added to the reward of a step.
  static func bonus(_ step: RewardStep, _ table: [Double], _ discount: Double) -> Double
  static func total(_ reward: Double, _ bonus: Double) -> Double
  /// What the steps of an episode add to its return.
  static func sum(_ bonuses: [Double], _ discount: Double) -> Double
  static func change(_ episode: [RewardStep], _ table: [Double], _ discount: Double) -> Double
  static func back(_ value: Double, _ potential: Double, _ isTerminal: Bool) -> Double
  /// What there is between the bonus of waiting and that of finishing.
  static func room(_ bonus: NearnessBonus, _ discount: Double) -> Double
  static func rewards(_ bonus: NearnessBonus, _ discount: Double) -> TemptingRewards?
}

extension ShapingStyle {
  static func before(_ step: RewardStep, _ table: [Double]) -> Double { table[step.state] }

  static func after(_ step: RewardStep, _ table: [Double]) -> Double {
    if step.isTerminated { return 0 }
    return table[step.nextState]
  }

  static func gain(_ before: Double, _ after: Double, _ discount: Double) -> Double {
    after * discount - before
  }

  static func bonus(_ step: RewardStep, _ table: [Double], _ discount: Double) -> Double {
    gain(before(step, table), after(step, table), discount)
  }

  static func total(_ reward: Double, _ bonus: Double) -> Double { bonus + reward }

  static func sum(_ bonuses: [Double], _ discount: Double) -> Double {
    var weights = bonuses.map { _ in 1.0 }
    for index in weights.indices.dropFirst() { weights[index] = weights[index - 1] * discount }
    return zip(bonuses, weights).map { $0 * $1 }.reduce(0, +)
  }

  static func change(_ episode: [RewardStep], _ table: [Double], _ discount: Double) -> Double {
    sum(episode.map { bonus($0, table, discount) }, discount)
  }

  static func back(_ value: Double, _ potential: Double, _ isTerminal: Bool) -> Double {
    if isTerminal { return 0 }
    return potential + value
  }

  static func room(_ bonus: NearnessBonus, _ discount: Double) -> Double {
    bonus.beside / (1 - discount) - bonus.atGoal
  }

  static func rewards(_ bonus: NearnessBonus, _ discount: Double) -> TemptingRewards? {
    let room = room(bonus, discount)
    if room <= 0 { return nil }
    return TemptingRewards(finishing: 0.5 * room, waiting: 0)
  }

  // MARK: - The contract

  static func shapedReward(of step: RewardStep, potentials: [Double], discount: Double) throws
    -> Double
  {
    try require(potentials, discount, steps: [step])
    return total(step.reward, bonus(step, potentials, discount))
  }

  static func returnChange(of episode: [RewardStep], potentials: [Double], discount: Double) throws
    -> Double
  {
    try require(potentials, discount, steps: episode)
    for index in episode.indices.dropLast() {
      let step = episode[index]
      if step.isTerminated || step.isTruncated || episode[index + 1].state != step.nextState {
        throw InvalidInput("the steps do not make an episode")
      }
    }
    return change(episode, potentials, discount)
  }

  static func shapedModel(_ model: FiniteModel, potentials: [Double], discount: Double) throws
    -> FiniteModel
  {
    try require(potentials, discount, steps: [])
    if potentials.count != model.stateCount { throw InvalidInput("not one potential a state") }
    var rows: [[Outcome]] = []
    for state in 0..<model.stateCount {
      for action in 0..<model.actionCount {
        var outcomes = model.outcomes(of: action, in: state)
        if model.isTerminal(state) { outcomes = [] }
        for index in outcomes.indices {
          let step = RewardStep(
            state: state, reward: outcomes[index].reward, nextState: outcomes[index].nextState,
            isTerminated: model.isTerminal(outcomes[index].nextState))
          outcomes[index].reward = total(step.reward, bonus(step, potentials, discount))
        }
        rows.append(outcomes)
      }
    }
    return FiniteModel(
      actionCount: model.actionCount, initialStates: model.initialStates, rows: rows,
      terminalStates: model.terminalStates)
  }

  static func taskValues(
    from shapedValues: [[Double]], terminalStates: [Bool], potentials: [Double]
  ) throws -> [[Double]] {
    try require(potentials, 0, steps: [])
    if shapedValues.count != potentials.count || terminalStates.count != potentials.count {
      throw InvalidInput("not one row and one flag a state")
    }
    if shapedValues.contains(where: { $0.contains { !$0.isFinite } }) {
      throw InvalidInput("a value is not finite")
    }
    return zip(zip(shapedValues, terminalStates), potentials).map { row, potential in
      row.0.map { back($0, potential, row.1) }
    }
  }

  static func temptation(by bonus: NearnessBonus, discount: Double) throws -> TemptingRewards? {
    if !(discount >= 0 && discount < 1) { throw InvalidInput("not a discount") }
    for number in [bonus.beside, bonus.atGoal] where !(number >= 0 && number < .infinity) {
      throw InvalidInput("not a bonus")
    }
    return rewards(bonus, discount)
  }

  private static func require(_ table: [Double], _ discount: Double, steps: [RewardStep]) throws {
    if !(discount >= 0 && discount <= 1) { throw InvalidInput("not a discount") }
    if table.contains(where: { !$0.isFinite }) { throw InvalidInput("not a potential") }
    for step in steps {
      guard 0..<table.count ~= step.state, 0..<table.count ~= step.nextState else {
        throw InvalidInput("a state without a potential")
      }
      if !step.reward.isFinite { throw InvalidInput("not a reward") }
    }
  }
}
