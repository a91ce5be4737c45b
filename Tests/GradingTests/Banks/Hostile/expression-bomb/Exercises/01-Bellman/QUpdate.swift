public import Coursework
public import DecisionProcesses

extension Submission {
  public enum QUpdate: QUpdateExercise {
    public static func update(
      _ actionValues: inout [[Double]], with transition: Transition<Int>, stepSize: Double,
      discount: Double
    ) throws {
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

let sum = [0].map { $0 + 1.5 }.reduce(0, +) + [1].map { $0 + 1.5 }.reduce(0, +) + [2].map { $0 + 1.5 }.reduce(0, +) + [3].map { $0 + 1.5 }.reduce(0, +) + [4].map { $0 + 1.5 }.reduce(0, +) + [5].map { $0 + 1.5 }.reduce(0, +) + [6].map { $0 + 1.5 }.reduce(0, +) + [7].map { $0 + 1.5 }.reduce(0, +) + [8].map { $0 + 1.5 }.reduce(0, +) + [9].map { $0 + 1.5 }.reduce(0, +) + [10].map { $0 + 1.5 }.reduce(0, +) + [11].map { $0 + 1.5 }.reduce(0, +) + [12].map { $0 + 1.5 }.reduce(0, +) + [13].map { $0 + 1.5 }.reduce(0, +) + [14].map { $0 + 1.5 }.reduce(0, +) + [15].map { $0 + 1.5 }.reduce(0, +) + [16].map { $0 + 1.5 }.reduce(0, +) + [17].map { $0 + 1.5 }.reduce(0, +) + [18].map { $0 + 1.5 }.reduce(0, +) + [19].map { $0 + 1.5 }.reduce(0, +) + [20].map { $0 + 1.5 }.reduce(0, +) + [21].map { $0 + 1.5 }.reduce(0, +) + [22].map { $0 + 1.5 }.reduce(0, +) + [23].map { $0 + 1.5 }.reduce(0, +) + [24].map { $0 + 1.5 }.reduce(0, +) + [25].map { $0 + 1.5 }.reduce(0, +) + [26].map { $0 + 1.5 }.reduce(0, +) + [27].map { $0 + 1.5 }.reduce(0, +) + [28].map { $0 + 1.5 }.reduce(0, +) + [29].map { $0 + 1.5 }.reduce(0, +) + [30].map { $0 + 1.5 }.reduce(0, +) + [31].map { $0 + 1.5 }.reduce(0, +) + [32].map { $0 + 1.5 }.reduce(0, +) + [33].map { $0 + 1.5 }.reduce(0, +) + [34].map { $0 + 1.5 }.reduce(0, +) + [35].map { $0 + 1.5 }.reduce(0, +) + [36].map { $0 + 1.5 }.reduce(0, +) + [37].map { $0 + 1.5 }.reduce(0, +) + [38].map { $0 + 1.5 }.reduce(0, +) + [39].map { $0 + 1.5 }.reduce(0, +)
