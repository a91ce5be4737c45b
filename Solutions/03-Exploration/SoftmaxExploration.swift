public import Coursework
import DecisionProcesses
import Foundation

extension Submission {
  /// Exercise 3.2: softmax choice, as probabilities and as draws.
  ///
  /// The contract, with every choice spelt out, is `SoftmaxExplorationExercise`.
  public struct SoftmaxExploration: SoftmaxExplorationExercise {
    private let temperature: Double

    public init(temperature: Double) throws {
      // NaN is not greater than 0, so this refuses it, too.
      guard temperature > 0, temperature.isFinite else {
        throw InvalidInput("a temperature must be positive and finite")
      }
      self.temperature = temperature
    }

    public func probabilities(of actionValues: [Double]) throws -> [Double] {
      guard let best = actionValues.max(), actionValues.allSatisfy(\.isFinite) else {
        throw InvalidInput("there must be an action, and every value must be finite")
      }
      // The best has weight exp(0) = 1 and no other has more: nothing overflows, and the sum is
      // never 0. The constant that was subtracted cancels in the quotient.
      let weights = actionValues.map { exp(($0 - best) / temperature) }
      let total = weights.reduce(0, +)
      return weights.map { $0 / total }
    }

    public func action(
      for actionValues: [Double],
      using generator: inout some RandomNumberGenerator
    ) throws -> Int {
      generator.index(weights: try probabilities(of: actionValues))
    }
  }
}
