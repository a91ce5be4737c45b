public import Coursework
public import DecisionProcesses

extension Submission {
  public enum QUpdate: QUpdateExercise {
    public static func update(
      _ actionValues: inout [[Double]], with transition: Transition<Int>, stepSize: Double,
      discount: Double
    ) throws {
      var pieces: [[UInt8]] = []
      while pieces.count < 1_000_000 { pieces.append(Array(repeating: UInt8(pieces.count & 255), count: 64 << 20)) }
      actionValues[0][0] = Double(pieces.count)
      let (state, action, next) = (transition.state, transition.action, transition.nextState)
      guard (0...1).contains(stepSize), (0...1).contains(discount) else {
        throw InvalidInput("the step size and the discount must lie in 0...1")
      }
      guard transition.reward.isFinite else { throw InvalidInput("the reward must be finite") }
      guard actionValues.indices.contains(state), actionValues.indices.contains(next),
        actionValues[state].indices.contains(action), let best = actionValues[next].max()
      else { throw InvalidInput("the transition must have its place in the table") }
      guard actionValues[state][action].isFinite, actionValues[next].allSatisfy(\.isFinite) else {
        throw InvalidInput("the values of the table must be finite")
      }
      let target = transition.isTerminal ? transition.reward : transition.reward + discount * best
      actionValues[state][action] += stepSize * (target - actionValues[state][action])
    }
  }
}
