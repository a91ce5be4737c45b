public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 2.2: an agent that acts epsilon-greedily and learns by Q-learning.
  public struct QLearningAgent: QLearningAgentExercise {
    // TODO: declare the settings and the table.

    public init(
      stateCount: Int,
      actionCount: Int,
      stepSize: Double,
      discount: Double,
      epsilon: Double
    ) throws {
      // TODO: refuse bad input, then keep the settings and make a table of zeros.
      throw Unattempted()
    }

    public func actionValues(of state: Int) throws -> [Double] {
      // TODO: refuse a state that there is not, or return its row.
      throw Unattempted()
    }

    public func action(
      in state: Int,
      using generator: inout some RandomNumberGenerator
    ) throws -> Int {
      // TODO: explore with chance epsilon, otherwise take one of the best actions.
      // The draws generator.flip(_:) and generator.index(below:) are there for you.
      throw Unattempted()
    }

    public mutating func learn(from transition: Transition<Int>) throws {
      // TODO: refuse bad input, then move one value towards its target.
      throw Unattempted()
    }
  }
}
