import Plotting

extension PegInHoleTable {
  /// A figure: all variants would be too many lines for one.
  private struct Plan {
    let name: String
    let title: String
    let lines: [Line]
  }

  private typealias Line = (variant: PegInHoleVariant, name: String)

  private static let plans = [
    Plan(
      name: "peg-in-hole", title: "A peg learns to find its hole",
      lines: titled([.shaped, .unshaped, .documentFeatures])),
    Plan(
      name: "peg-in-hole-safety", title: "A peg learns under protection",
      lines: [
        (.unguarded, "neither"), (.layerAlone, "safety layer alone"),
        (.speedAlone, "guarded speed alone"), (.capAlone, "force cap alone"),
        (.shaped, "layer and cap"),
      ]),
    Plan(
      name: "peg-in-hole-replay", title: "What replay stores of a step that the layer overrode",
      lines: [
        (.shaped, "chosen, layer and cap"), (.executedActions, "executed, layer and cap"),
        (.layerAlone, "chosen, layer alone"),
        (.layerAloneExecutedActions, "executed, layer alone"),
      ]),
    Plan(
      name: "peg-in-hole-features", title: "What a peg learns from features without a sign",
      lines: titled([.documentFeatures, .documentFeaturesFixedHole, .tabular, .tabularFixedHole])),
  ]

  private static func titled(_ variants: [PegInHoleVariant]) -> [Line] {
    variants.map { ($0, $0.title) }
  }

  /// Success in validation and the greatest force there, over training.
  public var illustrations: [Illustration] {
    var drawn: Set<PegInHoleVariant> = []
    return Self.plans.compactMap { plan in
      let shown = plan.lines.filter { line in
        runs.contains { $0.variant == line.variant && !$0.validations.isEmpty }
      }
      // One line that an earlier figure has is no comparison.
      guard shown.count > 1 || shown.contains(where: { !drawn.contains($0.variant) }) else {
        return nil
      }
      drawn.formUnion(shown.map(\.variant))
      return Illustration(
        name: plan.name, caption: Self.caption,
        figure: Figure(title: plan.title, panels: [successPanel(shown), forcePanel(shown)]))
    }
  }

  private static let caption =
    "Episodes of validation of a peg that is to be inserted, by episodes of training, with bands from the "
    + "first to the third quartile of the seeds. Success is that of all agents together, each in conditions "
    + "of its own, with exact 95 % intervals, which do not cover other seeds; force is the median of the "
    + "seeds. An agent that forgets what it knew is shown as it is then, not as it is kept. "
    + "\(PegInHoleSettings().evaluationRule)."

  /// Pooled shares with their intervals, over the quartiles of the seeds.
  private func successPanel(_ lines: [Line]) -> Panel {
    var layers: [Layer] = []
    for (variant, name) in lines {
      let (episodes, curves) = curves(of: variant) { 100 * $0.success }
      layers.append(.band(name, x: episodes, low: curves.lower, high: curves.upper))
      let points = points(of: variant)
      let (x, y) = (points.map { Double($0.trainedEpisodes) }, points.map { 100 * $0.success })
      layers.append(.line(name, x: x, y: y))
      layers.append(
        .points(
          name, x: x, y: y,
          intervals: points.map { 100 * $0.interval.lowerBound...100 * $0.interval.upperBound }))
    }
    return Panel(
      title: "pegs inserted", x: Axis("episodes of training"),
      y: Axis("episodes of validation", unit: "%", range: 0...102), layers: layers)
  }

  private func forcePanel(_ lines: [Line]) -> Panel {
    var layers: [Layer] = []
    for (variant, name) in lines {
      let (episodes, curves) = curves(of: variant) { $0.greatestForce }
      layers.append(.band(name, x: episodes, low: curves.lower, high: curves.upper))
      layers.append(.line(name, x: episodes, y: curves.median))
    }
    return Panel(
      title: "the greatest force", x: Axis("episodes of training"), y: Axis("force", unit: "N"),
      layers: layers + [.horizontal("50 N: the limit", at: 50)])
  }

  /// A number of each validation over the seeds, as far as all runs of the variant went.
  private func curves(
    of variant: PegInHoleVariant, _ value: (PegInHoleRun.Evaluation) -> Double
  ) -> (episodes: [Double], curves: RunCurves) {
    let validations = runs.filter { $0.variant == variant }.map(\.validations)
      .filter { !$0.isEmpty }
    let count = validations.map(\.count).min() ?? 0
    let episodes = validations[0].prefix(count).map { Double($0.trainedEpisodes) }
    return (episodes, RunCurves(validations.map { $0.prefix(count).map(value) }))
  }
}
