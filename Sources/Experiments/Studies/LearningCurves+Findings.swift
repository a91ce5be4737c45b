import Statistics

extension LearningCurves {
  func findings(_ measurements: [[Measurement]]) -> [Finding] {
    let bestExploring = Self.exactReturn(epsilon: Self.epsilon)
    let late = measurements.map { runs in
      runs.map { Summary(of: Array($0.returns.suffix(Self.late))).mean }
    }
    func earnings(of algorithm: TabularAlgorithm) -> [Double] {
      late[settings.firstIndex(of: algorithm) ?? 0]
    }
    let saferThanQLearning = zip(earnings(of: .sarsa), earnings(of: .qLearning)).map(-)
    return [
      .equal(
        "The best possible return", measured: Self.exactReturn(), exact: -13, tolerance: 1e-9,
        basis: "Policy iteration without discount; the shortest way has 13 steps."),
      .atMost(
        "The largest return of any episode of any run",
        measured: measurements.joined().flatMap(\.returns).max() ?? .nan, bound: -13,
        basis: "No way to the goal has fewer than 13 steps of −1."),
      .positiveMean(
        "SARSA earns more than Q-learning in the last \(Self.late) episodes, by",
        of: saferThanQLearning, basis: "Differences between runs."),
      .meanAtMost(
        "Mean return of expected SARSA in the last \(Self.late) episodes is not above the best "
          + "with epsilon 0.1",
        of: earnings(of: .expectedSARSA), bound: bestExploring,
        basis: "Policy iteration among policies that explore with epsilon 0.1."),
    ]
      + zip(settings, late).map { algorithm, late in
        .mean(
          "Mean return of \(algorithm.title) in the last \(Self.late) episodes", of: late,
          exact: bestExploring, basis: "Exact: the best return with epsilon 0.1.")
      }
      + zip(settings, measurements).map { algorithm, runs in
        .share(
          "Share of runs whose greedy policy at the end is optimal: \(algorithm.title)",
          count: runs.count { abs($0.greedyReturn + 13) < 1e-9 }, of: runs.count,
          basis: "Exact evaluation of the greedy policy.")
      }
  }
}
