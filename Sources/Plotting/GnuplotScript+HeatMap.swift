import Foundation

extension GnuplotScript {
  /// Appends the cells of a heat map with their numbers, labels, frames and arrows.
  mutating func addHeatMap(_ map: HeatMap) -> [PlotPart] {
    addHeatMapSettings(map)
    addHeatMapText(map)
    var parts = [map.hasLines || terminal.isText ? addCells(map) : addBoxes(map)]
    parts += addFrames(
      map, .wall, "fillstyle solid 1 noborder fillcolor rgb '\(Palette.wall)'", 0.5)
    for (kind, colour) in [(HeatMap.Kind.pit, Palette.pit), (.goal, Palette.goal)] {
      let frame = "fillstyle empty linecolor rgb '\(colour)' linewidth 4"
      parts += addFrames(map, kind, frame, 0.46)
    }
    return parts + addArrows(map)
  }

  /// Appends a box with a border for each cell.
  private mutating func addCells(_ map: HeatMap) -> PlotPart {
    let scale = map.colourRange
    let cells = addData { data in
      map.forEachCell { cell, row, column in
        guard cell.kind != .wall, cell.value.isFinite else { return }
        data.append([column, row, min(max(cell.value, scale.lowerBound), scale.upperBound)])
      }
    }
    let box = "with boxxyerror fillstyle solid 1 border linecolor rgb '\(Palette.paper)'"
    return PlotPart(
      depth: 0,
      command: terminal.isText
        ? "\(cells) using 1:2:(0.5):(0.5) with boxxyerror notitle"
        : "\(cells) using 1:2:(0.5):(0.5):3 \(box) fillcolor palette notitle")
  }

  /// Appends boxes without borders: one for each run of equal cells in a row, over as many rows as
  /// have the same runs.
  private mutating func addBoxes(_ map: HeatMap) -> PlotPart {
    let scale = map.colourRange
    let boxes = addData { data in
      var row = 0
      while row < map.cells.count {
        let runs = map.runs(ofRow: row)
        var end = row + 1
        while end < map.cells.count, map.runs(ofRow: end) == runs { end += 1 }
        for run in runs {
          let columns = run.columns
          data.append([
            Double(columns.lowerBound + columns.upperBound - 1) / 2, Double(row + end - 1) / 2,
            Double(columns.count) / 2, Double(end - row) / 2,
            min(max(run.value, scale.lowerBound), scale.upperBound),
          ])
        }
        row = end
      }
    }
    let box = "with boxxyerror fillstyle solid 1 noborder"
    return PlotPart(
      depth: 0, command: "\(boxes) using 1:2:3:4:5 \(box) fillcolor palette notitle")
  }

  private mutating func addHeatMapSettings(_ map: HeatMap) {
    let scale = map.colourRange
    let (low, high) = (
      GnuplotText.number(scale.lowerBound), GnuplotText.number(scale.upperBound)
    )
    let colours = Palette.scale(map.colours).enumerated().map { "\($0) '\($1)'" }
      .joined(separator: ", ")
    add("set palette defined (\(colours)); set cbrange [\(low):\(high)]")
    add("set cblabel \(GnuplotText.quoted(map.quantity)) offset 1 textcolor rgb '\(Palette.ink)'")
    let (rows, columns) = (map.cells.count, map.columnCount)
    add("set yrange [\(rows - 1).5:-0.5]; set grid noxtics noytics; set border 0")
    add(tics("x", map.columnLabels, of: columns))
    add(tics("y", map.rowLabels, of: rows))
    guard !terminal.isText else { return }
    add(map.hasSquareCells ? "set size ratio -1" : "set size noratio")
    // gnuplot keeps room for the scale of colours and its numbers, but too little for its label.
    if !map.quantity.isEmpty { add("set rmargin \(map.scaleCharacters + 2)") }
  }

  /// Where an axis of cells is labelled: at those that have a text, or every so many with numbers.
  private func tics(_ axis: String, _ labels: [String], of count: Int) -> String {
    if labels.isEmpty { return "set \(axis)tics \(max(1, count / 12)) scale 0" }
    // gnuplot takes an empty list of tics for none given, and numbers the axis.
    if labels.allSatisfy(\.isEmpty) { return "unset \(axis)tics" }
    let tics = labels.enumerated().filter { !$0.element.isEmpty }.map { position, label in
      "\(GnuplotText.ticLabel(label)) \(position)"
    }
    return "set \(axis)tics (\(tics.joined(separator: ", "))) scale 0"
  }

  private mutating func addHeatMapText(_ map: HeatMap) {
    let size = valueFontSize(map)
    guard size > 0 else { return }
    let drop = !map.hasArrows ? 0 : terminal.isText ? 0.25 : 0.33
    var labels: [String] = []
    map.forEachCell { cell, row, column in
      func label(_ text: String, _ x: Double, _ y: Double, _ side: String, _ size: Int) {
        let place =
          "\(GnuplotText.number(rounded(x))),\(GnuplotText.number(rounded(y))) \(side) front"
        let look = "font ',\(size)' textcolor rgb '\(map.ink(on: cell))'"
        labels.append("set label \(GnuplotText.quoted(text)) at \(place) \(look)")
      }
      if !cell.label.isEmpty { label(cell.label, column - 0.42, row - 0.36, "left", size * 4 / 5) }
      if cell.kind == .wall && terminal.isText { label("wall", column, row, "center", size) }
      if terminal.isText && !cell.arrows.isEmpty {
        label(cell.arrowText, column, row, "center", size)
      }
      guard map.showsValues && cell.kind != .wall && cell.value.isFinite else { return }
      label(map.text(of: cell), column, row + drop, "center", size)
    }
    for label in labels { add(label) }
  }

  private mutating func addFrames(
    _ map: HeatMap, _ kind: HeatMap.Kind, _ style: String, _ half: Double
  ) -> [PlotPart] {
    guard map.cells.joined().contains(where: { $0.kind == kind }) else { return [] }
    let data = addData { data in
      map.forEachCell { cell, row, column in
        if cell.kind == kind { data.append([column, row]) }
      }
    }
    let command = "\(data) using 1:2:(\(half)):(\(half)) with boxxyerror \(style) notitle"
    return [PlotPart(depth: 0, command: command)]
  }

  private mutating func addArrows(_ map: HeatMap) -> [PlotPart] {
    guard !terminal.isText, map.hasArrows else { return [] }
    let data = addData { data in
      map.forEachCell { cell, row, column in
        let colour: Double = map.ink(on: cell) == Palette.paper ? 0xFFFFFF : 0x222222
        // A single arrow lies across the middle; tied ones start there.
        let (start, length) = cell.arrows.count == 1 ? (-0.16, 0.32) : (0.03, 0.21)
        for arrow in HeatMap.Arrow.allCases where cell.arrows.contains(arrow) {
          let (x, y) = arrow.direction
          let from = (rounded(column + start * x), rounded(row - 0.1 + start * y))
          data.append([from.0, from.1, length * x, length * y, colour])
        }
      }
    }
    let head = "filled size first 0.1,25,60 linewidth 2 linecolor rgb variable"
    return [PlotPart(depth: 2, command: "\(data) using 1:2:3:4:5 with vectors \(head) notitle")]
  }

  /// The size of the text in the cells; 0 if there is no room for it.
  private func valueFontSize(_ map: HeatMap) -> Int {
    let places = map.decimalPlaces
    let longest = map.drawnValues.map { GnuplotText.fixed($0, places: places).count }.max() ?? 0
    let room = Double(terminal.width) / Double(columnCount) * 0.78 / Double(map.columnCount)
    if terminal.isText { return room >= Double(longest) + 1 ? fontSize : 0 }
    let side = min(room, Double(terminal.height) * 0.78 / Double(map.cells.count))
    // A pixel is three quarters of a point, a figure is about 0.65 of its height wide.
    let pixels = min(side * 0.24, side / (0.65 * Double(max(longest, 4))))
    let size = Int(pixels * Double(fontSize) / 14)
    return size < 6 ? 0 : min(size, fontSize)
  }
}

/// A place in a cell without the digits that no eye sees.
private func rounded(_ place: Double) -> Double {
  (place * 100).rounded() / 100
}

extension HeatMap.Arrow {
  /// The step along columns and along rows, rows counted downwards.
  fileprivate var direction: (x: Double, y: Double) {
    switch self {
    case .up: (0, -1)
    case .right: (1, 0)
    case .down: (0, 1)
    case .left: (-1, 0)
    }
  }

  fileprivate var character: String {
    switch self {
    case .up: "↑"
    case .right: "→"
    case .down: "↓"
    case .left: "←"
    }
  }
}

extension HeatMap.Cell {
  /// The arrows as a text, for terminals that draw characters.
  fileprivate var arrowText: String {
    HeatMap.Arrow.allCases.filter(arrows.contains).map(\.character).joined()
  }
}

extension HeatMap {
  /// Cells of a row that follow each other and have one value.
  fileprivate struct Run: Equatable {
    var columns: Range<Int>
    var value: Double
  }

  /// The runs of a row, without walls and without what is not a number.
  fileprivate func runs(ofRow row: Int) -> [Run] {
    var runs: [Run] = []
    for (column, cell) in cells[row].enumerated() where cell.kind != .wall && cell.value.isFinite {
      if let last = runs.last, last.columns.upperBound == column, last.value == cell.value {
        runs[runs.count - 1].columns = last.columns.lowerBound..<column + 1
      } else {
        runs.append(Run(columns: column..<column + 1, value: cell.value))
      }
    }
    return runs
  }

  /// About as many characters as the longest number beside the scale of colours has.
  fileprivate var scaleCharacters: Int {
    let scale = colourRange
    // gnuplot puts five to ten numbers there, at multiples of a tenth, a whole, ten, …
    let step = log10((scale.upperBound - scale.lowerBound) / 5)
    let places = min(max(0, Int(-step.rounded(.down))), 6)
    return [scale.lowerBound, scale.upperBound].map {
      GnuplotText.fixed($0, places: places).count
    }.max() ?? 0
  }

  fileprivate var hasArrows: Bool { cells.joined().contains { !$0.arrows.isEmpty } }

  /// A cell's number with as many decimal places as fit.
  fileprivate func text(of cell: Cell) -> String {
    GnuplotText.fixed(cell.value, places: decimalPlaces)
  }

  /// As many decimal places as fit; looks at every cell.
  fileprivate var decimalPlaces: Int {
    if drawnValues.allSatisfy({ $0 == $0.rounded() }) { return 0 }
    let largest = max(abs(colourRange.lowerBound), abs(colourRange.upperBound))
    return largest < 10 ? 2 : largest < 100 ? 1 : 0
  }

  fileprivate func forEachCell(
    _ body: (_ cell: Cell, _ row: Double, _ column: Double) -> Void
  ) {
    for (row, cells) in cells.enumerated() {
      for (column, cell) in cells.enumerated() { body(cell, Double(row), Double(column)) }
    }
  }

  /// White on dark cells, nearly black on light ones.
  fileprivate func ink(on cell: Cell) -> String {
    if cell.kind == .wall { return Palette.paper }
    guard cell.value.isFinite else { return Palette.ink }
    let range = colourRange
    let share = (cell.value - range.lowerBound) / (range.upperBound - range.lowerBound)
    return share < Palette.lightFrom ? Palette.paper : Palette.ink
  }
}
