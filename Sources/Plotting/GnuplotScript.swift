/// A figure as gnuplot commands: settings, then each panel with its data and one `plot`.
///
/// The data stands in the script itself, so the script alone draws the figure.
struct GnuplotScript {
  /// The look of each name, the same in all panels.
  let looks: [String: Palette.Entry]

  /// Where the figure is drawn.
  let terminal: GnuplotTerminal

  /// The number of panels that share the width.
  let columnCount: Int

  private(set) var lines: [String] = []
  private var blockCount = 0

  /// The whole script.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Writes the script of a valid figure.
  init(_ figure: Figure, on terminal: GnuplotTerminal) {
    self.looks = Self.looks(of: figure)
    self.terminal = terminal
    let (rows, columns) = terminal.isText ? (figure.panels.count, 1) : figure.layout
    self.columnCount = columns
    add("# A Bellwork figure; gnuplot writes it to standard output.")
    add("set encoding utf8")
    lines += terminal.commands
    let width = terminal.isText ? terminal.width - 8 : terminal.width / 12
    let title = GnuplotText.quoted(GnuplotText.wrapped(figure.title, width: width))
    if figure.panels.count == 1 {
      let panel = figure.panels[0]
      addCommonSettings()
      add("set title \(title) font ',\(fontSize + 3)'")
      if !panel.title.isEmpty {
        let both = GnuplotText.wrapped(figure.title + "\n" + panel.title, width: width)
        add("set title \(GnuplotText.quoted(both)) font ',\(fontSize + 2)'")
      }
      addPanel(panel)
      return
    }
    add("set multiplot layout \(rows),\(columns) title \(title) font ',\(fontSize + 3)'")
    for panel in figure.panels {
      // Nothing of a panel reaches the next one.
      add("reset")
      addCommonSettings()
      let text = GnuplotText.wrapped(panel.title, width: width / columns)
      add("set title \(GnuplotText.quoted(text)) font ',\(fontSize + 1)'")
      addPanel(panel)
    }
    add("unset multiplot")
  }

  /// The size of ordinary text.
  var fontSize: Int { terminal.fontSize }

  /// Appends a command.
  mutating func add(_ line: String) {
    lines.append(line)
  }

  /// Appends a block of data and returns its name.
  mutating func addData(_ fill: (inout GnuplotData) -> Void) -> String {
    blockCount += 1
    var data = GnuplotData(name: "$data\(blockCount)")
    fill(&data)
    add(data.text)
    return data.name
  }

  private mutating func addCommonSettings() {
    add("set minussign")
    add("set border 3 linecolor rgb '\(Palette.rule)'")
    add("set tics nomirror out textcolor rgb '\(Palette.ink)'")
    add("set grid back linecolor rgb '\(Palette.grid)' linetype 1 linewidth 1")
    if terminal.isText { add("unset grid") }
    add("set style textbox opaque fillcolor rgb '#40\(Palette.paper.dropFirst())' noborder")
  }

  private mutating func addPanel(_ panel: Panel) {
    addAxes(of: panel)
    var parts: [PlotPart] = []
    for layer in panel.layers { parts += addLayer(layer, of: panel) }
    parts = parts.enumerated().sorted {
      ($0.element.depth, $0.offset) < ($1.element.depth, $1.offset)
    }
    .map(\.element)
    let keys = panel.legend == .hidden ? [] : keys(of: panel)
    add("plot \\\n  " + (parts.map(\.command) + keys).joined(separator: ", \\\n  "))
  }

  private static func looks(of figure: Figure) -> [String: Palette.Entry] {
    var looks: [String: Palette.Entry] = [:]
    for name in figure.panels.flatMap(\.layers).flatMap(\.colouredNames) where looks[name] == nil {
      looks[name] = Palette.entry(looks.count)
    }
    return looks
  }
}

/// One part of a `plot` command; areas lie deepest.
struct PlotPart {
  /// What is drawn over what: 0 for areas, 1 for lines, 2 for points.
  var depth: Int
  /// The part as it stands in the command.
  var command: String
}

extension Layer {
  /// The names that the legend lists.
  var names: [String] {
    switch self {
    case .line(let line): [line.name]
    case .rule(let rule): [rule.name]
    default: colouredNames
    }
  }

  /// The names that have a colour of their own.
  var colouredNames: [String] {
    switch self {
    case .line(let line): line.style == .reference ? [] : [line.name]
    case .points(let points): [points.name]
    case .band(let band): [band.name]
    case .bars(let chart): chart.series.map(\.name)
    case .heatMap, .rule, .annotation: []
    }
  }
}
