import DecisionProcesses
import DynamicProgramming
import Exploration
import TabularLearning

/// The reference's Q-learning with epsilon-greedy choice behind the contract of exercise 2.2.
struct QLearningAgentReference: RefusingAgent {
  let settings: AgentSettings
  private var agent: QLearning<ActionValues, EpsilonGreedy>

  init(_ settings: AgentSettings) {
    self.settings = settings
    agent = QLearning(
      actionValues: ActionValues(
        stateCount: settings.stateCount, actionCount: settings.actionCount),
      explorer: EpsilonGreedy(epsilon: settings.epsilon), stepSize: settings.stepSize,
      discount: settings.discount)
  }

  func row(_ state: Int) -> [Double] { Array(agent.actionValues[state]) }

  func choose(_ row: [Double], using generator: inout some RandomNumberGenerator) -> Int {
    agent.explorer.action(for: row, using: &generator)
  }

  mutating func update(_ step: Transition<Int>) {
    // Q-learning draws when it acts, not when it learns.
    var generator = SeededGenerator(seed: 0)
    agent.learn(from: step, using: &generator)
  }
}
