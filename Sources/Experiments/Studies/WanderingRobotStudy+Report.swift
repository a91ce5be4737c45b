import Plotting
import Statistics

extension WanderingRobotStudy {
  public func report(on measurements: [[Measurement]]) -> ExperimentReport {
    var table = ResultTable(
      columns: ["floor", "changes", "run", "destination", "start-error", "last-50-mean-return"])
    for (setting, runs) in zip(settings, measurements) {
      for (run, measurement) in runs.enumerated() {
        table.append(
          .text(setting.isSlippery ? "slippery" : "solid"), .text(setting.shortName),
          .count(run + 1), .text(measurement.destination.rawValue),
          .number(measurement.startError), .number(measurement.returns.last ?? .nan))
      }
    }
    return ExperimentReport(
      table: table,
      illustrations: [destinations(measurements), curves(measurements), errors(measurements)],
      findings: findings(measurements))
  }

  private static let changesLabel =
    "changes made: ε slow exploration, α falling step size, q initial noise"

  /// The share of runs that end at the bay, by combination and floor.
  private func destinations(_ measurements: [[Measurement]]) -> Illustration {
    let categories = Self.combinations.map { WarehouseTraining(changes: $0).shortName }
    let series = [false, true].map { isSlippery in
      let counts = runs(isSlippery, measurements).map { $0.count { $0.destination == .bay } }
      return BarChart.Series(
        isSlippery ? "slippery floor" : "solid floor",
        counts.map { 100 * Double($0) / Double(runsPerSetting) },
        intervals: counts.map {
          let share = clopperPearsonInterval(
            successes: $0, trials: runsPerSetting, confidence: 0.95)
          return (100 * share.lowerBound)...(100 * share.upperBound)
        })
    }
    return Illustration(
      name: "wandering-robot-destinations",
      caption: "The share of \(runsPerSetting) runs whose greedy policy goes to the bay after "
        + "5,000 episodes, for all combinations of the three changes, with 95 % intervals: without "
        + "slower exploration hardly any; with it nearly all on a solid floor, and on a slippery "
        + "one only if the step size falls, too. Initial noise hardly matters.",
      figure: Figure(
        title: "Slow exploration finds the bay; on a slippery floor the step size must fall, too",
        x: Axis(Self.changesLabel),
        y: Axis("runs that end at the bay", unit: "%", range: 0...100),
        layers: [.bars(categories: categories, series)]))
  }

  /// The return in training, of the incident and of the fix.
  private func curves(_ measurements: [[Measurement]]) -> Illustration {
    let episodes = (0..<measurements[0][0].returns.count).map {
      (Double($0) + 0.5) * Double(Self.blockLength)
    }
    func panel(_ title: String, isSlippery: Bool) -> Panel {
      let chosen: [(String, Set<WarehouseTraining.Change>)] = [
        ("incident", []), ("slow exploration alone", [.slowExploration]),
        ("fix", Set(WarehouseTraining.Change.allCases)),
      ]
      let layers = chosen.flatMap { name, changes -> [Layer] in
        let curve = RunCurves(runs(of: changes, isSlippery, measurements).map(\.returns))
        return [
          .band(name, x: episodes, low: curve.lower, high: curve.upper),
          .line(name, x: episodes, y: curve.mean),
        ]
      }
      return Panel(
        title: title, x: Axis("episodes of training", range: 0...5_000),
        y: Axis("mean return of 50 episodes", range: -2...10), layers: layers)
    }
    return Illustration(
      name: "wandering-robot-returns",
      caption: "The return in training, mean of \(runsPerSetting) runs with a band from the first "
        + "to the third quartile. The incident's return is flat at the shelf's 1 from the first "
        + "hundred episodes on and looks converged; the fix earns less than that for the first few hundred.",
      figure: Figure(
        title: "The failure looks like success: a smooth, flat return",
        panels: [
          panel("Solid floor", isSlippery: false), panel("Slippery floor", isSlippery: true),
        ]))
  }

  /// How far the value of the start is from the optimal one.
  private func errors(_ measurements: [[Measurement]]) -> Illustration {
    let categories = Self.combinations.map { WarehouseTraining(changes: $0).shortName }
    let series = [false, true].map { isSlippery in
      let intervals = runs(isSlippery, measurements).map {
        MeanInterval(of: $0.map(\.startError))
      }
      return BarChart.Series(
        isSlippery ? "slippery floor" : "solid floor", intervals.map(\.mean),
        intervals: intervals.map(\.range))
    }
    return Illustration(
      name: "wandering-robot-errors",
      caption: "How far the learned value of the start is from the optimal one, mean of "
        + "\(runsPerSetting) runs with 95 % intervals. On a slippery floor a step size that stays "
        + "at 0.5 leaves an error of about half the value, although the bay was found.",
      figure: Figure(
        title: "A fixed step size of 0.5 never settles where moves are random",
        x: Axis(Self.changesLabel), y: Axis("error of the start's value", range: 0...7),
        layers: [.bars(categories: categories, series)]))
  }

  /// The runs of each combination on one floor.
  func runs(_ isSlippery: Bool, _ measurements: [[Measurement]]) -> [[Measurement]] {
    zip(settings, measurements).filter { $0.0.isSlippery == isSlippery }.map(\.1)
  }

  /// The runs of one combination on one floor.
  func runs(
    of changes: Set<WarehouseTraining.Change>, _ isSlippery: Bool, _ measurements: [[Measurement]]
  ) -> [Measurement] {
    zip(settings, measurements).first {
      $0.0 == WarehouseTraining(changes: changes, isSlippery: isSlippery)
    }?.1 ?? []
  }
}

extension WarehouseTraining {
  /// The changes in few letters: "none", "ε", "ε α", "ε α q".
  var shortName: String {
    let letters: [(Change, String)] = [
      (.slowExploration, "ε"), (.decayingStepSize, "α"), (.noisyValues, "q"),
    ]
    let made = letters.filter { changes.contains($0.0) }.map(\.1)
    return made.isEmpty ? "none" : made.joined(separator: " ")
  }

  /// The changes in words.
  var words: String {
    let words: [(Change, String)] = [
      (.slowExploration, "slow exploration"), (.decayingStepSize, "a falling step size"),
      (.noisyValues, "initial noise"),
    ]
    let made = words.filter { changes.contains($0.0) }.map(\.1)
    let list = made.isEmpty ? "no change" : made.joined(separator: ", ")
    return list + (isSlippery ? " (slippery floor)" : " (solid floor)")
  }
}
