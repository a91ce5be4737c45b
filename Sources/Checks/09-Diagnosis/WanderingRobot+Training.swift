public import Coursework
public import DecisionProcesses
import DynamicProgramming
import Environments
import Exploration
import Statistics
import TabularLearning

/// The judge's own trainings: nothing that is measured elsewhere counts.
extension RobotPlan {
  /// The chance of a failure that the contract allows, against that of plans to be caught.
  static var test: SequentialTest {
    SequentialTest(correctRate: 0.05, faultyRate: 0.5, falseAlarm: 1e-9)
  }

  /// The most trainings; a plan about which nothing is known then passes.
  static let trainingLimit = 200

  /// Whether a plan has one value of each kind for each episode, all of them in their ranges.
  public func isValid(episodeCount: Int) -> Bool {
    epsilon.count == episodeCount && stepSize.count == episodeCount
      && epsilon.allSatisfy { $0 >= 0 && $0 <= 1 } && stepSize.allSatisfy { $0 > 0 && $0 <= 1 }
      && level >= -10 && level <= 10 && noise >= 0 && noise <= 10
  }

  /// For each episode of a training of its own, whether it ends at the bay.
  ///
  /// - Precondition: The plan is valid for as many episodes as it has values of epsilon.
  /// - Complexity: At most 200 steps for each episode.
  public func endsAtBay(using generator: inout SeededGenerator) -> [Bool] {
    let warehouse = Warehouse(isSlippery: true)
    var agent = QLearning(
      actionValues: initialValues(of: warehouse, using: &generator),
      explorer: EpsilonGreedy(epsilon: 1), stepSize: 0.5, discount: Warehouse.discount)
    var world = TimeLimited(Simulation(of: warehouse), limit: 200)
    let log = train(&agent, in: &world, episodes: epsilon.count, using: &generator) { agent, log in
      agent.explorer.epsilon = epsilon[log.episodeCount]
      agent.stepSize = stepSize[log.episodeCount]
    }
    // Only the bay pays more than 5, and nothing is paid before an end.
    return log.returns.map { $0 > 5 }
  }

  /// The share of the last tenth of the episodes that ends at the bay, in a training of its own.
  ///
  /// - Precondition: The plan is valid, and has ten episodes or more.
  func bayShare(using generator: inout SeededGenerator) -> Double {
    let last = endsAtBay(using: &generator).suffix(epsilon.count / 10)
    return Double(last.count { $0 }) / Double(last.count)
  }

  private func initialValues(
    of warehouse: Warehouse, using generator: inout SeededGenerator
  ) -> ActionValues {
    var values = ActionValues(
      stateCount: warehouse.stateCount, actionCount: warehouse.actionCount)
    for state in 0..<warehouse.stateCount where !warehouse.isTerminal(state) {
      for action in 0..<warehouse.actionCount {
        values[state, action] = level + noise * (2 * generator.unit() - 1)
      }
    }
    return values
  }
}
