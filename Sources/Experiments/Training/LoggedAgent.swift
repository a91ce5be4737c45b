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

  /// Whether an action that was chosen just now is a greedy one.
  ///
  /// - Returns: Nothing where the choice was made before the values changed for the last time.
  /// - Complexity: O(actions).
  func isGreedy(_ action: Int, in state: Int) -> Bool?

  /// Learns from one transition.
  ///
  /// - Returns: The temporal-difference error that it was learned with.
  mutating func error(
    learningFrom transition: Transition<Int>, using generator: inout some RandomNumberGenerator
  ) -> Double
}

extension LoggedAgent {
  func isGreedy(_ action: Int, in state: Int) -> Bool? {
    actionValues[state, action] == actionValues[state].maximum
  }

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
extension ExpectedSARSA: LoggedAgent where Table == ActionValues, Behavior == EpsilonGreedy {}
extension StepwiseDecay: LoggedAgent {}
extension UnmaskedQLearning: LoggedAgent {}
extension UnsynchronizedQLearning: LoggedAgent {}

extension SARSA: LoggedAgent where Table == ActionValues, Behavior == EpsilonGreedy {
  // It draws the next action and learns then; where the next state is the same one, its values move.
  func isGreedy(_ action: Int, in state: Int) -> Bool? { nil }
}

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
  // Added as the agent itself adds them: the mean of both tables would be made anew for each choice.
  func isGreedy(_ action: Int, in state: Int) -> Bool? {
    let value = first[state, action] + second[state, action]
    return (0..<first.actionCount).allSatisfy { first[state, $0] + second[state, $0] <= value }
  }

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
