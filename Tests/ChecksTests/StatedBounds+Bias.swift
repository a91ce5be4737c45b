import Coursework
import RealModule
import Statistics
import Testing

/// The bounds of chapter 5.
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
import Testing

/// What the stochastic checks of chapter 5 say about themselves.
extension StatedBounds {
  static func chanceOfUnfairCoin(_ questions: [any Question]) throws -> Double {
    let question = try #require(questions.first as? DoubleQCoinQuestion)
    #expect(question.episodeLength.isMultiple(of: 2))
    return chanceOfFailing(
      drawCount: question.episodeLength * question.episodeCount / 2,
      probabilities: Array(repeating: 0.25, count: 4))
  }

  /// Whatever the tables hold, the check knows it; a lesson that was missed makes no wrong failure.
  static func chanceOfWrongSums(_ questions: [any Question]) throws -> Double {
    let question = try #require(questions.first as? DoubleQActionQuestion)
    let values = question.lessons[0]
    let best = values.filter { $0 == values.max() }.count
    return chanceOfFailing(
      drawCount: question.drawCount,
      probabilities: values.map { value in
        question.epsilon / Double(values.count)
          + (value == values.max() ? (1 - question.epsilon) / Double(best) : 0)
      })
  }

  @Test func `A coin of which two throws are always alike, or never, is never missed`() {
    #expect(Self.acceptedCounts(of: 600, cells: 4, probability: 0.25).lowerBound > 0)
  }

  @Test func `Always taking the first of tied sums is missed less often than stated`() {
    for (tied, epsilon) in [(2, 0.1), (2, 0.25), (3, 0.1), (3, 0.25)] {
      let count = tied + 2
      let explored = epsilon / Double(count)
      let accepted = Self.acceptedCounts(
        of: 600, cells: count, probability: (1 - epsilon) / Double(tied) + explored)
      let missed = Self.atMost(accepted.upperBound, of: 600, chance: 1 - epsilon + explored)
      #expect(missed < 1e-30)
    }
  }

  @Test func `Exploring without the largest sum is missed less often than stated`() {
    for epsilon in [0.8, 0.85, 0.9] {
      let accepted = Self.acceptedCounts(
        of: 1000, cells: 4, probability: 1 - epsilon + epsilon / 4)
      #expect(Self.atLeast(accepted.lowerBound, of: 1000, chance: 1 - epsilon) < 1e-10)
    }
  }
}
