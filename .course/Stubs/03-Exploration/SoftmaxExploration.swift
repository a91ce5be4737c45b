public import Coursework

extension Submission {
  /// Exercise 3.2: softmax choice, as probabilities and as draws.
  ///
  /// The contract, with every choice spelt out, is `SoftmaxExplorationExercise`.
  public struct SoftmaxExploration: SoftmaxExplorationExercise {
    // TODO: declare what the rule keeps.

    public init(temperature: Double) throws {
      // TODO: refuse a temperature that is not positive and finite, or keep it.
      throw Unattempted()
    }

    public func probabilities(of actionValues: [Double]) throws -> [Double] {
      // TODO: refuse bad input, then weigh each action by how far it is behind the best.
      // Import Foundation for exp(_:).
      throw Unattempted()
    }

    public func action(
      for actionValues: [Double],
      using generator: inout some RandomNumberGenerator
    ) throws -> Int {
      // TODO: draw an action with these probabilities.
      // Import DecisionProcesses for the draw generator.index(weights:).
      throw Unattempted()
    }
  }
}
