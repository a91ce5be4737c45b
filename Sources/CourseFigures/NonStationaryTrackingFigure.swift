import Coursework
import DecisionProcesses
import Plotting

extension LearnerFigure {
  /// Exercise 4.5: both estimates behind a target that drifts, and what the learner expects of them.
  ///
  /// With drift 1/20 and noise 1 the best constant step size is exactly 1/5, and its limit 1/5, too.
  static let tracking = LearnerFigure(Contracts.NonStationaryTracking.self) { subject, seed in
    let (targets, observations) = stream(seed: seed)
    let x = (1...count).map(Double.init)
    let band = (targets.map { $0 - limit.squareRoot() }, targets.map { $0 + limit.squareRoot() })
    var following: [Layer] = [
      .band("target ± exact steady error", x: x, low: band.0, high: band.1),
      .line("target", x: x, y: targets, style: .reference),
    ]
    var errors: [Layer] = []
    for (name, rule) in rules {
      let estimates = try await subject.answer(
        to: TrackingEstimatesQuestion(observations: observations, rule: rule, initialEstimate: 0))
      following.append(.line(name, x: x, y: try drawable(estimates, count: count)))
      let squares = try await subject.answer(
        to: ExpectedErrorsQuestion(rule: rule, drift: drift, noise: noise, count: count))
      errors += [
        .line(name, x: x, y: try drawable(squares, count: count)),
        .line("exact", x: x, y: expectedSquares(of: rule), style: .reference),
      ]
    }
    return Figure(
      title: "Your two rules behind a target that drifts",
      panels: [
        Panel(
          title: "your estimates",
          x: Axis("observations"), y: Axis("target and estimates"), layers: following),
        Panel(
          title: "the mean squares you expect",
          x: Axis("observations"), y: Axis("expected square of the error", scale: .logarithmic),
          layers: errors + [.horizontal("exact limit of 1/5", at: limit)]),
      ])
  }

  private static let count = 300
  private static let (drift, noise, stepSize) = (0.05, 1.0, 0.2)
  private static let rules: [(String, TrackingRule)] = [
    ("constant step size 1/5", .constant(stepSize: stepSize)), ("sample average", .sampleAverage),
  ]

  /// The P that solves P = (1 − α)² (P + drift) + α² · noise.
  private static let limit =
    ((1 - stepSize) * (1 - stepSize) * drift + stepSize * stepSize * noise)
    / (stepSize * (2 - stepSize))

  /// A target from 0 on, and what is seen of it.
  private static func stream(seed: UInt64) -> (targets: [Double], observations: [Double]) {
    var generator = SeededGenerator(seed: seed)
    var (targets, observations): ([Double], [Double]) = ([], [])
    for _ in 0..<count {
      let target = (targets.last ?? 0) + drift.squareRoot() * generator.normal()
      targets.append(target)
      observations.append(target + noise.squareRoot() * generator.normal())
    }
    return (targets, observations)
  }

  private static func expectedSquares(of rule: TrackingRule) -> [Double] {
    var square = 0.0
    return (1...count).map { n in
      let share =
        switch rule {
        case .constant(let stepSize): stepSize
        case .sampleAverage: 1 / Double(n)
        }
      square = (1 - share) * (1 - share) * (square + drift) + share * share * noise
      return square
    }
  }
}
