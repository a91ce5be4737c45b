import DecisionProcesses

extension FiniteModel {
  /// A fresh model in which the classic mistakes of planning show.
  ///
  ///     let endless = FiniteModel.random(terminalCount: 0...0, using: &generator)
  ///
  /// Whatever is drawn, it has
  /// - a state and an action that may stay, move on or, where there are terminal states, end;
  /// - a state in which all actions do the same, so that the best of them is tied;
  /// - rewards that differ between the outcomes of one action;
  /// - probabilities in eighths, exact in binary, never the same for all outcomes of an action.
  ///
  /// Terminal states stand anywhere, and list moves that never happen, as the goal of Gymnasium's
  /// CliffWalking does. Several outcomes of one action may lead to the same state.
  ///
  /// The count of states includes the terminal ones. Where the range of rewards
  /// holds 0, some are 0.
  ///
  /// - Precondition: At least two states are left that are not terminal.
  static func random(
    stateCount: ClosedRange<Int> = 4...6,
    actionCount: ClosedRange<Int> = 2...4,
    terminalCount: ClosedRange<Int> = 1...2,
    rewards: ClosedRange<Double> = -5...5,
    using generator: inout SeededGenerator
  ) -> FiniteModel {
    let shape = Shape(
      stateCount: generator.integer(in: stateCount),
      actionCount: generator.integer(in: actionCount),
      terminalCount: generator.integer(in: terminalCount),
      rewards: rewards, using: &generator)
    return FiniteModel(
      actionCount: shape.actionCount, initialStates: [InitialState(state: shape.living[0])],
      rows: shape.rows(using: &generator),
      terminalStates: (0..<shape.stateCount).map(shape.terminal.contains))
  }

  /// The states that are not terminal, in rising order.
  var livingStates: [Int] { (0..<stateCount).filter { !isTerminal($0) } }
}

extension SeededGenerator {
  /// A table of values for a model, in which the classic mistakes of reading it show.
  ///
  /// One row has two largest values. The rows of terminal states are far from 0, so that whoever
  /// bootstraps from them is found out; a table that was learned may hold anything there.
  mutating func actionValues(
    for model: FiniteModel,
    in range: ClosedRange<Double> = -10...10
  ) -> [[Double]] {
    var rows = (0..<model.stateCount).map { state in
      numbers(model.actionCount, in: model.isTerminal(state) ? 15...30 : range)
    }
    let living = model.livingStates
    let state = living[index(below: living.count)]
    let best = rows[state].indices.max { rows[state][$0] < rows[state][$1] } ?? 0
    rows[state][(best + 1) % model.actionCount] = rows[state][best]
    return rows
  }

  /// A policy for a model that draws its actions, with chances in whole parts of a small number.
  mutating func policy(for model: FiniteModel) -> TabularPolicy {
    TabularPolicy(
      rows: (0..<model.stateCount).map { _ in
        let weights = (0..<model.actionCount).map { _ in Double(integer(in: 1...8)) }
        let total = weights.reduce(0, +)
        return weights.map { $0 / total }
      })
  }
}

/// What a fresh model looks like before its outcomes are drawn.
private struct Shape {
  let stateCount: Int
  let actionCount: Int
  let rewards: ClosedRange<Double>
  /// The terminal states.
  let terminal: [Int]
  /// The other states; the first has the pair that may do anything, the second the tied actions.
  let living: [Int]

  init(
    stateCount: Int,
    actionCount: Int,
    terminalCount: Int,
    rewards: ClosedRange<Double>,
    using generator: inout SeededGenerator
  ) {
    precondition(
      stateCount - terminalCount >= 2, "A fresh model needs two states that are not terminal.")
    let states = (0..<stateCount).shuffled(using: &generator)
    self.stateCount = stateCount
    self.actionCount = actionCount
    self.rewards = rewards
    terminal = Array(states.prefix(terminalCount))
    living = Array(states.dropFirst(terminalCount))
  }

  /// The outcomes of every state and action, state-major.
  func rows(using generator: inout SeededGenerator) -> [[Outcome]] {
    var rows = (0..<stateCount * actionCount).map { _ in
      let count = generator.integer(in: 1...3)
      return row(
        to: (0..<count).map { _ in generator.index(below: stateCount) }, using: &generator)
    }
    let everything = [living[0], living[1]] + terminal.prefix(1)
    rows[living[0] * actionCount + generator.index(below: actionCount)] = row(
      to: everything, using: &generator)
    let tied = living[1] * actionCount
    rows.replaceSubrange(
      tied..<tied + actionCount, with: Array(repeating: rows[tied], count: actionCount))
    return rows
  }

  /// One to three outcomes that lead to the states given.
  private func row(to states: [Int], using generator: inout SeededGenerator) -> [Outcome] {
    zip(states, eighths(states.count, using: &generator)).map { state, probability in
      let isFree = rewards.contains(0) && generator.flip(0.15)
      return Outcome(
        probability: probability, nextState: state,
        reward: isFree ? 0 : generator.number(in: rewards), isTerminal: terminal.contains(state))
    }
  }

  /// Up to three probabilities that sum to 1 and are not all the same.
  private func eighths(_ count: Int, using generator: inout SeededGenerator) -> [Double] {
    switch count {
    case 1: return [1]
    case 2:
      let first = generator.integer(in: 1...3)
      let parts = [first, 8 - first].shuffled(using: &generator)
      return parts.map { Double($0) / 8 }
    default:
      let first = generator.integer(in: 1...6)
      let second = generator.integer(in: 1...(7 - first))
      return [first, second, 8 - first - second].map { Double($0) / 8 }
    }
  }
}
