public import Coursework
public import DecisionProcesses

extension Submission {
  public enum QUpdate: QUpdateExercise {
    public static func update(
      _ actionValues: inout [[Double]], with transition: Transition<Int>, stepSize: Double,
      discount: Double
    ) throws {
      let best = actionValues[transition.nextState].max() ?? 0
      let target = transition.reward + (transition.isTerminal ? 0 : discount * best)
      actionValues[transition.state][transition.action] +=
        stepSize * (target - actionValues[transition.state][transition.action])
    }
  }
}
