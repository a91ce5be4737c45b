import Plotting

extension CartPoleTable {
  /// The learning curves, with a panel for each kind of settings.
  public var illustration: Illustration {
    Illustration(
      name: "cartpole-table",
      caption: "Returns on CartPole by episode of training for five methods: "
        + CartPoleCurves.caption,
      figure: Figure(
        title: "Five methods on CartPole",
        panels: settingsNames.map { name in
          CartPoleCurves.panel(
            title: "Settings: \(name)",
            // As many as the document shows; with settings of our own all is over by then.
            episodes: name == CartPoleStudy.SettingsChoice.document.rawValue ? 1_000 : 500,
            CartPoleMethod.allCases.map { method in
              (method.title, runs(of: method, settingsName: name).map(\.training))
            })
        }))
  }
}
