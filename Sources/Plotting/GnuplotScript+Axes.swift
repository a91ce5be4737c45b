extension GnuplotScript {
  /// Appends the settings of a panel's axes and legend.
  mutating func addAxes(of panel: Panel) {
    let (xs, ys) = (panel.xRange, panel.yRange)
    // gnuplot keeps no room for the further lines of categories; empty lines before the label do.
    let room = String(repeating: " \n", count: categoryLines(of: panel) - 1)
    add("set xlabel \(GnuplotText.quoted(room + panel.x.caption)) textcolor rgb '\(Palette.ink)'")
    add("set ylabel \(GnuplotText.quoted(panel.y.caption)) textcolor rgb '\(Palette.ink)'")
    add("set xrange [\(GnuplotText.number(xs.lowerBound)):\(GnuplotText.number(xs.upperBound))]")
    add("set yrange [\(GnuplotText.number(ys.lowerBound)):\(GnuplotText.number(ys.upperBound))]")
    addScale(panel.x.scale, "x", over: xs)
    addScale(panel.y.scale, "y", over: ys)
    if let chart = panel.bars { addCategories(of: chart) }
    switch panel.legend {
    case .below:
      let columns = legendColumns(of: panel)
      add("set key bmargin center horizontal maxcols \(columns)")
      add("set key reverse Left samplen 2.5 height 1")

    case .right: add("set key rmargin center vertical reverse Left samplen 2.5")
    case .hidden: add("unset key")
    }
  }

  private mutating func addScale(
    _ scale: Axis.Scale, _ axis: String, over range: ClosedRange<Double>
  ) {
    guard scale == .logarithmic else {
      // Labels above each other never collide; those beside each other need a step of their own.
      let step = axis == "x" ? GnuplotText.number(linearStep(over: range)) : "autofreq"
      add("unset logscale \(axis); set \(axis)tics \(step) norotate")
      return
    }
    let tics = logarithmicTics(over: range).map { tic in
      let isSmall = tic.label.isEmpty
      return
        "\(GnuplotText.ticLabel(tic.label)) \(GnuplotText.number(tic.value)) \(isSmall ? 1 : 0)"
    }
    add("set logscale \(axis) 10; set \(axis)tics (\(tics.joined(separator: ", ")))")
  }

  private mutating func addCategories(of chart: BarChart) {
    let tics = wrappedCategories(of: chart).enumerated().map { index, category in
      "\(GnuplotText.ticLabel(category)) \(index)"
    }
    add("set xtics (\(tics.joined(separator: ", "))) scale 0; set grid noxtics")
  }

  private func categoryLines(of panel: Panel) -> Int {
    let categories = panel.bars.map(wrappedCategories) ?? []
    return categories.map { $0.count { $0 == "\n" } + 1 }.max() ?? 1
  }

  private func wrappedCategories(of chart: BarChart) -> [String] {
    let width = panelCharacters * 8 / 10 / chart.categories.count
    return chart.categories.map { GnuplotText.wrapped($0, width: width) }
  }

  /// About as many characters as stand beside each other in a panel.
  var panelCharacters: Int {
    terminal.isText ? terminal.width : terminal.width / columnCount / 9
  }

  /// As many names as fit beside each other in a panel's legend.
  private func legendColumns(of panel: Panel) -> Int {
    let longest = panel.layers.flatMap(\.names).map(\.count).max() ?? 0
    return max(1, panelCharacters / (longest + 7))
  }
}
