import DecisionProcesses
import DynamicProgramming
import Environments

/// A random model, and what laws need to be tried on it.
struct RandomModel {
  let model: FiniteModel
  let discount: Double

  /// Draws 2 to 9 states, 1 to 4 actions, and a share of terminal states that may be none.
  init(using generator: inout SeededGenerator) {
    let stateCount = 2 + generator.index(below: 8)
    model = GarnetModel(
      stateCount: stateCount, actionCount: 1 + generator.index(below: 4),
      branchingFactor: 1 + generator.index(below: min(3, stateCount)),
      rewards: -2...2, terminalShare: generator.flip(0.5) ? 0 : 0.3
    ).model(using: &generator)
    discount = [0, 0.5, 0.9, 0.99][generator.index(below: 4)]
  }

  var bellman: BellmanOperator { BellmanOperator(of: model, discount: discount) }

  /// Draws values between −10 and 10.
  func actionValues(using generator: inout SeededGenerator) -> ActionValues {
    ActionValues(
      elements: (0..<model.stateCount * model.actionCount).map { _ in 20 * generator.unit() - 10 },
      actionCount: model.actionCount)
  }

  /// Draws a policy that takes every action.
  func policy(using generator: inout SeededGenerator) -> TabularPolicy {
    TabularPolicy(
      rows: (0..<model.stateCount).map { _ in
        let weights = (0..<model.actionCount).map { _ in 0.1 + generator.unit() }
        return weights.map { $0 / weights.reduce(0, +) }
      })
  }

  /// The chance that `action` in `state` does not end the episode.
  func survival(_ state: Int, _ action: Int) -> Double {
    guard !model.isTerminal(state) else { return 0 }
    return model.outcomes(of: action, in: state).reduce(0) {
      $0 + ($1.isTerminal ? 0 : $1.probability)
    }
  }
}
