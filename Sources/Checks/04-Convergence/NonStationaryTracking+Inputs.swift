import Coursework
import DecisionProcesses

extension TrackingRule {
  /// Rules that the contract rules out.
  static let bad: [TrackingRule] = [0, -0.5, 1.01, .nan, .infinity].map { .constant(stepSize: $0) }

  /// Either rule; a constant one now and then at the end of its range.
  static func random(using generator: inout SeededGenerator) -> TrackingRule {
    if generator.flip(0.5) { return .sampleAverage }
    return .constant(stepSize: generator.flip(0.1) ? 1 : generator.stepSize())
  }
}

extension TrackingEstimatesQuestion {
  /// Observations on both sides of an initial estimate that is none of them.
  static func random(
    rule: TrackingRule, using generator: inout SeededGenerator
  ) -> TrackingEstimatesQuestion {
    TrackingEstimatesQuestion(
      observations: generator.numbers(generator.integer(in: 3...12), in: -10...10), rule: rule,
      initialEstimate: generator.number(in: 11...20))
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [TrackingEstimatesQuestion] {
    let good = random(rule: .sampleAverage, using: &generator)
    return [
      good.with { $0.observations[1] = .nan },
      good.with { $0.observations[0] = .infinity },
      good.with { $0.initialEstimate = .nan },
    ] + TrackingRule.bad.map { rule in good.with { $0.rule = rule } }
  }
}

extension TrackingErrorQuestion {
  /// Estimates far from their targets at first, and nearer from the first entry that counts on.
  static func random(using generator: inout SeededGenerator) -> TrackingErrorQuestion {
    let (early, late) = (generator.integer(in: 1...4), generator.integer(in: 2...8))
    let targets = generator.numbers(early + late, in: -10...10)
    let differences =
      generator.numbers(early, in: 5...9) + generator.numbers(late, in: 0.5...4)
    return TrackingErrorQuestion(
      estimates: zip(targets, differences).map { $0 + (generator.flip(0.5) ? $1 : -$1) },
      targets: targets, first: early)
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [TrackingErrorQuestion] {
    let good = random(using: &generator)
    return [
      good.with { $0.targets.removeLast() },
      good.with { $0.estimates.removeLast() },
      good.with { $0.estimates[0] = .nan },
      good.with { $0.targets[1] = .infinity },
      good.with { $0.first = -1 },
      good.with { $0.first = $0.targets.count },
      TrackingErrorQuestion(estimates: [], targets: [], first: 0),
    ]
  }
}

extension ExpectedErrorsQuestion {
  /// Either rule, under drift and noise.
  static func random(using generator: inout SeededGenerator) -> ExpectedErrorsQuestion {
    ExpectedErrorsQuestion(
      rule: .random(using: &generator), drift: generator.number(in: 0.1...5),
      noise: generator.number(in: 0.1...5), count: generator.integer(in: 3...40))
  }

  /// Questions that the contract rules out.
  static var bad: [ExpectedErrorsQuestion] {
    let good = ExpectedErrorsQuestion(rule: .sampleAverage, drift: 1, noise: 1, count: 5)
    return [
      good.with { $0.drift = -0.1 },
      good.with { $0.drift = .infinity },
      good.with { $0.noise = -0.1 },
      good.with { $0.noise = .nan },
      good.with { $0.count = -1 },
      good.with { $0.count = 10_001 },
    ] + TrackingRule.bad.map { rule in good.with { $0.rule = rule } }
  }
}
