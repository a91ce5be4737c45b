import Plotting
import RealModule

extension BairdStudy {
  public func report(on measurements: [[Measurement]]) -> ExperimentReport {
    var table = ResultTable(
      columns: ["learning", "sweep", "upper-weight", "lower-weight", "shared-weight"])
    for (setting, runs) in zip(settings, measurements) {
      for (sweep, weights) in runs[0].expected.enumerated() where sweep.isMultiple(of: 10) {
        table.append(
          .text(setting.rawValue), .count(sweep), .number(weights[0]), .number(weights[6]),
          .number(weights[7]))
      }
    }
    return ExperimentReport(
      table: table, illustrations: [weights(measurements), samples(measurements)],
      findings: findings(measurements))
  }

  private func findings(_ measurements: [[Measurement]]) -> [Finding] {
    // Eigenvalues of [−10, 9.88; −12, 11.83]: trace 1.83, determinant 0.26.
    let growth = 1 + 0.01 / 7 * (1.83 + (1.83 * 1.83 - 4 * 0.26).squareRoot()) / 2
    let values = measurements.map { runs in runs[0].expected.map { $0[6] + 2 * $0[7] } }
    let off = values[0]
    // What is left of the other mode after a step with each factor taken out: Aₖ₊₁ − g Aₖ.
    let other = 1 + 0.01 / 7 * (1.83 - (1.83 * 1.83 - 4 * 0.26).squareRoot()) / 2
    let pure = zip(off.dropFirst(), off).map { $0 - other * $1 }
    return [
      .equal(
        "Off the policy: the factor by which the lower state's value grows in the last sweep, its "
          + "decaying part taken out",
        measured: pure[pure.count - 1] / pure[pure.count - 2], exact: growth, tolerance: 1e-9,
        basis: "The larger eigenvalue of a sweep, found by hand."),
      .equal(
        "Off the policy: the shared weight after 1,000 expected sweeps",
        measured: measurements[0][0].expected[1_000][7], exact: 335.0012091123965,
        tolerance: 1e-6, basis: "NumPy; datasets/expected/linear-td."),
      .atMost(
        "On the policy: the lower state's value after 1,000 expected sweeps, over the first one",
        measured: abs(values[1][1_000] / values[1][0]), bound: 1,
        basis: "On the policy the expected update contracts (Tsitsiklis and Van Roy 1997)."),
    ]
      + settings.indices.map { index in
        .mean(
          "Decimal logarithm of the largest weight after 20,000 samples, "
            + settings[index].rawValue,
          of: measurements[index].map { .log10($0.sampled.last ?? .nan) }, basis: "")
      }
  }

  private func weights(_ measurements: [[Measurement]]) -> Illustration {
    let sweeps = (0...Self.sweeps).map(Double.init)
    let panels = zip(settings, measurements).map { setting, runs in
      let names = [(0, "each upper state's"), (6, "the lower state's"), (7, "shared by all")]
      return Panel(
        title: setting.rawValue, x: Axis("sweep", range: 0...1_000),
        y: Axis("weight", range: setting == .offPolicy ? -10...350 : -4...12),
        layers: names.map { index, name in
          .line(name, x: sweeps, y: runs[0].expected.map { $0[index] })
        })
    }
    return Illustration(
      name: name,
      caption:
        "The weights of linear TD on Baird's star by expected sweep, without any chance: off "
        + "the policy they grow without bound, although every value is 0 and can be represented; "
        + "on the policy, and with a corrected gradient, they do not.",
      figure: Figure(title: "Off the policy, expected updates diverge", panels: panels))
  }

  private func samples(_ measurements: [[Measurement]]) -> Illustration {
    let steps = Self.sampledSteps.map(Double.init)
    let curves = measurements.map { runs in
      RunCurves(runs.map { $0.sampled.map { .log10($0) } })
    }
    let bands = zip(settings, curves).map { setting, curve in
      Layer.band(
        setting.rawValue, x: steps, low: curve.lower.map { .exp10($0) },
        high: curve.upper.map { .exp10($0) })
    }
    let lines = zip(settings, curves).map { setting, curve in
      Layer.line(setting.rawValue, x: steps, y: curve.mean.map { .exp10($0) })
    }
    return Illustration(
      name: "\(name)-samples",
      caption: "The largest weight by number of sampled steps on logarithmic axes: geometric means "
        + "of \(runsPerSetting) runs, with bands from the first to the third quartile.",
      figure: Figure(
        title: "Samples do what expected updates do, with noise",
        x: Axis("steps", scale: .logarithmic, range: 10...20_000),
        y: Axis("largest weight", scale: .logarithmic),
        layers: bands + lines))
  }
}
