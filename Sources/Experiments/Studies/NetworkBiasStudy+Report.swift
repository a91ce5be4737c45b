import Environments
import Plotting
import Statistics

extension NetworkBiasStudy {
  public func report(on measurements: [[[Double]]]) -> ExperimentReport {
    var table = ResultTable(
      columns: [
        "targets", "copy-interval", "training-step", "promised", "first-quartile",
        "third-quartile", "realised",
      ])
    let curves = measurements.map { RunCurves($0) }
    for (setting, curve) in zip(settings, curves) {
      for (reading, step) in steps.enumerated() {
        table.append(
          .text(setting.isDouble ? "double" : "plain"), .count(setting.copyInterval),
          .count(Int(step)), .number(curve.mean[reading]), .number(curve.lower[reading]),
          .number(curve.upper[reading]), .number(Self.realised))
      }
    }
    return ExperimentReport(
      table: table, illustrations: [illustration(curves, measurements)],
      findings: findings(measurements))
  }

  /// The training steps of the readings.
  private var steps: [Double] {
    stride(from: 0, through: Self.trainingSteps, by: Self.readingInterval).map(Double.init)
  }

  /// What each run promises too much at the end.
  private func biases(_ runs: [[Double]]) -> [Double] {
    runs.map { ($0.last ?? 0) - Self.realised }
  }

  private func findings(_ measurements: [[[Double]]]) -> [Finding] {
    let (plain, double) = (measurements.count - 2, measurements.count - 1)
    return [
      .equal(
        "What a state of the ring is worth on average", measured: Self.averageOfWayAround,
        exact: Self.realised, tolerance: 1e-9,
        basis: "The way around again and again from each state, against the mean reward over 1 − γ."
      ),
      .majority(
        "Share of pairs of runs, with a copy every \(settings[plain].copyInterval) steps, in which double "
          + "targets leave at most half of the bias of plain ones",
        zip(biases(measurements[plain]), biases(measurements[double])).map { abs($1) <= $0 / 2 },
        chance: 0.95,
        basis: "Of 800 pairs in double precision, of which each shared its draws, 799 agreed."),
    ]
      + zip(settings, measurements).map { setting, runs in
        .mean(
          "Promised minus realised value with \(setting.title), copied every "
            + "\(setting.copyInterval) steps",
          of: biases(runs), basis: "Averaged over the states.")
      }
  }

  /// The worth of each state by its rewards, averaged.
  private static var averageOfWayAround: Double {
    Summary(
      of: ring.meanRewards.indices.map { ring.realisedReturn(from: $0, discount: discount) }
    ).mean
  }

  private func illustration(
    _ curves: [RunCurves], _ measurements: [[[Double]]]
  ) -> Illustration {
    let shown = [curves.count - 2, curves.count - 1]
    let layers = RunCurves.layers(shown.map { (settings[$0].title, curves[$0]) }, x: steps)
    return Illustration(
      name: name,
      caption:
        "Left, what networks promise while they learn in a ring where all actions do the same, "
        + "means and quartiles of \(runsPerSetting) runs, beside what is earned there whatever is done. "
        + "Right, what they promise too much in the end against the steps between copies of the target "
        + "network, with 95 % intervals: where the copy is always new, it shares the errors of the "
        + "network that it checks, and double targets help less.",
      figure: Figure(
        title: "Promised and realised, with plain and with double targets",
        panels: [
          Panel(
            title: "a copy every \(settings[shown[0]].copyInterval) steps",
            x: Axis("training step", range: 0...Double(Self.trainingSteps)),
            y: Axis("value, averaged over states"),
            layers: layers + [.horizontal("what is realised", at: Self.realised)]),
          Panel(
            title: "after \(Self.trainingSteps) steps",
            x: Axis("steps between copies", scale: .logarithmic, range: 4...62),
            y: Axis("promised minus realised"),
            layers: [false, true].map { points(isDouble: $0, measurements) }
              + [.horizontal("a promise that is kept", at: 0)]),
        ]))
  }

  private func points(isDouble: Bool, _ measurements: [[[Double]]]) -> Layer {
    let rows = settings.indices.filter { settings[$0].isDouble == isDouble }
    let means = rows.map { MeanInterval(of: biases(measurements[$0])) }
    return .points(
      settings[rows[0]].title, x: rows.map { Double(settings[$0].copyInterval) },
      y: means.map(\.mean), intervals: means.map(\.range))
  }
}
