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
        promises(measurements), streams(measurements), errors(measurements),
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
    ] + sums(method, runs.compactMap(\.streams))
  }

  private func sums(_ method: Method, _ readings: [StreamReading]) -> [Finding] {
    guard !readings.isEmpty else { return [] }
    return [
      .atMost(
        "\(method.rawValue): the largest distance of V + A to Q, as a share of the largest Q",
        measured: readings.map(\.largestGap).max() ?? .nan, bound: 0, tolerance: 1e-4,
        basis: "Both streams computed apart, in double precision; A has a mean of 0 in each state. "
          + "Q is of single precision, whose sums of \(Self.width) products are off by some 10⁻⁶.")
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
        + "DQN and double DQN differ in their targets alone. "
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

  private func streams(_ measurements: [[Measurement]]) -> Illustration {
    let readings = measurements.joined().compactMap(\.streams)
    func mean(_ number: (StreamReading, Int) -> Double) -> [Double] {
      Self.angles.indices.map { angle in Summary(of: readings.map { number($0, angle) }).mean }
    }
    func panel(_ title: String, _ label: String, _ layers: [Layer]) -> Panel {
      Panel(
        title: title, x: Axis("angle of the pole", unit: "radians"), y: Axis(label),
        layers: layers)
    }
    let values = mean { $0.values[$1] }
    let advantages = (0..<2).map { action in mean { $0.advantages[$1][action] } }
    let places = StreamPlaces(along: Self.angles, values: values, advantages: advantages[1])
    return Illustration(
      name: "\(name)-streams",
      caption:
        "With cart and pole at rest, what the two streams of the dueling double agents say against the "
        + "angle of the pole: the value of the state, and the advantage of each push less the mean of "
        + "both; means of three runs. V + A are the action values. \(places.text(of: "the angles drawn", unit: "radians")) "
        + "Exact values would be the same on both sides of 0, where neither push is the better one.",
      figure: Figure(
        title: "What a state is worth, and what a push adds to it",
        panels: [
          panel("value stream", "V", [.line("V", x: Self.angles, y: values)]),
          panel(
            "advantage stream", "A − mean A",
            zip(["push left", "push right"], advantages).map {
              .line($0, x: Self.angles, y: $1)
            }),
        ]))
  }
}
