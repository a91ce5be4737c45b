import Plotting

extension PegInHoleTable {
  /// The variants of each figure; all of them would be too many lines for one.
  private static let figures: [(name: String, title: String, variants: [PegInHoleVariant])] = [
    ("peg-in-hole", "A peg learns to find its hole", [.shaped, .unshaped, .documentFeatures]),
    (
      "peg-in-hole-safety", "A peg learns under protection",
      [.layerAlone, .capAlone, .unguarded, .executedActions]
    ),
    (
      "peg-in-hole-features", "What a peg learns from features without a sign",
      [.documentFeatures, .documentFeaturesFixedHole, .tabular, .tabularFixedHole]
    ),
  ]

  /// Success in held-out episodes and the greatest force there, over training.
  public var illustrations: [Illustration] {
    Self.figures.compactMap { name, title, variants in
      let shown = variants.filter { variant in runs.contains { $0.variant == variant } }
      guard !shown.isEmpty else { return nil }
      return Illustration(
        name: name,
        caption:
          "Held-out episodes of a peg that is to be inserted, by episodes of training: medians "
          + "over seeds, with bands from the first to the third quartile.",
        figure: Figure(
          title: title,
          panels: [
            panel("pegs inserted", Axis("held-out episodes", unit: "%", range: 0...102), shown) {
              100 * Double($0.inserted) / Double($0.count)
            },
            panel("the greatest force", Axis("force", unit: "N"), shown) { $0.greatestForce },
          ]))
    }
  }

  private func panel(
    _ title: String, _ axis: Axis, _ variants: [PegInHoleVariant],
    of value: (PegInHoleRun.Evaluation) -> Double
  ) -> Panel {
    var bands: [Layer] = []
    var lines: [Layer] = []
    for variant in variants {
      let evaluations = runs.filter { $0.variant == variant }.map(\.evaluations)
      let count = evaluations.map(\.count).min() ?? 0
      let episodes = evaluations[0].prefix(count).map { Double($0.trainedEpisodes) }
      let curves = RunCurves(evaluations.map { $0.prefix(count).map(value) })
      bands.append(.band(variant.title, x: episodes, low: curves.lower, high: curves.upper))
      lines.append(.line(variant.title, x: episodes, y: curves.median))
    }
    return Panel(title: title, x: Axis("episodes of training"), y: axis, layers: bands + lines)
  }
}
