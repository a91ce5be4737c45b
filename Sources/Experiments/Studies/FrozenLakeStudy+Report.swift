import Plotting
import Statistics

extension FrozenLakeStudy {
  public func report(on measurements: [[Measurement]]) -> ExperimentReport {
    let rates = RunCurves(measurements[0].map(\.successRates))
    var table = ResultTable(columns: ["setting", "run", "quantity", "at", "value"])
    for (setting, runs) in zip(settings, measurements) {
      for (run, measurement) in runs.enumerated() {
        for (checkpoint, rate) in zip(Self.checkpoints, measurement.successRates) {
          table.append(
            .text(setting.rawValue), .count(run), "success-rate", .count(checkpoint),
            .number(rate))
        }
        guard setting != .slippery else { continue }
        table.append(
          .text(setting.rawValue), .count(run), "first-length", 1,
          .count(measurement.firstLength))
        table.append(
          .text(setting.rawValue), .count(run), "mean-return-of-last-100",
          .count(Self.documentEpisodes), .number(measurement.lateReturn))
      }
    }
    return ExperimentReport(
      table: table, illustrations: [illustration(rates, measurements)],
      findings: findings(measurements))
  }

  private func illustration(
    _ rates: RunCurves, _ measurements: [[Measurement]]
  ) -> Illustration {
    Illustration(
      name: name,
      caption:
        "Left: the exact chance that Q-learning's greedy policy crosses Gymnasium's slippery "
        + "lake within 100 steps, by episodes of training, mean of \(runsPerSetting) runs with a "
        + "band from the first to the third quartile, below the best chance. Right: the share of "
        + "first episodes on the article's lake still under way after a number of steps, exact as "
        + "lines and measured as points with 95 % intervals; without exploration, first-index ties "
        + "never end.",
      figure: Figure(
        title: "Q-learning on frozen lakes",
        panels: [slipperyPanel(rates), tiesPanel(measurements)]
      ))
  }

  private func slipperyPanel(_ rates: RunCurves) -> Panel {
    let episodes = Self.checkpoints.map(Double.init)
    func percent(_ values: [Double]) -> [Double] { values.map { 100 * $0 } }
    let best = 100 * Self.bestSuccessRate
    return Panel(
      title: "Slippery, learned policy",
      x: Axis("episodes of training", scale: .logarithmic, range: 50...5_000),
      y: Axis("chance of reaching the goal", unit: "%", range: 0...100),
      layers: [
        .band(
          "greedy policy", x: episodes, low: percent(rates.lower), high: percent(rates.upper)),
        .line("greedy policy", x: episodes, y: percent(rates.mean)),
        .horizontal("best possible: \(NumberText.fixed(best, places: 1)) %", at: best),
      ])
  }

  private func tiesPanel(_ measurements: [[Measurement]]) -> Panel {
    let steps = logarithmicSteps(to: 500, perDecade: 12)
    let marks = [3, 7, 15, 40, 100, 200]
    func exact(_ setting: Setting, _ epsilon: Double) -> [Double] {
      let survival = Self.firstEpisode(setting, epsilon: epsilon).survival
      return steps.map { 100 * survival[$0] }
    }
    // Both ways of breaking ties in one series, with intervals: markers on lines are no
    // measurements.
    let counts = [1, 2].flatMap { index in
      marks.map { mark in measurements[index].count { $0.firstLength > mark } }
    }
    let intervals = counts.map { count in
      let share = clopperPearsonInterval(
        successes: count, trials: runsPerSetting, confidence: 0.95)
      return (100 * share.lowerBound)...(100 * share.upperBound)
    }
    let x = steps.map(Double.init)
    let names = [
      "first action wins ties, epsilon 0", "first action wins ties, epsilon 0.2",
      "ties shared, any epsilon",
    ]
    return Panel(
      title: "Article's lake, first episode",
      x: Axis("steps", scale: .logarithmic, range: 1...500),
      y: Axis("episodes still under way", unit: "%", range: 0...105),
      layers: [
        .line(names[0], x: x, y: exact(.firstIndexTies, 0)),
        .line(names[1], x: x, y: exact(.firstIndexTies, 0.2)),
        .line(names[2], x: x, y: exact(.randomTies, 0.2)),
        .points(
          "measured, \(runsPerSetting) runs each", x: (marks + marks).map(Double.init),
          y: counts.map { 100 * Double($0) / Double(runsPerSetting) }, intervals: intervals),
      ])
  }
}
