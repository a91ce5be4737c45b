import Statistics

extension MountainCarStudy {
  func findings(_ measurements: [[[Int]]]) -> [Finding] {
    [shortest(measurements), improvement(measurements), comparison(measurements)]
      + settings.indices.map { index in
        .mean(
          "Steps of the last 20 episodes with step size \(NumberText.short(settings[index])) / 8",
          of: measurements[index].map { run in
            Summary(of: run.suffix(20).map(Double.init)).mean
          }, basis: "")
      }
  }

  /// No episode is shorter than the engine allows.
  ///
  /// From rest at −0.4 at the nearest, engine and slope together add at most 0.001 + 0.0025 to the
  /// velocity in a step. Twenty steps lead over at most 0.0035 · (1 + … + 20) = 0.735, and to the speed
  /// limit of 0.07; each of the following leads over at most 0.07. The goal is 0.9 away.
  private func shortest(_ measurements: [[[Int]]]) -> Finding {
    .atLeast(
      "The shortest of all episodes", measured: Double(measurements.joined().joined().min() ?? 0),
      bound: 23,
      basis: "A velocity grows by at most 0.0035 a step, to 0.07: 0.9 take 23 steps or more.")
  }

  private func improvement(_ measurements: [[[Int]]]) -> Finding {
    .majority(
      "Share of runs whose last 20 episodes take fewer steps than their first 5",
      measurements.joined().map { run in
        run.suffix(20).reduce(0, +) < run.prefix(5).reduce(0, +)
      }, chance: 0.98,
      basis: "Of 2,400 runs before, all agreed.")
  }

  private func comparison(_ measurements: [[[Int]]]) -> Finding {
    let totals = measurements.map { runs in runs.map { $0.reduce(0, +) } }
    return .majority(
      "Share of pairs of runs in which step size 0.5 / 8 takes fewer steps in all than 0.1 / 8",
      zip(totals[2], totals[0]).map(<), chance: 0.99,
      basis: "Of 800 pairs before, all agreed.")
  }
}
