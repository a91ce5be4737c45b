import DecisionProcesses
import DeepQLearning
import Robotics

/// A step of training: what was seen, chosen and done, and where the peg was believed to be.
struct PegStep {
  /// What was seen before.
  var state: PegFeatures
  /// What the agent chose.
  var chosenAction: Int
  /// What was carried out; nil where it was none of the actions.
  var executedAction: Int?
  /// Where the peg was believed to be before.
  var before: PegPlacement
  /// Where it is believed to be now.
  var after: PegPlacement
  /// What the world answered.
  var outcome: Step<PegFeatures>
}

extension PegInHoleSettings {
  /// What is learned from a step.
  ///
  /// The reward is `rewardScale` · (r + F), with F of `InsertionPotential` where there is shaping. Only
  /// insertion is terminal: where the time is up, the state keeps its future and its potential.
  func transition(of step: PegStep) -> Transition<PegFeatures> {
    var reward = step.outcome.reward
    if isShaped {
      reward += InsertionPotential().shaping(
        from: step.before, to: step.after, discount: agent.discount,
        isTerminal: step.outcome.isTerminated)
    }
    let isExecuted = replayedAction == .executed
    return Transition(
      state: step.state,
      action: isExecuted ? step.executedAction ?? step.chosenAction : step.chosenAction,
      reward: rewardScale * reward, nextState: step.outcome.observation,
      isTerminal: step.outcome.isTerminated)
  }
}
