import RealModule
import Statistics

extension LearningCurves {
  func findings(_ measurements: [[Measurement]]) -> [Finding] {
    exactFindings(measurements) + shortestWays(measurements) + [comparison(measurements)]
      + earnings(measurements) + greedyPolicies(measurements)
  }

  private func exactFindings(_ measurements: [[Measurement]]) -> [Finding] {
    [
      .equal(
        "The best possible return", measured: Self.exactReturn(), exact: -13, tolerance: 1e-9,
        basis: "Policy iteration without discount; the shortest way has 13 steps."),
      .atMost(
        "The largest return of any episode of any run",
        measured: measurements.joined().flatMap(\.returns).max() ?? .nan, bound: -13,
        basis: "No way to the goal has fewer than 13 steps of −1."),
    ]
  }

  /// Exploration lets nobody keep to the shortest way more often than 13 greedy steps in a row.
  private func shortestWays(_ measurements: [[Measurement]]) -> [Finding] {
    let greedyChance = 1 - Self.epsilon + Self.epsilon / 4
    return zip(settings, measurements).map { algorithm, runs in
      .meanAtMost(
        "Share of the last \(Self.late) episodes that earn −13: \(algorithm.title)",
        of: runs.map { run in
          Double(run.late.count { $0 == -13 }) / Double(Self.late)
        }, drawsPerRun: Self.late, within: 0...1, bound: .pow(greedyChance, 13),
        basis: "There is one shortest way, and each of its 13 steps is taken with at most 0.925.")
    }
  }

  private func comparison(_ measurements: [[Measurement]]) -> Finding {
    let sarsa = meanReturns(of: .sarsa, measurements)
    let qLearning = meanReturns(of: .qLearning, measurements)
    return .majority(
      "Share of pairs of runs in which SARSA earns more than Q-learning in the last "
        + "\(Self.late) episodes",
      zip(sarsa, qLearning).map(>), chance: 0.95,
      basis: "Of 3,000 pairs before, 2,939 agreed.")
  }

  private func earnings(_ measurements: [[Measurement]]) -> [Finding] {
    let bestExploring = Self.exactReturn(epsilon: Self.epsilon)
    return settings.map { algorithm in
      .mean(
        "Mean return of \(algorithm.title) in the last \(Self.late) episodes",
        of: meanReturns(of: algorithm, measurements), exact: bestExploring,
        basis: "Exact: the best return with epsilon 0.1.")
    }
  }

  private func greedyPolicies(_ measurements: [[Measurement]]) -> [Finding] {
    zip(settings, measurements).map { algorithm, runs in
      .share(
        "Share of runs whose greedy policy at the end is optimal: \(algorithm.title)",
        count: runs.count { abs($0.greedyReturn + 13) < 1e-9 }, of: runs.count,
        basis: "Exact evaluation of the greedy policy.")
    }
  }

  /// The mean return of the last episodes of each run.
  private func meanReturns(
    of algorithm: TabularAlgorithm, _ measurements: [[Measurement]]
  ) -> [Double] {
    measurements[settings.firstIndex(of: algorithm) ?? 0].map { Summary(of: Array($0.late)).mean }
  }
}

extension LearningCurves.Measurement {
  /// The returns of the last episodes.
  fileprivate var late: ArraySlice<Double> { returns.suffix(LearningCurves.late) }
}
