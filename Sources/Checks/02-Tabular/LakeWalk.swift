import Coursework
import DecisionProcesses
import Environments
import TabularLearning

/// Q-learning on the document's frozen lake without any exploration: the first of the best actions,
/// always.
struct LakeWalk {
  private let lake: FiniteModel
  private let discount: Double
  private var table: [[Double]]

  /// Begins with a table of one row for each state and one finite value for each action.
  init(_ question: OptimisticValuesQuestion, table: [[Double]]) {
    lake = FiniteModel(
      FrozenLake(
        map: .documentFrozenLake, isSlippery: false, goalReward: question.rewards.max() ?? 0,
        holeReward: -1))
    discount = question.discount
    self.table = table
  }

  /// Learns for some steps, and returns the states of the walk that the table then takes from the
  /// start.
  ///
  /// The walk is cut after as many steps as there are states: one that has not ended by then never
  /// does.
  func afterLearning(steps: Int) -> [Int] {
    var learner = self
    var state = 0
    for _ in 0..<steps { state = learner.learn(from: state) }
    var walk = [0]
    while let last = walk.last, !lake.isTerminal(last), walk.count <= lake.stateCount {
      walk.append(learner.outcome(in: last).nextState)
    }
    return walk
  }

  private func action(in state: Int) -> Int {
    let row = table[state]
    return row.indices.reduce(0) { row[$1] > row[$0] ? $1 : $0 }
  }

  private func outcome(in state: Int) -> Outcome {
    lake.outcomes(of: action(in: state), in: state)[0]
  }

  /// Takes a step with step size 1, and returns the state to go on from.
  private mutating func learn(from state: Int) -> Int {
    let action = action(in: state)
    let outcome = outcome(in: state)
    table[state][action] = TemporalDifference.qLearningTarget(
      reward: outcome.reward,
      continuation: TemporalDifference.continuation(
        isTerminal: outcome.isTerminal, discount: discount),
      nextActionValues: table[outcome.nextState])
    return outcome.isTerminal ? 0 : outcome.nextState
  }
}
