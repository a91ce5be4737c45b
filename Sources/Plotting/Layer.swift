/// One thing that is drawn between the axes of a panel.
///
/// Most are made by the functions of this type: `.line(…)`, `.points(…)`, `.band(…)`, `.bars(…)`,
/// `.horizontal(…)`, `.vertical(…)`, `.text(…)`. An empty name stays out of the legend.
///
/// Numbers that are not finite, or not positive on a logarithmic axis, leave gaps in a layer.
/// One of nothing but gaps cannot be drawn: the renderer throws `PlottingError.invalidFigure`.
public enum Layer: Equatable, Sendable {
  /// A line through points.
  case line(LineSeries)
  /// Points without a line.
  case points(PointSeries)
  /// The area between two curves.
  case band(Band)
  /// A table of numbers as coloured cells.
  case heatMap(HeatMap)
  /// Bars side by side, in groups.
  case bars(BarChart)
  /// A straight line at one number of one axis.
  case rule(ReferenceLine)
  /// A text at a place among the data.
  case annotation(Annotation)
}

/// How a line is drawn.
public enum LineStyle: Equatable, Sendable {
  /// In the colour of its name, with its marker here and there.
  case data
  /// Dashed and nearly black, as theory and exact answers are.
  case reference
  /// Thin and pale in the colour of its name, as single runs behind their mean are.
  case faint
}

/// A line through points.
public struct LineSeries: Equatable, Sendable {
  /// The name in the legend.
  public var name: String
  /// The places on the horizontal axis.
  public var x: [Double]
  /// The places on the vertical axis.
  public var y: [Double]
  /// How the line is drawn.
  public var style: LineStyle

  /// Creates a line.
  public init(_ name: String, x: [Double], y: [Double], style: LineStyle = .data) {
    precondition(x.count == y.count, "A line has as many x as y.")
    self.name = name
    self.x = x
    self.y = y
    self.style = style
  }
}

/// Points without a line, with intervals if they are given.
public struct PointSeries: Equatable, Sendable {
  /// The name in the legend.
  public var name: String
  /// The places on the horizontal axis.
  public var x: [Double]
  /// The places on the vertical axis.
  public var y: [Double]
  /// The interval around each point, or nil for none.
  public var intervals: [ClosedRange<Double>]?

  /// Creates points.
  public init(
    _ name: String, x: [Double], y: [Double], intervals: [ClosedRange<Double>]? = nil
  ) {
    precondition(x.count == y.count, "A series of points has as many x as y.")
    precondition(
      intervals.map { $0.count == y.count } ?? true, "Every point has an interval, or none has.")
    self.name = name
    self.x = x
    self.y = y
    self.intervals = intervals
  }
}

/// The area between two curves, as for an interval at each x.
public struct Band: Equatable, Sendable {
  /// The name; a line of the same name has the same colour and stands for both in the legend.
  public var name: String
  /// The places on the horizontal axis.
  public var x: [Double]
  /// The lower curve.
  public var low: [Double]
  /// The upper curve.
  public var high: [Double]

  /// Creates a band.
  public init(_ name: String, x: [Double], low: [Double], high: [Double]) {
    precondition(
      x.count == low.count && x.count == high.count, "A band has as many x as low and high.")
    self.name = name
    self.x = x
    self.low = low
    self.high = high
  }
}

/// A straight line across the panel at one number of one axis.
public struct ReferenceLine: Equatable, Sendable {
  /// Which way the line runs.
  public enum Direction: Equatable, Sendable {
    /// From left to right, at a number of the vertical axis.
    case horizontal
    /// From bottom to top, at a number of the horizontal axis.
    case vertical
  }

  /// The name in the legend.
  public var name: String
  /// Which way the line runs.
  public var direction: Direction
  /// The number.
  public var value: Double

  /// Creates a reference line.
  public init(_ name: String, _ direction: Direction, at value: Double) {
    self.name = name
    self.direction = direction
    self.value = value
  }
}

/// A text beside a small dot at a place among the data.
public struct Annotation: Equatable, Sendable {
  /// On which side of the dot the text stands.
  public enum Side: Equatable, Sendable {
    /// To the left of the dot.
    case left
    /// To the right of the dot.
    case right
    /// Over the dot.
    case above
    /// Under the dot.
    case below
  }

  /// The text.
  public var text: String
  /// The place on the horizontal axis.
  public var x: Double
  /// The place on the vertical axis.
  public var y: Double
  /// On which side of the dot the text stands.
  public var side: Side

  /// Creates an annotation.
  public init(_ text: String, x: Double, y: Double, side: Side = .right) {
    self.text = text
    self.x = x
    self.y = y
    self.side = side
  }
}
