public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 2.8: learning from experience that is remembered, not only from experience that is
  /// had.
  public struct DynaQ: DynaQExercise {
    // TODO: store the table, the settings, and what was experienced of each pair.

    public init(
      stateCount: Int,
      actionCount: Int,
      stepSize: Double,
      discount: Double,
      planningSteps: Int
    ) throws {
      // TODO: refuse bad input, and begin with a table of zeros and an empty model.
      throw Unattempted()
    }

    public var actionValues: [[Double]] {
      get throws {
        // TODO: return the table.
        throw Unattempted()
      }
    }

    public mutating func learn(
      from transition: Transition<Int>,
      using generator: inout some RandomNumberGenerator
    ) throws -> [Transition<Int>] {
      // TODO: refuse bad input. Learn from the transition, remember it, then plan, and return what
      // was planned with.
      throw Unattempted()
    }
  }
}
