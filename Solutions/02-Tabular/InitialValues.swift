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
      guard let largest = rewards.max(), rewards.allSatisfy(\.isFinite) else {
        throw InvalidInput("there must be a reward, and all must be finite")
      }
      guard (0..<1).contains(discount) else {
        throw InvalidInput("the discount must lie in 0..<1")
      }
      guard actionCount > 0 else { throw InvalidInput("there must be an action") }
      // The best that can happen is the largest reward for ever: r + γr + γ²r + … = r / (1 − γ).
      // Where even the best step costs something, the best that can happen is that it was the last
      // one.
      let bound = largest > 0 ? largest / (1 - discount) : largest
      return terminalStates.map { isTerminal in
        Array(repeating: isTerminal ? 0 : bound, count: actionCount)
      }
    }

    public static func random(
      rewards: [Double],
      share: Double,
      terminalStates: [Bool],
      actionCount: Int,
      using generator: inout some RandomNumberGenerator
    ) throws -> [[Double]] {
      guard let largest = rewards.map(abs).max(), largest > 0, rewards.allSatisfy(\.isFinite) else {
        throw InvalidInput("a reward must differ from 0, and all must be finite")
      }
      guard share > 0, share < 1 else { throw InvalidInput("the share must lie between 0 and 1") }
      guard actionCount > 0 else { throw InvalidInput("there must be an action") }
      let scale = share * largest
      return terminalStates.map { isTerminal in
        // A draw for each value: one for each row would leave its actions tied.
        (0..<actionCount).map { _ in isTerminal ? 0 : scale * (2 * generator.unit() - 1) }
      }
    }
  }
}
