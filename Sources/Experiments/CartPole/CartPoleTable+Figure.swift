import Plotting

extension CartPoleTable {
  private static let smoothing = 20
  private static let shownEpisodes = 500

  /// The learning curves, with a panel for each kind of settings.
  public var illustration: Illustration {
    Illustration(
      name: "cartpole-table",
      caption: "Returns on CartPole by episode of training for five methods: medians over seeds of "
        + "trailing means of \(Self.smoothing) episodes, with bands from the first to the third "
        + "quartile. A run ends when it is solved (the last 100 returns have a mean of 475 or "
        + "more) and is drawn on at its last value.",
      figure: Figure(
        title: "Five methods on CartPole",
        panels: settingsNames.map { panel(settingsName: $0) }))
  }

  private func panel(settingsName: String) -> Panel {
    let episodes = (1...Self.shownEpisodes).map(Double.init)
    var bands: [Layer] = []
    var lines: [Layer] = []
    for method in CartPoleMethod.allCases {
      let runs = runs(of: method, settingsName: settingsName)
      guard !runs.isEmpty else { continue }
      let curves = RunCurves(runs.map { Self.curve(of: $0) })
      bands.append(.band(method.title, x: episodes, low: curves.lower, high: curves.upper))
      lines.append(.line(method.title, x: episodes, y: curves.median))
    }
    return Panel(
      title: "Settings: \(settingsName)", x: Axis("episode"),
      y: Axis("return", unit: "steps", range: 0...505),
      layers: bands + lines + [.horizontal("solved: 475", at: 475)])
  }

  /// Trailing means of a run's returns, continued at the last.
  private static func curve(of run: CartPoleRun) -> [Double] {
    let means = trailingMeans(run.returns.map(Double.init), width: smoothing)
    let shown = Array(means.prefix(shownEpisodes))
    return shown + Array(repeating: shown.last ?? 0, count: shownEpisodes - shown.count)
  }
}
