import Coursework
import RealModule
import Statistics
import Testing

/// What the checks of the estimators and the experiment of chapter 5 say about themselves.
extension StatedBounds {
  /// How far the bias of the double estimator may be off, for equal and for different means.
  private static let tolerances = (single: 0.32, equal: 0.4, different: 0.45)

  /// The chance that 300 repetitions of two samples, deviation 1, average far from their
  /// expectation: Gaussian concentration for the single estimate, which is 1 / √2-Lipschitz in the
  /// noise, and Hoeffding's lemma with a normal tail for the double estimate.
  static func chanceOfUnusualBiases(_ questions: [any Question]) throws -> Double {
    let question = try #require(questions.first as? EstimatorBiasesQuestion)
    #expect(question.experiments.allSatisfy { $0.allSatisfy { $0.count == 2 } })
    let runs = Double(question.experiments.count)
    let width = (question.means.max() ?? 0) - (question.means.min() ?? 0)
    let (t, s) = (tolerances.single, width < 1e-9 ? tolerances.equal : tolerances.different)
    return 2 * .exp(-runs * t * t) + 2 * .exp(-runs * s * s / (2 * (1 + width * width / 4)))
  }

  /// The largest of k half-sample means is 1-Lipschitz in their noise, too.
  @Test func `Evaluating with the half that selects is missed less often than stated`() {
    for (means, tolerance) in [
      ([0.0, 0, 0], Self.tolerances.equal), ([0.0, 0, 0, 0, 0], Self.tolerances.equal),
      ([-1.0, 0, -1, -1], Self.tolerances.different),
    ] {
      let mistaken = NormalMaximum(means: means, deviation: 1).expectation
      let right = MaximumOfMeans.expectedDoubleEstimate(means: means, deviation: 1, sampleCount: 2)
      let excess = mistaken - right - tolerance
      #expect(excess > 0)
      #expect(Double.exp(-300 * excess * excess / 2) < 1e-11)
    }
  }

  static func chanceOfUnevenRuns(_ questions: [any Question]) throws -> Double {
    let question = try #require(questions.first as? BiasLearningQuestion)
    #expect(question.episodes == 1)
    return chanceOfFailing(drawCount: question.runs, probabilities: [0.5, 0.5])
  }

  /// A run counts 0, 1 or 2 then: left in A and action 0 of two in B, 0.75 on average.
  @Test func `Counting action 0 in B as well is missed less often than stated`() {
    let accepted = Self.acceptedCounts(of: 2000, cells: 2, probability: 0.5)
    let excess = 0.75 - Double(accepted.upperBound) / 2000
    // Hoeffding (1963), theorem 2, for draws from 0...2.
    #expect(excess > 0)
    #expect(Double.exp(-2 * 2000 * excess * excess / 4) < 1e-12)
  }
}
