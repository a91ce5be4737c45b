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
      // TODO: refuse bad input. Then read the log the given number of times, moving one value for
      // each transition, and return the table.
      throw Unattempted()
    }
  }
}
