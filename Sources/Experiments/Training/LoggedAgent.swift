import DecisionProcesses
import DynamicProgramming
import Exploration
import TabularLearning

/// An agent with a table of action values whose training can be written down.
protocol LoggedAgent: Agent where State == Int {
  /// The estimates.
  var actionValues: ActionValues { get }
  /// The way of choosing actions while learning.
  var explorer: EpsilonGreedy { get set }
  /// How far an estimate moves towards its target.
  var stepSize: Double { get set }
  /// The weight of a reward one step later.
  var discount: Double { get }

  /// Learns from one transition.
  ///
  /// - Returns: The temporal-difference error that it was learned with.
  mutating func error(
    learningFrom transition: Transition<Int>, using generator: inout some RandomNumberGenerator
  ) -> Double
}

extension LoggedAgent {
  // What an update moved an estimate by is the step size times the error, whatever the rule is.
  mutating func error(
    learningFrom transition: Transition<Int>, using generator: inout some RandomNumberGenerator
  ) -> Double {
    let before = actionValues[transition.state, transition.action]
    learn(from: transition, using: &generator)
    return (actionValues[transition.state, transition.action] - before) / stepSize
  }
}

extension QLearning: LoggedAgent where Table == ActionValues, Behavior == EpsilonGreedy {}
extension SARSA: LoggedAgent where Table == ActionValues, Behavior == EpsilonGreedy {}
extension ExpectedSARSA: LoggedAgent where Table == ActionValues, Behavior == EpsilonGreedy {}
extension StepwiseDecay: LoggedAgent {}
extension UnmaskedQLearning: LoggedAgent {}
extension UnsynchronizedQLearning: LoggedAgent {}

extension DynaQ: LoggedAgent where Table == ActionValues, Behavior == EpsilonGreedy {
  // Practice may move the same estimate again, so that the error is computed before.
  mutating func error(
    learningFrom transition: Transition<Int>, using generator: inout some RandomNumberGenerator
  ) -> Double {
    let target = TemporalDifference.qLearningTarget(
      reward: transition.reward,
      continuation: TemporalDifference.continuation(
        isTerminal: transition.isTerminal, discount: discount),
      nextActionValues: actionValues[transition.nextState])
    let error = target - actionValues[transition.state, transition.action]
    learn(from: transition, using: &generator)
    return error
  }
}

extension DoubleQLearning: LoggedAgent where Table == ActionValues, Behavior == EpsilonGreedy {
  // Only one of the tables moves, so that their sum moves by as much.
  mutating func error(
    learningFrom transition: Transition<Int>, using generator: inout some RandomNumberGenerator
  ) -> Double {
    func sum() -> Double {
      first[transition.state, transition.action] + second[transition.state, transition.action]
    }
    let before = sum()
    learn(from: transition, using: &generator)
    return (sum() - before) / stepSize
  }
}
