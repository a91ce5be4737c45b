extension GnuplotScript {
  /// How theory and exact answers are drawn.
  var reference: String {
    // A text terminal knows dots only, by the number 0; elsewhere that number overrules the dashes.
    "linetype \(terminal.isText ? 0 : 1) dashtype 2 linewidth 1.8 linecolor rgb '\(Palette.rule)'"
  }

  /// How a line is drawn.
  func stroke(_ line: LineSeries) -> String {
    let look = looks[line.name] ?? Palette.entry(0)
    return switch line.style {
    case .data: "linetype \(look.number) linewidth 2.2 linecolor rgb '\(look.colour)'"
    case .reference: reference
    // gnuplot writes transparency before the colour, as #AARRGGBB.
    case .faint: "linetype \(look.number) linewidth 1 linecolor rgb '#A0\(look.colour.dropFirst())'"
    }
  }

  /// How an interval is drawn: a line with caps, without gnuplot's gap around the middle.
  static func interval(_ colour: String) -> String {
    "with vectors heads size screen 0.006,90 linewidth 1.5 linecolor rgb '\(colour)'"
  }

  /// How a marker is drawn.
  func mark(_ look: Palette.Entry) -> String {
    "pointtype \(look.marker) pointsize \(terminal.markerSize) linecolor rgb '\(look.colour)'"
  }

  /// The entries of a panel's legend, one for each name.
  func keys(of panel: Panel) -> [String] {
    var known: Set<String> = [""]
    var keys: [String] = []
    // A line stands for the band of its name, whichever comes first.
    let bandsLast =
      panel.layers.filter { !$0.isArea } + panel.layers.filter(\.isArea)
    for (name, style) in bandsLast.flatMap(keyStyles) where known.insert(name).inserted {
      keys.append("keyentry \(style) title \(GnuplotText.quoted(name))")
    }
    return keys
  }

  private func keyStyles(of layer: Layer) -> [(name: String, style: String)] {
    switch layer {
    case .line(let line):
      guard line.style == .data, let look = looks[line.name] else {
        return [(line.name, "with lines \(stroke(line))")]
      }
      let marker = "pointtype \(look.marker) pointsize \(terminal.markerSize)"
      return [(line.name, "with linespoints \(stroke(line)) \(marker)")]
    case .points(let points):
      return looks[points.name].map { [(points.name, "with points \(mark($0))")] } ?? []
    case .band(let band):
      return looks[band.name].map { [(band.name, "with boxes \(fill($0, 0.2))")] } ?? []
    case .bars(let chart):
      return chart.series.compactMap { series in
        looks[series.name].map { (series.name, "with boxes \(fill($0, 0.85))") }
      }
    case .rule(let rule):
      return [(rule.name, "with lines \(reference)")]
    case .heatMap, .annotation:
      return []
    }
  }

  /// How an area is drawn.
  func fill(_ look: Palette.Entry, _ density: Double) -> String {
    "linetype \(look.number) fillcolor rgb '\(look.colour)' fillstyle solid \(density) noborder"
  }
}

extension Layer {
  fileprivate var isArea: Bool { if case .band = self { true } else { false } }
}
