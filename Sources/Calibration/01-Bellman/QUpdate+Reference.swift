import Checks
import DecisionProcesses
import DynamicProgramming
import Exploration
import TabularLearning

/// The reference's Q-learning behind the contract of exercise 1.2.
enum QUpdateReference: UpdateSample {
  static func apply(_ t: Transition<Int>, _ a: Double, _ g: Double, _ q: inout [[Double]]) {
    var agent = QLearning(
      actionValues: ActionValues(rows: q), explorer: EpsilonGreedy(epsilon: 0), stepSize: a,
      discount: g)
    // Q-learning draws when it acts, not when it learns.
    var generator = SeededGenerator(seed: 0)
    agent.learn(from: t, using: &generator)
    q = agent.actionValues.rows
  }
}
