extension Layer {
  /// A line through points.
  public static func line(
    _ name: String, x: [Double], y: [Double], style: LineStyle = .data
  ) -> Layer {
    .line(LineSeries(name, x: x, y: y, style: style))
  }

  /// Points without a line, with intervals if they are given.
  public static func points(
    _ name: String, x: [Double], y: [Double], intervals: [ClosedRange<Double>]? = nil
  ) -> Layer {
    .points(PointSeries(name, x: x, y: y, intervals: intervals))
  }

  /// The area between two curves.
  public static func band(_ name: String, x: [Double], low: [Double], high: [Double]) -> Layer {
    .band(Band(name, x: x, low: low, high: high))
  }

  /// Bars side by side: one group for each category, in it one bar for each series.
  public static func bars(categories: [String], _ series: [BarChart.Series]) -> Layer {
    .bars(BarChart(categories: categories, series: series))
  }

  /// A straight line from left to right at a number of the vertical axis.
  public static func horizontal(_ name: String, at y: Double) -> Layer {
    .rule(ReferenceLine(name, .horizontal, at: y))
  }

  /// A straight line from bottom to top at a number of the horizontal axis.
  public static func vertical(_ name: String, at x: Double) -> Layer {
    .rule(ReferenceLine(name, .vertical, at: x))
  }

  /// A text beside a small dot at a place among the data.
  public static func text(
    _ text: String, x: Double, y: Double, side: Annotation.Side = .right
  ) -> Layer {
    .annotation(Annotation(text, x: x, y: y, side: side))
  }
}
