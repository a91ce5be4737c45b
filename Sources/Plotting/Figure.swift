/// A picture of numbers as a value: one or more panels under a title.
///
/// ```swift
/// let figure = Figure(
///   title: "Q-learning on the cliff",
///   x: Axis("episode"), y: Axis("return", unit: "reward per episode"),
///   layers: [
///     .band("Q-learning", x: episodes, low: lows, high: highs),
///     .line("Q-learning", x: episodes, y: means),
///     .horizontal("best possible", at: -13),
///   ])
/// try FigureRenderer().write(figure, to: "plots/cliff.svg")
/// ```
///
/// A figure holds numbers and text only and knows nothing of gnuplot: it can be made, compared and
/// tested without drawing. Layers of the same name share their colour and marker, in all panels.
public struct Figure: Equatable, Sendable {
  /// The line above everything; wrapped if it is long.
  public var title: String

  /// The panels, row by row.
  public var panels: [Panel]

  /// How many panels stand side by side; nil for all of them.
  ///
  /// A drawing of characters has each in a row of its own.
  public var columns: Int?

  /// Creates a figure of several panels, side by side or in rows.
  ///
  /// - Precondition: A number of columns is positive.
  public init(title: String, panels: [Panel], columns: Int? = nil) {
    precondition(columns.map { $0 > 0 } ?? true, "A figure has at least one column.")
    self.title = title
    self.panels = panels
    self.columns = columns
  }

  /// The rows and columns in which the panels stand; the last row may have room left.
  var layout: (rows: Int, columns: Int) {
    let columns = min(columns ?? panels.count, panels.count)
    return ((panels.count + columns - 1) / columns, columns)
  }

  /// Creates a figure of one panel.
  public init(
    title: String, x: Axis = Axis(), y: Axis = Axis(), layers: [Layer], legend: Legend = .below
  ) {
    self.init(title: title, panels: [Panel(x: x, y: y, layers: layers, legend: legend)])
  }
}

/// A pair of axes with what is drawn between them.
public struct Panel: Equatable, Sendable {
  /// The line above the panel; empty for none.
  public var title: String

  /// The horizontal axis.
  public var x: Axis

  /// The vertical axis.
  public var y: Axis

  /// What is drawn; areas first, then lines, then points and text, otherwise in this order.
  public var layers: [Layer]

  /// Where the names of the layers are listed.
  public var legend: Legend

  /// Creates a panel.
  public init(
    title: String = "", x: Axis = Axis(), y: Axis = Axis(), layers: [Layer],
    legend: Legend = .below
  ) {
    self.title = title
    self.x = x
    self.y = y
    self.layers = layers
    self.legend = legend
  }
}

/// Where the names of a panel's layers are listed; no place covers the data.
public enum Legend: Equatable, Sendable {
  /// Below the panel.
  case below
  /// To the right of the panel.
  case right
  /// Nowhere.
  case hidden
}
