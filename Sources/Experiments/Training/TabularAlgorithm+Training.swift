import DecisionProcesses
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
}

extension TabularAlgorithm {
  /// Trains an agent of this kind, from a table of zeros on.
  ///
  /// The listener hears the number of episodes done before each episode.
  func train<World: Environment>(
    in world: inout World,
    stateCount: Int,
    episodes: Int,
    _ settings: AgentSettings,
    using generator: inout SeededGenerator,
    progress: (Int) -> Void = { _ in }
  ) -> TrainedTable where World.Observation == Int {
    let zeros = ActionValues(stateCount: stateCount, actionCount: world.actionCount)
    let explorer = EpsilonGreedy(epsilon: settings.epsilon)
    let (stepSize, discount) = (settings.stepSize, settings.discount)
    // Generic over the agent, so that the loop is specialised for each kind.
    func trained<Learner: Agent>(
      _ agent: Learner, _ table: (Learner) -> ActionValues
    ) -> TrainedTable where Learner.State == Int {
      var agent = agent
      let log = TabularLearning.train(
        &agent, in: &world, episodes: episodes, using: &generator
      ) { _, log in progress(log.episodeCount) }
      return TrainedTable(log: log, actionValues: table(agent))
    }
    switch self {
    case .qLearning:
      return trained(
        QLearning(
          actionValues: zeros, explorer: explorer, stepSize: stepSize, discount: discount),
        \.actionValues)
    case .doubleQLearning:
      return trained(
        DoubleQLearning(
          actionValues: zeros, explorer: explorer, stepSize: stepSize, discount: discount),
        \.actionValues)
    case .sarsa:
      return trained(
        SARSA(actionValues: zeros, explorer: explorer, stepSize: stepSize, discount: discount),
        \.actionValues)
    case .expectedSARSA:
      return trained(
        ExpectedSARSA(
          actionValues: zeros, explorer: explorer, stepSize: stepSize, discount: discount),
        \.actionValues)
    case .dynaQ:
      return trained(
        DynaQ(
          actionValues: zeros, explorer: explorer, stepSize: stepSize, discount: discount,
          planningSteps: settings.planningSteps),
        \.actionValues)
    }
  }
}
