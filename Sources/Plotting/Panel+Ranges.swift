import Foundation

extension Panel {
  /// The numbers at the ends of the horizontal axis.
  ///
  /// - Complexity: O(number of points).
  var xRange: ClosedRange<Double> {
    if let range = x.range { return range }
    if let map = heatMap { return -0.5...(Double(map.columnCount) - 0.5) }
    if let bars { return -0.6...(Double(bars.categories.count) - 0.4) }
    // A line may begin on the axis; a marker would be cut in half there.
    let margin = layers.contains { if case .points = $0 { true } else { false } } ? 0.03 : 0
    return Self.widened(layers.flatMap(\.xValues).filter(x.shows), on: x, margin: margin)
  }

  /// The numbers at the ends of the vertical axis, with some room above and below the data.
  ///
  /// - Complexity: O(number of points).
  var yRange: ClosedRange<Double> {
    if let range = y.range { return range }
    if let map = heatMap { return -0.5...(Double(map.cells.count) - 0.5) }
    var values = layers.flatMap(\.yValues).filter(y.shows)
    if bars != nil && y.scale == .linear { values.append(0) }
    let range = Self.widened(values, on: y, margin: 0.05)
    // Bars stand on the axis; a gap below them would read as a value.
    guard bars != nil, let low = values.min(), let high = values.max() else { return range }
    return (low == 0 ? 0 : range.lowerBound)...(high == 0 ? 0 : range.upperBound)
  }

  /// The heat map among the layers, if there is one.
  var heatMap: HeatMap? {
    layers.lazy.compactMap { if case .heatMap(let map) = $0 { map } else { nil } }.first
  }

  /// The bar chart among the layers, if there is one.
  var bars: BarChart? {
    layers.lazy.compactMap { if case .bars(let bars) = $0 { bars } else { nil } }.first
  }

  private static func widened(
    _ values: [Double], on axis: Axis, margin: Double
  ) -> ClosedRange<Double> {
    guard let low = values.min(), let high = values.max() else {
      return axis.scale == .linear ? 0...1 : 1...10
    }
    guard axis.scale == .linear else {
      let room = low == high ? 0.5 : margin * (log10(high) - log10(low))
      let start = max(pow(10, log10(low) - room), .leastNormalMagnitude)
      return start...min(high * pow(10, room), .greatestFiniteMagnitude)
    }
    let limit = Double.greatestFiniteMagnitude / 4
    let (bottom, top) = (max(-limit, min(low, limit)), max(-limit, min(high, limit)))
    let length = top - bottom
    let room = length == 0 ? max(abs(bottom) * 0.1, 0.5) : margin * length
    return max(bottom - room, -limit)...min(top + room, limit)
  }
}

extension Layer {
  /// Every number that the horizontal axis has to show.
  var xValues: [Double] {
    switch self {
    case .line(let line): zip(line.x, line.y).filter { $1.isFinite }.map(\.0)
    case .points(let points): points.x
    case .band(let band): band.x
    case .rule(let rule): rule.direction == .vertical ? [rule.value] : []
    case .annotation(let annotation): [annotation.x]
    case .heatMap, .bars: []
    }
  }

  /// Every number that the vertical axis has to show.
  var yValues: [Double] {
    switch self {
    case .line(let line): line.y
    case .points(let points): points.y + Self.ends(points.intervals)
    case .band(let band): band.low + band.high
    case .bars(let bars): bars.series.flatMap { $0.values + Self.ends($0.intervals) }
    case .rule(let rule): rule.direction == .horizontal ? [rule.value] : []
    case .annotation(let annotation): [annotation.y]
    case .heatMap: []
    }
  }

  private static func ends(_ intervals: [ClosedRange<Double>]?) -> [Double] {
    (intervals ?? []).flatMap { [$0.lowerBound, $0.upperBound] }
  }
}
