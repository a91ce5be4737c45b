extension Figure {
  /// Throws if there is something in the figure that nobody could draw.
  func validate() throws(PlottingError) {
    if panels.isEmpty { throw .invalidFigure(reason: "it has no panels") }
    for (index, panel) in panels.enumerated() {
      let place = panels.count == 1 ? "" : " in panel \(index + 1)"
      if let problem = panel.problem { throw .invalidFigure(reason: problem + place) }
    }
  }
}

extension Panel {
  /// What keeps the panel from being drawn, or nil.
  fileprivate var problem: String? {
    for (name, axis) in [("horizontal", x), ("vertical", y)] {
      if let problem = axis.problem { return "the \(name) axis \(problem)" }
    }
    if layers.isEmpty { return "there is nothing to draw" }
    let tables = layers.count { if case .heatMap = $0 { true } else { false } }
    let charts = layers.count { if case .bars = $0 { true } else { false } }
    if tables + charts > 1 { return "a panel holds one heat map or one bar chart" }
    let logarithmic = x.scale == .logarithmic || y.scale == .logarithmic
    if tables == 1 && logarithmic { return "a heat map needs linear axes" }
    if charts == 1 && x.scale == .logarithmic { return "bars need a linear horizontal axis" }
    for layer in layers {
      if let problem = layer.problem(x: x, y: y) { return problem }
    }
    return nil
  }
}

extension Axis {
  fileprivate var problem: String? {
    guard let range else { return nil }
    if !(range.lowerBound.isFinite && range.upperBound.isFinite) { return "has no finite range" }
    if range.lowerBound == range.upperBound { return "has a range of no length" }
    return shows(range.lowerBound) ? nil : "is logarithmic and its range is not positive"
  }
}

extension Layer {
  fileprivate func problem(x: Axis, y: Axis) -> String? {
    switch self {
    case .line(let line):
      return Self.problem("the line", line.name, line.x.count, Self.shown(line.x, line.y, x, y))
    case .points(let points):
      let shown = Self.shown(points.x, points.y, x, y)
      return Self.problem("the points", points.name, points.x.count, shown)
    case .band(let band):
      let shown = zip(Self.shows(band.x, band.low, x, y), Self.shows(band.x, band.high, x, y))
        .contains { $0 && $1 }
      return Self.problem("the band", band.name, band.x.count, shown)
    case .heatMap(let map):
      if let range = map.range, !(range.upperBound - range.lowerBound).isFinite {
        return "the heat map '\(map.quantity)' has no finite range of colours"
      }
      return Self.problem(
        "the heat map", map.quantity, map.cells.count * map.columnCount, !map.drawnValues.isEmpty)
    case .bars(let chart):
      let values = chart.series.flatMap(\.values)
      return Self.problem("the bar chart", "", values.count, values.contains(where: y.shows))
    case .rule(let rule):
      let axis = rule.direction == .vertical ? x : y
      return Self.problem("the reference line", rule.name, 1, axis.shows(rule.value))
    case .annotation(let annotation):
      let shown = x.shows(annotation.x) && y.shows(annotation.y)
      return Self.problem("the annotation", annotation.text, 1, shown)
    }
  }

  private static func problem(_ kind: String, _ name: String, _ count: Int, _ shown: Bool)
    -> String?
  {
    let layer = name.isEmpty ? kind : "\(kind) '\(name)'"
    if count == 0 { return "\(layer) is empty" }
    if shown { return nil }
    return "\(layer) has no finite numbers, or none above 0 for a logarithmic axis"
  }

  private static func shows(_ xs: [Double], _ ys: [Double], _ x: Axis, _ y: Axis) -> [Bool] {
    zip(xs, ys).map { x.shows($0) && y.shows($1) }
  }

  private static func shown(_ xs: [Double], _ ys: [Double], _ x: Axis, _ y: Axis) -> Bool {
    shows(xs, ys, x, y).contains(true)
  }
}
