import DecisionProcesses
import DynamicProgramming
import Exploration
import TabularLearning

/// A specimen: Q-learning with a target table that is never synchronised.
///
/// Targets are the reward and the *initial* value of what follows, so that values know the next reward
/// and nothing after it. Errors fall to 0 as if all were well.
struct UnsynchronizedQLearning: TabularAgent {
  var actionValues: ActionValues
  var explorer: EpsilonGreedy
  var stepSize: Double
  let discount: Double
  // The mistake: this is never assigned again.
  private let targetValues: ActionValues

  init(
    actionValues: ActionValues, explorer: EpsilonGreedy, stepSize: Double, discount: Double
  ) {
    self.actionValues = actionValues
    self.explorer = explorer
    self.stepSize = stepSize
    self.discount = discount
    targetValues = actionValues
  }

  mutating func learn(
    from transition: Transition<Int>, using generator: inout some RandomNumberGenerator
  ) {
    let target = TemporalDifference.qLearningTarget(
      reward: transition.reward,
      continuation: TemporalDifference.continuation(
        isTerminal: transition.isTerminal, discount: discount),
      nextActionValues: targetValues[transition.nextState])
    let value = actionValues[transition.state, transition.action]
    actionValues[transition.state, transition.action] = TemporalDifference.updated(
      value, towards: target, stepSize: stepSize)
  }
}
