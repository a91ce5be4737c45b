/// The gnuplot terminal of a format, with the size of its drawing.
struct GnuplotTerminal {
  /// The fonts of a drawing, in the order in which a browser looks for them.
  private static let fonts = "DejaVu Sans,Verdana,Helvetica,Arial,sans-serif"

  /// The commands that choose the terminal.
  var commands: [String]

  /// The width of the drawing, in pixels or characters.
  var width: Int

  /// The height of the drawing, in pixels or characters.
  var height: Int

  /// The size of ordinary text, in the terminal's own unit.
  var fontSize = 11

  /// The size of markers: terminals disagree on what 1 means.
  var markerSize = 1.2

  /// Whether the drawing is made of characters.
  var isText = false

  /// Creates the terminal of a format for a figure.
  init(_ format: FigureFormat, for figure: Figure) {
    let panelCount = figure.panels.count
    (width, height) = Self.pixels(for: figure)
    let size = "size \(width),\(height) noenhanced"
    let picture = "\(size) font 'Sans,11' background '\(Palette.paper)'"
    switch format {
    case .svg, .script:
      (fontSize, markerSize) = (14, 0.7)
      commands = ["set terminal svg \(size) font '\(Self.fonts),14' background '\(Palette.paper)'"]
    case .png:
      commands = [
        "if (strstrt(GPVAL_TERMINALS, 'pngcairo')) set terminal pngcairo \(picture);"
          + " else set terminal png truecolor \(size) background '\(Palette.paper)'"
      ]
    case .pdf:
      markerSize = 0.7
      let inches = "\(Double(width) / 100)in,\(Double(height) / 100)in"
      commands = [
        "set terminal pdfcairo size \(inches) noenhanced fontscale 0.75 font 'Sans,11'"
          + " background '\(Palette.paper)'"
      ]
    case .sixel:
      commands = ["set terminal sixelgd truecolor \(size) background '\(Palette.paper)'"]
    case .terminal(let columns, let rows):
      (width, height, isText) = (max(columns, 40), max(rows, 12) * panelCount, true)
      commands = ["set terminal dumb size \(width),\(height) noenhanced"]
    }
  }

  /// Creates the terminal that opens a window.
  static func window(for figure: Figure) -> GnuplotTerminal {
    var terminal = GnuplotTerminal(.png, for: figure)
    let size = "size \(terminal.width),\(terminal.height) noenhanced font 'Sans,11'"
    terminal.commands = [
      "if (strstrt(GPVAL_TERMINALS, 'qt')) set terminal qt \(size);"
        + " else if (strstrt(GPVAL_TERMINALS, 'wxt')) set terminal wxt \(size);"
        + " else if (strstrt(GPVAL_TERMINALS, 'x11')) set terminal x11 \(size);"
        + " else exit status \(noWindowStatus)"
    ]
    return terminal
  }

  /// The size of a picture: about 16 to 10 for one panel, lower for a wide heat map, and less high for each of rows.
  private static func pixels(for figure: Figure) -> (width: Int, height: Int) {
    guard figure.panels.count == 1 else {
      let (rows, columns) = figure.layout
      return (max(800, 440 * columns), rows == 1 ? 440 : 400 * rows)
    }
    guard let map = figure.panels[0].heatMap else { return (800, 500) }
    if !map.hasSquareCells { return (900, 20 * map.cells.count + 130) }
    return (800, min(500, 640 * map.cells.count / map.columnCount + 140))
  }

  /// The exit status by which the script says that gnuplot has no terminal that opens windows.
  static let noWindowStatus = 93
}
