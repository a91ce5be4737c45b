import DecisionProcesses
import Diagnostics
import DynamicProgramming
import Exploration
import TabularLearning

/// The constants of one agent.
struct AgentSettings {
  var stepSize: Double
  var discount: Double
  var epsilon: Double
  var planningSteps = 5
}

/// What training leaves behind.
struct TrainedTable {
  var log: TrainingLog
  var actionValues: ActionValues
  var recorder: TrainingRecorder
}

extension TabularAlgorithm {
  /// Trains an agent of this kind, from a table of zeros on; `row` gets a row after each episode.
  ///
  /// The world may have a limit of steps, which its model does not know.
  func train<World: Environment>(
    in world: inout World,
    of model: some MarkovDecisionProcess,
    episodes: Int,
    _ settings: AgentSettings,
    using generator: inout SeededGenerator,
    row: (TrainingLogRow) -> Void = { _ in }
  ) -> TrainedTable where World.Observation == Int {
    let zeros = ActionValues(stateCount: model.stateCount, actionCount: world.actionCount)
    let explorer = EpsilonGreedy(epsilon: settings.epsilon)
    let (stepSize, discount) = (settings.stepSize, settings.discount)
    // Generic over the agent, so that the loop is specialised for each kind.
    func trained(_ agent: some LoggedAgent) -> TrainedTable {
      let result = agent.trained(
        in: &world, of: model, episodes: episodes, using: &generator, row: row)
      return TrainedTable(
        log: result.log, actionValues: result.agent.learner.actionValues,
        recorder: result.agent.recorder)
    }
    switch self {
    case .qLearning:
      return trained(
        QLearning(
          actionValues: zeros, explorer: explorer, stepSize: stepSize, discount: discount))
    case .doubleQLearning:
      return trained(
        DoubleQLearning(
          actionValues: zeros, explorer: explorer, stepSize: stepSize, discount: discount))
    case .sarsa:
      return trained(
        SARSA(actionValues: zeros, explorer: explorer, stepSize: stepSize, discount: discount))
    case .expectedSARSA:
      return trained(
        ExpectedSARSA(
          actionValues: zeros, explorer: explorer, stepSize: stepSize, discount: discount))
    case .dynaQ:
      return trained(
        DynaQ(
          actionValues: zeros, explorer: explorer, stepSize: stepSize, discount: discount,
          planningSteps: settings.planningSteps))
    }
  }
}
