import DecisionProcesses
import DynamicProgramming
import Exploration
import TabularLearning

/// A specimen: Q-learning that bootstraps across the end of an episode.
///
/// Worlds that restart by themselves hand over the first observation of the next episode along with
/// the last reward. Without a terminal mask the start's value is added to every exit's reward, and a
/// short way to a small reward, again and again, looks better than a long one to a large reward.
struct UnmaskedQLearning: TabularAgent {
  var actionValues: ActionValues
  var explorer: EpsilonGreedy
  var stepSize: Double
  let discount: Double
  /// The state in which every episode begins.
  let start: Int

  mutating func learn(
    from transition: Transition<Int>, using generator: inout some RandomNumberGenerator
  ) {
    let next = transition.isTerminal ? start : transition.nextState
    let target = TemporalDifference.qLearningTarget(
      reward: transition.reward,
      // The mistake: the continuation is 0 where the episode terminated.
      continuation: discount,
      nextActionValues: actionValues[next])
    let value = actionValues[transition.state, transition.action]
    actionValues[transition.state, transition.action] = TemporalDifference.updated(
      value, towards: target, stepSize: stepSize)
  }
}
