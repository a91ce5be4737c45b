import Plotting
import Statistics

extension CartPoleAgentsStudy {
  public func report(on measurements: [[Measurement]]) -> ExperimentReport {
    var table = ResultTable(
      columns: ["method", "run", "greedy-episode", "promised", "realised", "tail-at-most"])
    for (method, runs) in zip(settings, measurements) {
      for (run, measurement) in runs.enumerated() {
        for trial in measurement.promised.indices {
          table.append(
            .text(method.rawValue), .count(run + 1), .count(trial + 1),
            .number(measurement.promised[trial]), .number(measurement.realised[trial]),
            .number(measurement.tails[trial]))
        }
      }
    }
    return ExperimentReport(
      table: table,
      illustrations: [
        promises(measurements), beliefs(measurements), errors(measurements),
      ],
      findings: zip(settings, measurements).flatMap(findings))
  }

  private func findings(_ method: Method, _ runs: [Measurement]) -> [Finding] {
    let bound = 1 / (1 - Self.discount)
    return [
      .atMost(
        "\(method.rawValue): the largest discounted return of a greedy episode",
        measured: runs.flatMap(\.realised).max() ?? 0, bound: bound,
        basis: "Each step pays 1: the sum of all powers of the discount."),
      .mean(
        "\(method.rawValue): the value promised at the start of greedy episodes",
        of: runs.map { Summary(of: $0.promised).mean }, exact: nil,
        basis: "No state of CartPole is worth more than \(NumberText.short(bound))."),
      .mean(
        "\(method.rawValue): what those episodes brought, without the tail beyond the time limit",
        of: runs.map { Summary(of: $0.realised).mean }, basis: ""),
    ]
  }

  private func promises(_ measurements: [[Measurement]]) -> Illustration {
    let layers = zip(settings, measurements).map { method, runs in
      Layer.points(
        method.rawValue, x: runs.flatMap(\.promised), y: runs.flatMap(\.realised),
        intervals: runs.flatMap { run in
          zip(run.realised, run.tails).map { $0...($0 + $1) }
        })
    }
    let top = max(110, (measurements.joined().flatMap(\.promised).max() ?? 0) * 1.05)
    return Illustration(
      name: "\(name)-promises",
      caption:
        "What greedy episodes brought against what the network promised in their first state, "
        + "for three runs of each agent. Points below the diagonal were promised more than they got. "
        + "An interval reaches to what a pole that still stood at the time limit could have earned.",
      figure: Figure(
        title: "Promised and realised",
        x: Axis("promised value of the first state", range: 0...top),
        y: Axis("discounted return", range: 0...110),
        layers: [
          .line("a promise that is kept", x: [0, 100], y: [0, 100], style: .reference),
          .vertical("the most that is possible", at: 1 / (1 - Self.discount)),
        ] + layers))
  }

  private func beliefs(_ measurements: [[Measurement]]) -> Illustration {
    func panel(_ title: String, _ label: String, _ numbers: (Measurement) -> [Double]) -> Panel {
      Panel(
        title: title, x: Axis("angle of the pole", unit: "radians"), y: Axis(label),
        layers: zip(settings, measurements).map { method, runs in
          .line(
            method.rawValue, x: Self.angles,
            y: Self.angles.indices.map { angle in
              Summary(of: runs.map { numbers($0)[angle] }).mean
            })
        })
    }
    return Illustration(
      name: "\(name)-streams",
      caption:
        "With cart and pole at rest, the value of the better action and the advantage of pushing "
        + "right over pushing left, against the angle of the pole; means of three runs. The value is "
        + "largest near the upright, and the advantage changes sign there.",
      figure: Figure(
        title: "A value that does not care which way, and an advantage that does",
        panels: [
          panel("value", "value of the better action", \.values),
          panel("advantage", "right less left", \.differences),
        ]))
  }

  private func errors(_ measurements: [[Measurement]]) -> Illustration {
    let all = measurements.map { $0.flatMap(\.errors) }
    let edges = stride(from: -5.0, through: 5, by: 0.5).map { $0 }
    let layers = zip(settings, all).map { method, errors in
      let shares = zip(edges, edges.dropFirst()).map { low, high in
        Double(errors.count { $0 >= low && $0 < high }) / Double(max(errors.count, 1))
      }
      return Layer.line(
        method.rawValue, x: edges.dropLast().map { $0 + 0.25 }, y: shares)
    }
    return Illustration(
      name: "\(name)-errors",
      caption:
        "The distribution of temporal-difference errors in the last batches of twenty episodes: "
        + "a peak at 0 with tails on both sides.",
      figure: Figure(
        title: "Errors at the end of training",
        x: Axis("temporal-difference error"), y: Axis("share of a bin of 0.5"), layers: layers))
  }
}
