public import Coursework
import Foundation

extension Submission {
  /// Exercise 8.5: what makes up for drawing some transitions more often than others.
  public enum ImportanceWeights: ImportanceWeightsExercise {
    public static func weights(
      of batch: [Int],
      probabilities: [Double],
      exponent: Double,
      isNormalized: Bool
    ) throws -> [Double] {
      guard isExponent(exponent), isDistribution(probabilities), !batch.isEmpty else {
        throw InvalidInput("weights need an exponent in 0...1, probabilities, and a batch")
      }
      guard batch.allSatisfy({ probabilities.indices.contains($0) && probabilities[$0] > 0 }) else {
        throw InvalidInput("what was drawn has an index and a positive probability")
      }
      // N is the number of stored transitions, not of those that were drawn.
      let count = Double(probabilities.count)
      let weights = batch.map { pow(count * probabilities[$0], -exponent) }
      // The largest weight belongs to the least likely transition *of the batch*.
      guard isNormalized, let largest = weights.max() else { return weights }
      return weights.map { $0 / largest }
    }

    public static func exponent(
      at step: Int, from initial: Double, over annealingSteps: Int
    ) throws -> Double {
      guard step >= 0, annealingSteps > 0, isExponent(initial) else {
        throw InvalidInput("steps count from 0, annealing takes some, and β is in 0...1")
      }
      let share = min(1, Double(step) / Double(annealingSteps))
      return initial + (1 - initial) * share
    }

    public static func bias(
      of values: [Double], probabilities: [Double], exponent: Double
    ) throws -> Double {
      guard !values.isEmpty, values.allSatisfy(\.isFinite), values.count == probabilities.count
      else { throw InvalidInput("each value is finite and has a probability") }
      let weights = try weights(
        of: Array(values.indices), probabilities: probabilities, exponent: exponent,
        isNormalized: false)
      // P · w · x is what a draw contributes on average. With β = 1, P · w is 1/N for all.
      let expected = values.indices.map { probabilities[$0] * weights[$0] * values[$0] }
      return expected.reduce(0, +) - values.reduce(0, +) / Double(values.count)
    }

    public static func trainingStep(
      on batch: [Int],
      priorities: [Double],
      errors: [Double],
      offset: Double,
      exponent: Double
    ) throws -> ImportanceStep {
      guard errors.count == batch.count, errors.allSatisfy(\.isFinite) else {
        throw InvalidInput("each drawn transition has a finite error")
      }
      guard !priorities.isEmpty, priorities.allSatisfy({ $0 > 0 && $0.isFinite }),
        offset > 0, offset.isFinite
      else { throw InvalidInput("priorities and offset are positive") }
      // First the weights: they belong to the probabilities with which the batch was drawn.
      let total = priorities.reduce(0, +)
      let weights = try weights(
        of: batch, probabilities: priorities.map { $0 / total }, exponent: exponent,
        isNormalized: true)
      var renewed = priorities
      for (index, error) in zip(batch, errors) { renewed[index] = abs(error) + offset }
      return ImportanceStep(weights: weights, priorities: renewed)
    }

    private static func isExponent(_ exponent: Double) -> Bool { (0...1).contains(exponent) }

    private static func isDistribution(_ probabilities: [Double]) -> Bool {
      probabilities.allSatisfy { $0 >= 0 && $0.isFinite }
        && abs(probabilities.reduce(0, +) - 1) <= 1e-9
    }
  }
}
