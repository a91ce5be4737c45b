import Checks
import DecisionProcesses
import DynamicProgramming
import Exploration
import TabularLearning

/// The reference's Q-learning, made to read a log, behind the contract of exercise 2.4.
enum OffPolicyLearningReference: Refusing {
  static func learn(_ log: [Transition<Int>], _ settings: LogSettings) -> [[Double]] {
    var agent = QLearning(
      actionValues: ActionValues(
        stateCount: settings.stateCount, actionCount: settings.actionCount),
      explorer: EpsilonGreedy(epsilon: 1), stepSize: settings.stepSize,
      discount: settings.discount)
    // Q-learning draws when it acts, not when it learns.
    var generator = SeededGenerator(seed: 0)
    for _ in 0..<settings.passes {
      for step in log { agent.learn(from: step, using: &generator) }
    }
    return agent.actionValues.rows
  }
}
