extension FrozenLakeStudy {
  func findings(_ measurements: [[Measurement]]) -> [Finding] {
    slipperyFindings(measurements[0]) + documentFindings(measurements) + articleFindings
  }

  private func slipperyFindings(_ runs: [Measurement]) -> [Finding] {
    let rates = runs.map { $0.successRates.last ?? .nan }
    return [
      .equal(
        "The best success rate on the slippery lake without a limit of steps",
        measured: Self.unlimitedSuccessRate, exact: 14.0 / 17, tolerance: 1e-9,
        basis: "Policy iteration without discount; 14/17 by hand from the equations of the best "
          + "policy."),
      .atMost(
        "The largest success rate of any run at any time, within 100 steps",
        measured: runs.flatMap(\.successRates).max() ?? .nan, bound: Self.bestSuccessRate,
        tolerance: 1e-12,
        basis: "The best of all policies, by 100 applications of Bellman's operator."),
      .majority(
        "Share of runs whose greedy policy after 5,000 episodes succeeds more often than random "
          + "moves",
        rates.map { $0 > Self.randomSuccessRate }, chance: 0.98,
        basis: "Random moves succeed with \(NumberText.short(Self.randomSuccessRate)), exactly. Of "
          + "6,000 runs before, 5,987 agreed."),
      .mean(
        "Success rate of the greedy policy after 5,000 episodes", of: rates,
        exact: Self.bestSuccessRate,
        basis: "Each run's rate is computed exactly. Exact: the best of all policies."),
    ]
  }

  private func documentFindings(_ measurements: [[Measurement]]) -> [Finding] {
    let forever = Self.firstEpisode(.firstIndexTies, epsilon: 0)
    return [
      .equal(
        "Share of first episodes still under way after 2,000 steps if the first action wins ties "
          + "and nothing is explored",
        measured: forever.survival.last ?? .nan, exact: 1, tolerance: 0,
        basis: "Up from the start leads nowhere: without a cap the listing would never return.")
    ]
      + firstEpisodes(of: measurements[1], .firstIndexTies, "the first action wins ties")
      + firstEpisodes(of: measurements[2], .randomTies, "ties are shared")
  }

  private var articleFindings: [Finding] {
    [
      Finding(
        "The article's mean return of its last 100 episodes, with epsilon 0.2",
        measured: 0.87, exact: Self.bestDocumentReturn,
        basis: "Exact: the best mean return of any policy that explores with epsilon 0.2."),
      Finding(
        "Goals among the article's last 100 episodes, if their mean return is 0.87 as printed",
        measured: 93.5,
        basis: "Returns are 1 or −1, so 100 of them add up to an even number and 87 is none: "
          + "(100 + 87) / 2 is not whole."),
    ]
  }

  private func firstEpisodes(
    of runs: [Measurement], _ setting: Setting, _ words: String
  ) -> [Finding] {
    let forecast = Self.firstEpisode(setting, epsilon: Self.documentEpsilon)
    let median = forecast.medianLength ?? 0
    return [
      .frequency(
        "Share of first episodes longer than \(median) steps if \(words)",
        count: runs.count { $0.firstLength > median }, of: runs.count,
        probability: forecast.survival[median],
        basis: "Values are 0 until the first episode ends, so its length follows from the model."),
      .mean(
        "Steps of the first episode if \(words)", of: runs.map { Double($0.firstLength) },
        exact: forecast.meanLength, basis: "Exact from the model, step by step."),
      .meanAtMost(
        "Mean return of the last 100 of 5,000 episodes if \(words)",
        of: runs.map(\.lateReturn), drawsPerRun: 100, within: -1...1,
        bound: Self.bestDocumentReturn,
        basis: "Exact: the best mean return of any policy that explores with epsilon 0.2."),
    ]
  }
}
