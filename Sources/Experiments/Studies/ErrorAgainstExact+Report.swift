import Plotting
import RealModule

extension ErrorAgainstExact {
  public func report(on measurements: [[Measurement]]) -> ExperimentReport {
    // Errors fall over orders of magnitude, so runs are summarised by their logarithms.
    let curves = measurements.map { runs in
      RunCurves(runs.map { $0.errors.map { .log10(max($0, 1e-16)) } })
    }
    var table = ResultTable(
      columns: ["world", "step-size", "steps", "error", "first-quartile", "third-quartile"])
    for (setting, curve) in zip(settings, curves) {
      for (index, steps) in Self.steps.enumerated() {
        table.append(
          .text(setting.world.rawValue), .text(setting.rule.rawValue), .count(steps),
          .number(.exp10(curve.mean[index])), .number(.exp10(curve.lower[index])),
          .number(.exp10(curve.upper[index])))
      }
    }
    return ExperimentReport(
      table: table, illustrations: [illustration(curves)], findings: findings(measurements))
  }

  private func illustration(_ curves: [RunCurves]) -> Illustration {
    let panels = World.allCases.map { world in
      let ofWorld = zip(settings, curves).filter { $0.0.world == world }
      let steps = Self.steps.map(Double.init)
      let bands = ofWorld.map { setting, curve in
        Layer.band(
          setting.rule.rawValue, x: steps, low: curve.lower.map { .exp10($0) },
          high: curve.upper.map { .exp10($0) })
      }
      let lines = ofWorld.map { setting, curve in
        Layer.line(setting.rule.rawValue, x: steps, y: curve.mean.map { .exp10($0) })
      }
      return Panel(
        title: world.title, x: Axis("steps", scale: .logarithmic, range: 100...300_000),
        y: Axis(
          "largest error", unit: "reward", scale: .logarithmic,
          range: world == .grid ? 1e-6...20 : 1e-2...5),
        layers: bands + lines)
    }
    return Illustration(
      name: name,
      caption: "The largest error of Q-learning by number of steps, both on logarithmic axes, for "
        + "four step sizes: geometric means of \(runsPerSetting) runs with bands from the first to "
        + "the third quartile. In the deterministic grid constant step sizes converge; in random "
        + "models their error stops falling.",
      figure: Figure(
        title: "Constant step sizes: exact without noise, stuck with it", panels: panels))
  }
}
