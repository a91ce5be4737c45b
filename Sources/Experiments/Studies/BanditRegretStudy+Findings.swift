extension BanditRegretStudy {
  /// What can be known exactly of three strategies, and what all of them lost.
  static func findings(_ measurements: [[Run]]) -> [Finding] {
    let runs = Dictionary(uniqueKeysWithValues: zip(Setting.allCases, measurements))
    return [
      greedyChoice(runs[.greedy] ?? []), costOfExploring(runs[.constantEpsilon] ?? []),
      everyAction(runs[.upperConfidenceBound] ?? []),
    ]
      + zip(Setting.allCases, measurements).map { setting, runs in
        .mean(
          "The regret of \(setting.rawValue) after \(NumberText.count(choices)) choices",
          of: runs.map { $0.regrets.last ?? 0 }, basis: "")
      }
  }

  private static func greedyChoice(_ runs: [Run]) -> Finding {
    .frequency(
      "The share of greedy players that stay with the best action for ever",
      count: runs.count { means[$0.lastAction] == best }, of: runs.count,
      probability: best / means.reduce(0, +),
      basis: "Until an action pays, all ten tie at 0; after that its average stays above 0 and the "
        + "others are never tried. The first to pay is the best one with chance 0.8 / Σ means.")
  }

  private static func costOfExploring(_ runs: [Run]) -> Finding {
    let mean = means.reduce(0, +) / Double(means.count)
    return .meanAtMost(
      "What a constant epsilon of 0.1 earns for each choice, at most",
      of: runs.map { best - ($0.regrets.last ?? 0) / Double(choices) }, drawsPerRun: choices,
      within: 0.2...best, bound: best - epsilon * (best - mean),
      basis: "One choice in ten is drawn from all actions and earns their mean, whatever was "
        + "learned before; no other earns more than the best.")
  }

  private static func everyAction(_ runs: [Run]) -> Finding {
    .equal(
      "The share of players with a confidence bound that tried every action",
      measured: Double(runs.count { !$0.counts.contains(0) }) / Double(runs.count), exact: 1,
      tolerance: 0, basis: "An action that was never tried has an infinite score.")
  }
}
