public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 5.2: an agent with two tables, each of which corrects the other's optimism.
  ///
  /// The contract, with every choice spelt out, is `DoubleQLearningAgentExercise`.
  public struct DoubleQLearningAgent: DoubleQLearningAgentExercise {
    // TODO: declare the settings and the two tables.

    public init(
      stateCount: Int,
      actionCount: Int,
      stepSize: Double,
      discount: Double,
      epsilon: Double
    ) throws {
      // TODO: refuse bad input, then keep the settings and make two tables of zeros.
      throw Unattempted()
    }

    public func firstValues(of state: Int) throws -> [Double] {
      // TODO: refuse a state that there is not, or return its row of the first table.
      throw Unattempted()
    }

    public func secondValues(of state: Int) throws -> [Double] {
      // TODO: refuse a state that there is not, or return its row of the second table.
      throw Unattempted()
    }

    public func action(
      in state: Int,
      using generator: inout some RandomNumberGenerator
    ) throws -> Int {
      // TODO: explore with chance epsilon, otherwise take one of the best actions by both tables.
      // The draws generator.flip(_:) and generator.index(below:) are there for you.
      throw Unattempted()
    }

    public mutating func learn(
      from transition: Transition<Int>,
      using generator: inout some RandomNumberGenerator
    ) throws {
      // TODO: refuse bad input, throw the coin, and move one entry of one table.
      throw Unattempted()
    }
  }
}
