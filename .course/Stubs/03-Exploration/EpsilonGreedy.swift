public import Coursework

extension Submission {
  /// Exercise 3.1: epsilon-greedy choice, as probabilities and as draws.
  ///
  /// The contract, with every choice spelt out, is `EpsilonGreedyExercise`.
  public struct EpsilonGreedy: EpsilonGreedyExercise {
    // TODO: declare what the rule keeps.

    public init(epsilon: Double) throws {
      // TODO: refuse an epsilon outside 0...1, or keep it.
      throw Unattempted()
    }

    public func probabilities(of actionValues: [Double]) throws -> [Double] {
      // TODO: refuse bad input, then give each action its share of exploring and the best theirs
      // of the rest.
      throw Unattempted()
    }

    public func action(
      for actionValues: [Double],
      using generator: inout some RandomNumberGenerator
    ) throws -> Int {
      // TODO: refuse bad input, then explore with chance epsilon, or take one of the best.
      // Import DecisionProcesses for the draws generator.flip(_:) and generator.index(below:).
      throw Unattempted()
    }
  }
}
