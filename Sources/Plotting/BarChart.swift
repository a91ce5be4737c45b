/// Bars in groups: one group for each category, in it one bar for each series.
public struct BarChart: Equatable, Sendable {
  /// The bars of one name, one for each category.
  public struct Series: Equatable, Sendable {
    /// The name in the legend.
    public var name: String
    /// The height of each bar; not a number leaves a gap.
    public var values: [Double]
    /// The interval around the top of each bar, or nil for none.
    public var intervals: [ClosedRange<Double>]?

    /// Creates a series.
    public init(_ name: String, _ values: [Double], intervals: [ClosedRange<Double>]? = nil) {
      precondition(
        intervals.map { $0.count == values.count } ?? true,
        "Every bar has an interval, or none has.")
      self.name = name
      self.values = values
      self.intervals = intervals
    }
  }

  /// The text under each group.
  public var categories: [String]

  /// The bars, in the order within each group.
  public var series: [Series]

  /// Creates a bar chart.
  public init(categories: [String], series: [Series]) {
    precondition(
      series.allSatisfy { $0.values.count == categories.count },
      "Every series of a bar chart has one value for each category.")
    self.categories = categories
    self.series = series
  }
}
