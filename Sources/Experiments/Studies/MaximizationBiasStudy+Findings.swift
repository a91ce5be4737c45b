import Statistics

extension MaximizationBiasStudy {
  func findings(_ measurements: [[[Bool]]], counts: [[Int]]) -> [Finding] {
    titles.indices.map { firstEpisode($0, counts) } + [
      smallestShare(counts), comparison(measurements),
    ]
      + titles.indices.map { index in
        .share(
          "The largest share of \(titles[index])'s runs that go left in one episode",
          count: counts[index].max() ?? 0, of: runsPerSetting, basis: "")
      }
      + titles.indices.map { index in
        .share(
          "Share of \(titles[index])'s runs that go left in the last episode",
          count: counts[index].last ?? 0, of: runsPerSetting, basis: "Exploration alone: 0.05.")
      }
  }

  private func firstEpisode(_ index: Int, _ counts: [[Int]]) -> Finding {
    .frequency(
      "Share of \(titles[index])'s runs that go left in the first episode",
      count: counts[index][0], of: runsPerSetting, probability: 0.5,
      basis: "Before anything is learned, ties are broken equally often.")
  }

  private func smallestShare(_ counts: [[Int]]) -> Finding {
    let shares = settings.count * Self.episodes
    return .atLeast(
      "The smallest share that goes left in any episode, with either algorithm",
      measured: Double(counts.joined().min() ?? 0) / Double(runsPerSetting),
      bound: smallestMean(
        of: runsPerSetting, expectation: 0.05, falseAlarm: Finding.falseAlarm / Double(shares)),
      basis: "Exploration alone goes left with probability 0.05. Binary Kullback–Leibler bound "
        + "for all \(shares) shares together, false alarm 10⁻⁹.")
  }

  private func comparison(_ measurements: [[[Bool]]]) -> Finding {
    let left = measurements.map { runs in runs.map { $0.count(where: \.self) } }
    return .majority(
      "Share of pairs of runs in which Q-learning goes left more often than double Q-learning",
      zip(left[0], left[1]).map(>), chance: 0.9,
      basis: "Of 300,000 pairs before, 287,684 agreed.")
  }
}
