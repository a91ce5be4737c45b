extension GnuplotScript {
  /// Appends the data and settings of a layer and returns what `plot` has to draw of it.
  mutating func addLayer(_ layer: Layer, of panel: Panel) -> [PlotPart] {
    switch layer {
    case .line(let line): addLine(line, of: panel)
    case .points(let points): addPoints(points, of: panel)
    case .band(let band): addBand(band, of: panel)
    case .heatMap(let map): addHeatMap(map)
    case .bars(let chart): addBars(chart, of: panel)
    case .rule(let rule): addRule(rule, of: panel)
    case .annotation(let annotation): addAnnotation(annotation)
    }
  }

  private mutating func addLine(_ line: LineSeries, of panel: Panel) -> [PlotPart] {
    let shown = zip(line.x, line.y).map { panel.x.shows($0) && panel.y.shows($1) }
    let data = addData { data in
      for index in line.x.indices {
        data.append([line.x[index], line.y[index]], isShown: shown[index])
      }
    }
    var parts = [PlotPart(depth: 1, command: "\(data) with lines \(stroke(line)) notitle")]
    guard line.style == .data, let look = looks[line.name] else { return parts }
    let marked = markedIndices(shown, look)
    let markers = addData { data in
      for index in marked { data.append([line.x[index], line.y[index]]) }
    }
    parts.append(PlotPart(depth: 2, command: "\(markers) with points \(mark(look)) notitle"))
    return parts
  }

  /// About eight points along a line, at other places for each look, and points without neighbours.
  private func markedIndices(_ shown: [Bool], _ look: Palette.Entry) -> [Int] {
    let step = max(1, shown.count / 8)
    let turn = Palette.entries.firstIndex { $0.marker == look.marker } ?? 0
    let start = shown.count <= 12 ? 0 : step / 2 + turn * step / Palette.entries.count
    return shown.indices.filter { index in
      guard shown[index] else { return false }
      let isAlone =
        (index == 0 || !shown[index - 1]) && (index + 1 == shown.count || !shown[index + 1])
      return isAlone || shown.count <= 12 || (index >= start % step && (index - start) % step == 0)
    }
  }

  private mutating func addPoints(_ points: PointSeries, of panel: Panel) -> [PlotPart] {
    guard let look = looks[points.name] else { return [] }
    let data = addData { data in
      for (index, (x, y)) in zip(points.x, points.y).enumerated()
      where panel.x.shows(x) && panel.y.shows(y) {
        let interval = points.intervals?[index] ?? y...y
        data.append([x, y, interval.lowerBound, interval.upperBound])
      }
    }
    var parts = [
      PlotPart(depth: 2, command: "\(data) using 1:2 with points \(mark(look)) notitle")
    ]
    if points.intervals != nil {
      let style = Self.interval(look.colour)
      parts.append(PlotPart(depth: 1, command: "\(data) using 1:3:(0):($4-$3) \(style) notitle"))
    }
    return parts
  }

  private mutating func addBand(_ band: Band, of panel: Panel) -> [PlotPart] {
    guard !terminal.isText, let look = looks[band.name] else { return [] }
    let data = addData { data in
      for index in band.x.indices {
        let (x, low, high) = (band.x[index], band.low[index], band.high[index])
        data.append(
          [x, low, high], isShown: panel.x.shows(x) && panel.y.shows(low) && panel.y.shows(high))
      }
    }
    let style = "with filledcurves fillcolor rgb '\(look.colour)' fillstyle transparent solid 0.2"
    return [PlotPart(depth: 0, command: "\(data) using 1:2:3 \(style) noborder notitle")]
  }

  private mutating func addRule(_ rule: ReferenceLine, of panel: Panel) -> [PlotPart] {
    let (xs, ys) = (panel.xRange, panel.yRange)
    let data = addData { data in
      for (x, y) in [(xs.lowerBound, ys.lowerBound), (xs.upperBound, ys.upperBound)] {
        data.append(rule.direction == .vertical ? [rule.value, y] : [x, rule.value])
      }
    }
    return [PlotPart(depth: 1, command: "\(data) with lines \(reference) notitle")]
  }

  private mutating func addAnnotation(_ annotation: Annotation) -> [PlotPart] {
    let place = "\(GnuplotText.number(annotation.x)),\(GnuplotText.number(annotation.y))"
    let side =
      switch annotation.side {
      case .left: "right offset -1,0"
      case .right: "left offset 1,0"
      case .above: "center offset 0,0.9"
      case .below: "center offset 0,-0.9"
      }
    let look = "textcolor rgb '\(Palette.ink)' boxed front"
    add("set label \(GnuplotText.quoted(annotation.text)) at \(place) \(side) \(look)")
    let data = addData { $0.append([annotation.x, annotation.y]) }
    let dot = "with points pointtype 7 pointsize 0.6 linecolor rgb '\(Palette.ink)'"
    return [PlotPart(depth: 2, command: "\(data) \(dot) notitle")]
  }
}
