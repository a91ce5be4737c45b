import DeepQLearning
import Plotting
import RealModule

extension PrioritizedReplayStudy {
  public func report(on measurements: [[Measurement]]) -> ExperimentReport {
    let runs = zip(settings, measurements).compactMap { setting, runs in
      runs.first.map { (exponent: setting, measurement: $0) }
    }
    var table = ResultTable(
      columns: ["priority-exponent", "first-rank", "last-rank", "draws", "share", "exact"])
    for run in runs {
      let exact = Self.groupShares(exponent: run.exponent)
      for (group, count) in run.measurement.counts.enumerated() {
        table.append(
          .number(run.exponent), .count(Self.groups[group]), .count(Self.groups[group + 1] - 1),
          .count(count), .number(share(count)), .number(exact[group]))
      }
    }
    return ExperimentReport(
      table: table, illustrations: [draws(runs), weights],
      findings: runs.flatMap { findings($0.exponent, $0.measurement) })
  }

  private func share(_ count: Int) -> Double {
    Double(count) / Double(Self.batchCount * Self.batchSize)
  }

  /// Strata make counts no more spread out than independent draws: each part's draw is a trial of its
  /// own, and the sum of trials with unequal chances satisfies the same Chernoff bound.
  private func findings(_ exponent: Double, _ measurement: Measurement) -> [Finding] {
    let exact = Self.groupShares(exponent: exponent)
    let trials = Self.batchCount * Self.batchSize
    return [
      .frequency(
        "With priority exponent \(NumberText.short(exponent)), the share of draws that go to the "
          + "seven largest errors of 1,000",
        count: measurement.counts[0..<3].reduce(0, +), of: trials,
        probability: exact[0..<3].reduce(0, +),
        basis: "The sum of seven probabilities."),
      .atMost(
        "With priority exponent \(NumberText.short(exponent)), the largest importance weight",
        measured: measurement.largestWeight, bound: 1, tolerance: 1e-6,
        basis: "Weights are divided by the largest of their batch."),
    ]
  }

  private func draws(_ runs: [(exponent: Double, measurement: Measurement)]) -> Illustration {
    let middles = zip(Self.groups, Self.groups.dropFirst()).map { first, end in
      Double(first * (end - 1)).squareRoot()
    }
    let widths = zip(Self.groups, Self.groups.dropFirst()).map { Double($1 - $0) }
    let ranks = (1...Self.transitionCount).map(Double.init)
    let layers = runs.flatMap { exponent, measurement in
      [
        Layer.points(
          "exponent \(NumberText.short(exponent))", x: middles,
          y: zip(measurement.counts, widths).map { share($0) / $1 }),
        .line("exact", x: ranks, y: Self.probabilities(exponent: exponent), style: .reference),
      ]
    }
    return Illustration(
      name: "\(name)-draws",
      caption: "The probability of each of 1,000 transitions against the rank of its error, on "
        + "logarithmic axes, measured and exact, for priority exponents 0, 0.6 and 1: flat, falling "
        + "like rank to the power −0.6, and falling like 1 over the rank.",
      figure: Figure(
        title: "Drawing by surprise",
        x: Axis("rank of the error", scale: .logarithmic),
        y: Axis("probability of a draw", scale: .logarithmic), layers: layers))
  }

  private var weights: Illustration {
    let ranks = (1...Self.transitionCount).map(Double.init)
    let probabilities = Self.probabilities(exponent: 0.6)
    let least = probabilities.min() ?? 1
    let layers = [0.4, 0.7, 1].map { exponent in
      Layer.line(
        "β = \(NumberText.short(exponent))", x: ranks,
        y: probabilities.map { .pow(least / $0, exponent) })
    }
    return Illustration(
      name: "\(name)-weights",
      caption:
        "The importance weight of each transition against the rank of its error, with priority "
        + "exponent 0.6, for β = 0.4, 0.7 and 1: the larger the error, the less a draw of it counts, "
        + "and with β = 1 exactly as much less as it is drawn more.",
      figure: Figure(
        title: "What is drawn often counts less",
        x: Axis("rank of the error", scale: .logarithmic),
        y: Axis("importance weight", scale: .logarithmic), layers: layers))
  }
}
