import Statistics

extension MaximizationBiasStudy {
  func findings(_ measurements: [[[Bool]]], counts: [[Int]]) -> [Finding] {
    let runs = runsPerSetting
    let leftShares = measurements.map { runs in
      runs.map { run in Double(run.count(where: \.self)) / Double(Self.episodes) }
    }
    let least = counts.joined().min() ?? 0
    let most = counts.map { $0.max() ?? 0 }
    return [
      .frequency(
        "Share of Q-learning's runs that go left in the first episode",
        count: counts[0][0], of: runs, probability: 0.5,
        basis: "Before anything is learned, ties are broken equally often."),
      .frequency(
        "Share of double Q-learning's runs that go left in the first episode",
        count: counts[1][0], of: runs, probability: 0.5,
        basis: "Before anything is learned, ties are broken equally often."),
      .atLeast(
        "The smallest share that goes left in any episode, with either algorithm",
        measured: Double(least) / Double(runs), bound: floor,
        basis: "Exploration alone goes left with probability 0.05. Binary Kullback–Leibler bound "
          + "for all 600 shares together, false alarm 1e−9."),
      .positiveMean(
        "Q-learning goes left more often than double Q-learning, in episodes out of one, by",
        of: zip(leftShares[0], leftShares[1]).map(-),
        basis: "Differences between runs over all 300 episodes."),
      .share(
        "The largest share of Q-learning's runs that go left in one episode", count: most[0],
        of: runs, basis: ""),
      .share(
        "The largest share of double Q-learning's runs that go left in one episode",
        count: most[1], of: runs, basis: ""),
      .share(
        "Share of Q-learning's runs that go left in the last episode",
        count: counts[0].last ?? 0, of: runs, basis: "Exploration alone: 0.05."),
      .share(
        "Share of double Q-learning's runs that go left in the last episode",
        count: counts[1].last ?? 0, of: runs, basis: "Exploration alone: 0.05."),
    ]
  }

  /// The smallest share that chance makes of a probability of 0.05, in all episodes together.
  private var floor: Double {
    let expected = runsPerSetting / 20
    let check = FrequencyCheck(
      counts: [expected, runsPerSetting - expected], probabilities: [0.05, 0.95],
      falseAlarm: Finding.falseAlarm / Double(settings.count * Self.episodes))
    return check.acceptedFrequencies(in: 0).lowerBound
  }
}
