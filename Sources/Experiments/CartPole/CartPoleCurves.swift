import Plotting

/// Learning curves on CartPole, with bands over runs.
enum CartPoleCurves {
  private static let smoothing = 20

  /// What the curves of a panel show.
  static let caption =
    "medians over seeds of trailing means of \(smoothing) episodes, with bands from the first to the "
    + "third quartile. A run ends when it is solved (the last 100 returns have a mean of 475 or "
    + "more) and is drawn on at its last value."

  /// A line with its band for each group of runs, over the first so many episodes; groups without runs are left
  /// out.
  static func panel(
    title: String, episodes count: Int = 500,
    _ groups: [(name: String, trainings: [CartPoleTraining])]
  ) -> Panel {
    let episodes = (1...count).map(Double.init)
    let curves = groups.filter { !$0.trainings.isEmpty }.map { group in
      (group.name, RunCurves(group.trainings.map { curve(of: $0, episodes: count) }))
    }
    return Panel(
      title: title, x: Axis("episode"), y: Axis("return", unit: "steps", range: 0...505),
      layers: RunCurves.layers(curves, x: episodes, middle: \.median) + [
        .horizontal("solved: 475", at: 475)
      ])
  }

  /// Trailing means of the returns, continued at the last.
  private static func curve(of training: CartPoleTraining, episodes count: Int) -> [Double] {
    let means = trailingMeans(training.returns.map(Double.init), width: smoothing)
    let shown = Array(means.prefix(count))
    return shown + Array(repeating: shown.last ?? 0, count: count - shown.count)
  }
}
