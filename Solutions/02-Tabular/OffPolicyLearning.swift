public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 2.4: the best values from a log of what somebody else did.
  public enum OffPolicyLearning: OffPolicyLearningExercise {
    public static func actionValues(
      from transitions: [Transition<Int>],
      stateCount: Int,
      actionCount: Int,
      stepSize: Double,
      discount: Double,
      passes: Int
    ) throws -> [[Double]] {
      guard stateCount > 0, actionCount > 0, passes >= 0 else {
        throw InvalidInput("there are states and actions, and no fewer than no passes")
      }
      guard (0...1).contains(stepSize), (0...1).contains(discount) else {
        throw InvalidInput("the step size and the discount must lie in 0...1")
      }
      let (states, actions) = (0..<stateCount, 0..<actionCount)
      for step in transitions {
        guard states.contains(step.state), states.contains(step.nextState),
          actions.contains(step.action), step.reward.isFinite
        else { throw InvalidInput("the log holds something that is not of this world: \(step)") }
      }
      // Made once: the second pass builds on what the first has learned.
      var table = Array(repeating: Array(repeating: 0.0, count: actionCount), count: stateCount)
      for _ in 0..<passes {
        for step in transitions {
          var target = step.reward
          // What the log's author did next is nowhere used: the maximum is about the best
          // behaviour.
          if !step.isTerminal, let best = table[step.nextState].max() { target += discount * best }
          table[step.state][step.action] += stepSize * (target - table[step.state][step.action])
        }
      }
      return table
    }
  }
}
