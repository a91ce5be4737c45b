extension GnuplotScript {
  /// Appends the bars of a chart, each with its interval.
  mutating func addBars(_ chart: BarChart, of panel: Panel) -> [PlotPart] {
    let width = 0.8 / Double(chart.series.count)
    let base = panel.y.scale == .linear ? 0 : panel.yRange.lowerBound
    var parts: [PlotPart] = []
    for (index, series) in chart.series.enumerated() {
      guard let look = looks[series.name] else { continue }
      let shift = (Double(index) - Double(chart.series.count - 1) / 2) * width
      let data = addData { data in
        for (category, value) in series.values.enumerated() where panel.y.shows(value) {
          let interval = series.intervals?[category] ?? value...value
          let x = Double(category) + shift
          data.append([
            x, value, x - width * 0.45, x + width * 0.45, base, value, interval.lowerBound,
            interval.upperBound,
          ])
        }
      }
      let box = "\(data) using 1:2:3:4:5:6 with boxxyerror \(fill(look, 0.85)) notitle"
      parts.append(PlotPart(depth: 0, command: box))
      guard series.intervals != nil else { continue }
      let style = Self.interval(Palette.ink)
      parts.append(PlotPart(depth: 2, command: "\(data) using 1:7:(0):($8-$7) \(style) notitle"))
    }
    return parts
  }
}
