import Coursework
import DecisionProcesses

extension MaximumEstimatesQuestion {
  /// Samples of 2 to 5 actions that tell the estimators apart.
  ///
  /// One action has the best first half, another the best second half, and another mean. All are
  /// eighths, and no row is as long, or half as long, as there are actions.
  static func random(using generator: inout SeededGenerator) -> MaximumEstimatesQuestion {
    let actionCount = generator.integer(in: 2...5)
    let half = generator.integer(in: actionCount...(actionCount + 2)) + 1
    var samples = (0..<actionCount).map { _ in generator.dyadics(2 * half, in: -5...5) }
    let lucky = generator.index(below: actionCount)
    let other = (lucky + generator.integer(in: 1...(actionCount - 1))) % actionCount
    // No other first half reaches 6 on average, and no second half of the lucky one −5.
    for place in 0..<half {
      samples[lucky][place] = generator.dyadic(in: 6...10)
      samples[lucky][half + place] = -generator.dyadic(in: 11...15)
      samples[other][half + place] = generator.dyadic(in: 11...15)
    }
    return MaximumEstimatesQuestion(samples: samples)
  }

  /// Samples of two actions that tie, and of others before, between and after them that are worse.
  static func tied(using generator: inout SeededGenerator) -> MaximumEstimatesQuestion {
    var samples = (0..<5).map { _ in generator.dyadics(8, in: -5...0) }
    let best = generator.dyadic(in: 1...5)
    // Multiples of 1/2 in other order add up to the same, without rounding.
    let shares = [best - 0.5, best + 0.5, best - 1, best + 1]
    for action in [1, 3] {
      samples[action].replaceSubrange(0..<4, with: action == 1 ? shares : shares.reversed())
    }
    // The one that must not be taken has the better second half.
    samples[1].replaceSubrange(4..<8, with: generator.dyadics(4, in: -5...0))
    samples[3].replaceSubrange(4..<8, with: generator.dyadics(4, in: 1...5))
    return MaximumEstimatesQuestion(samples: samples)
  }
}

extension EstimatorBiasesQuestion {
  /// Repetitions of an experiment with different means.
  static func random(using generator: inout SeededGenerator) -> EstimatorBiasesQuestion {
    let first = MaximumEstimatesQuestion.random(using: &generator).samples
    let count = first.count + generator.integer(in: 1...4)
    // The best of the true means is negative now and then.
    let best = generator.dyadic(in: -5...5)
    var means = first.map { _ in best - generator.dyadic(in: 1...5) }
    means[generator.index(below: means.count)] = best
    return EstimatorBiasesQuestion(
      experiments: (0..<count).map { _ in
        first.map { row in row.map { $0 + generator.dyadic(in: -0.25...0.25) } }
      },
      means: means)
  }

  /// Repetitions with two samples of deviation 1 for each action.
  static func normal(
    means: [Double], runs: Int, using generator: inout SeededGenerator
  ) -> EstimatorBiasesQuestion {
    EstimatorBiasesQuestion(
      experiments: (0..<runs).map { _ in
        means.map { mean in [mean + generator.normal(), mean + generator.normal()] }
      },
      means: means)
  }
}
