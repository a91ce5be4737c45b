public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 6.4: Q-learning with a linear function in place of a table.
  public struct ApproximateQ: ApproximateQExercise {
    // TODO: declare the settings and the weights.

    public init(
      featureCount: Int,
      actionCount: Int,
      stepSize: Double,
      discount: Double
    ) throws {
      // TODO: refuse bad input, then keep the settings and make weights of 0.
      throw Unattempted()
    }

    public func actionValues(of features: [Double]) throws -> [Double] {
      // TODO: refuse bad input, then multiply and add up, for each action.
      throw Unattempted()
    }

    public mutating func learn(from transition: Transition<[Double]>) throws {
      // TODO: refuse bad input, then move the weights of one action.
      throw Unattempted()
    }
  }
}
