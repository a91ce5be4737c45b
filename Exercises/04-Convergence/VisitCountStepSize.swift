public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 4.2: Q-learning whose step sizes fall with the visits of each pair.
  ///
  /// What is asked for stands in `VisitCountStepSizeExercise`.
  public struct VisitCountStepSize: VisitCountStepSizeExercise {
    // TODO: declare the settings, the values and the counts.

    public init(stateCount: Int, actionCount: Int, exponent: Double, discount: Double) throws {
      // TODO: refuse bad input, then make a table of zeros and a table of counts.
      throw Unattempted()
    }

    public mutating func learn(from transition: Transition<Int>) throws {
      // TODO: refuse bad input, count the visit, then move one value towards its target.
      throw Unattempted()
    }

    public func actionValue(of action: Int, in state: Int) throws -> Double {
      // TODO: refuse a pair that there is not, or return its value.
      throw Unattempted()
    }
  }
}
