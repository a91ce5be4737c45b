public import Coursework
import DecisionProcesses

extension Submission {
  /// Exercise 2.5: what to write into a table before anything is learned.
  public enum InitialValues: InitialValuesExercise {
    public static func optimistic(
      rewards: [Double],
      discount: Double,
      terminalStates: [Bool],
      actionCount: Int
    ) throws -> [[Double]] {
      // TODO: refuse bad input, find the least number that no return can exceed, and write it into
      // every row that is not terminal. What is that number where every reward is negative?
      throw Unattempted()
    }

    public static func random(
      rewards: [Double],
      share: Double,
      terminalStates: [Bool],
      actionCount: Int,
      using generator: inout some RandomNumberGenerator
    ) throws -> [[Double]] {
      // TODO: refuse bad input, and draw every value that is not terminal between -s and s, with s
      // a share of the largest magnitude among the rewards.
      throw Unattempted()
    }
  }
}
