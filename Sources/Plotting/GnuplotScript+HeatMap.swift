extension GnuplotScript {
  /// Appends the cells of a heat map with their numbers, labels, frames and arrows.
  mutating func addHeatMap(_ map: HeatMap) -> [PlotPart] {
    addHeatMapSettings(map)
    addHeatMapText(map)
    let scale = map.colourRange
    let cells = addData { data in
      map.forEachCell { cell, row, column in
        guard cell.kind != .wall, cell.value.isFinite else { return }
        data.append([column, row, min(max(cell.value, scale.lowerBound), scale.upperBound)])
      }
    }
    let box = "with boxxyerror fillstyle solid 1 border linecolor rgb '\(Palette.paper)'"
    var parts =
      terminal.isText
      ? [PlotPart(depth: 0, command: "\(cells) using 1:2:(0.5):(0.5) with boxxyerror notitle")]
      : [
        PlotPart(
          depth: 0,
          command: "\(cells) using 1:2:(0.5):(0.5):3 \(box) fillcolor palette notitle")
      ]
    parts += addFrames(
      map, .wall, "fillstyle solid 1 noborder fillcolor rgb '\(Palette.wall)'", 0.5)
    for (kind, colour) in [(HeatMap.Kind.pit, Palette.pit), (.goal, Palette.goal)] {
      let frame = "fillstyle empty border linecolor rgb '\(colour)' linewidth 4"
      parts += addFrames(map, kind, frame, 0.46)
    }
    return parts + addArrows(map)
  }

  private mutating func addHeatMapSettings(_ map: HeatMap) {
    let scale = map.colourRange
    let (low, high) = (
      GnuplotText.number(scale.lowerBound), GnuplotText.number(scale.upperBound)
    )
    let colours = Palette.scale.enumerated().map { "\($0) '\($1)'" }.joined(separator: ", ")
    add("set palette defined (\(colours)); set cbrange [\(low):\(high)]")
    add("set cblabel \(GnuplotText.quoted(map.quantity)) textcolor rgb '\(Palette.ink)'")
    let (rows, columns) = (map.cells.count, map.columnCount)
    add("set yrange [\(rows - 1).5:-0.5]; set grid noxtics noytics; set border 0")
    add("set xtics \(max(1, columns / 12)) scale 0; set ytics \(max(1, rows / 12)) scale 0")
    if !terminal.isText { add("set size ratio -1") }
  }

  private mutating func addHeatMapText(_ map: HeatMap) {
    let places = map.valuePlaces
    let size = valueFontSize(map)
    let hasArrows = map.cells.joined().contains { !$0.arrows.isEmpty }
    var labels: [String] = []
    map.forEachCell { cell, row, column in
      let colour = map.ink(on: cell)
      func label(_ text: String, _ x: Double, _ y: Double, _ side: String, _ size: Int) {
        labels.append(
          "set label \(GnuplotText.quoted(text)) at \(x),\(y) \(side) front font ',\(size)'"
            + " textcolor rgb '\(colour)'")
      }
      if !cell.label.isEmpty && size >= 7 {
        label(cell.label, column - 0.42, row - 0.34, "left", size - 1)
      }
      guard map.showsValues, size >= 7, cell.kind != .wall, cell.value.isFinite else { return }
      let text = GnuplotText.fixed(cell.value, places: places)
      label(text, column, row + (hasArrows ? 0.33 : 0), "center", size)
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
    guard map.cells.joined().contains(where: { !$0.arrows.isEmpty }) else { return [] }
    let data = addData { data in
      map.forEachCell { cell, row, column in
        let colour: Double = map.ink(on: cell) == Palette.paper ? 0xFFFFFF : 0x222222
        for arrow in HeatMap.Arrow.allCases where cell.arrows.contains(arrow) {
          let (x, y) = arrow.direction
          data.append([column + 0.04 * x, row - 0.08 + 0.04 * y, 0.26 * x, 0.26 * y, colour])
        }
      }
    }
    let head = "filled size first 0.1,25,60 linewidth 2 linecolor rgb variable"
    return [PlotPart(depth: 2, command: "\(data) using 1:2:3:4:5 with vectors \(head) notitle")]
  }

  /// The size of the numbers in the cells; below 7 they are left out.
  private func valueFontSize(_ map: HeatMap) -> Int {
    if terminal.isText { return terminal.width / map.columnCount >= 9 ? 11 : 0 }
    let room = Double(terminal.width) / Double(panelCount) * 0.75 / Double(map.columnCount)
    let side = min(room, Double(terminal.height) * 0.75 / Double(map.cells.count))
    return min(fontSize, Int(side * 0.2 * Double(fontSize) / 14))
  }
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
}

extension HeatMap {
  /// As many decimal places as fit in a cell.
  fileprivate var valuePlaces: Int {
    let largest = drawnValues.map(abs).max() ?? 0
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
