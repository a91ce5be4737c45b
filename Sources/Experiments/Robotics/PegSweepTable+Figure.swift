import Plotting

extension PegSweepTable {
  /// Success against each condition; nil where there are no rows.
  public var illustration: Illustration? {
    let panels = PegCondition.allCases.compactMap(panel)
    guard !panels.isEmpty else { return nil }
    return Illustration(
      name: "peg-in-hole-conditions",
      caption:
        "Held-out episodes that insert the peg, where one condition is fixed and the others are drawn "
        + "as in training, with exact 95 % intervals. Dashed: the ends of what training drew from. "
        + "\(PegInHoleSettings().evaluationRule).",
      figure: Figure(title: "What trained agents do elsewhere", panels: panels))
  }

  private func panel(of condition: PegCondition) -> Panel? {
    var bands: [Layer] = []
    var lines: [Layer] = []
    for actor in PegSweep.Actor.allCases {
      let points = points(of: actor, against: condition)
      guard !points.isEmpty else { continue }
      let x = points.map { $0.value * condition.factor }
      bands.append(
        .band(
          actor.title, x: x, low: points.map { 100 * $0.interval.lowerBound },
          high: points.map { 100 * $0.interval.upperBound }))
      lines.append(.line(actor.title, x: x, y: points.map { 100 * $0.success }))
    }
    guard !lines.isEmpty else { return nil }
    let trained = condition.trained
    var rules = [Layer.vertical("in training", at: trained.lowerBound * condition.factor)]
    if trained.upperBound > trained.lowerBound {
      rules.append(.vertical("", at: trained.upperBound * condition.factor))
    }
    return Panel(
      title: condition.title, x: condition.axis,
      y: Axis("held-out episodes", unit: "%", range: 0...102), layers: bands + lines + rules)
  }
}

extension PegCondition {
  /// By what a value is multiplied for the axis.
  fileprivate var factor: Double { self == .clearance ? 1_000 : 1 }

  fileprivate var title: String {
    switch self {
    case .noise: "pegs inserted, by noise"
    case .clearance: "pegs inserted, by clearance"
    case .friction: "pegs inserted, by friction"
    }
  }

  fileprivate var axis: Axis {
    switch self {
    case .noise: Axis("deviation of joint angles", unit: "rad", scale: .logarithmic)
    case .clearance: Axis("clearance", unit: "mm", scale: .logarithmic)
    case .friction: Axis("coefficient of friction")
    }
  }
}
