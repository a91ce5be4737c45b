import Wire

/// Answers that are made wrong while they travel.
extension WireValue {
  /// The value with every number replaced; whole numbers only by whole numbers.
  func mapNumbers(_ change: (Double) -> Double) -> WireValue {
    switch self {
    case .double(let value): .double(change(value))
    case .doubles(let values): .doubles(values.map(change))
    case .integer(let value): .integer(Int64(exactly: change(Double(value))) ?? value)
    case .integers(let values):
      .integers(values.map { Int64(exactly: change(Double($0))) ?? $0 })
    default: mapParts { $0.mapNumbers(change) }
    }
  }

  /// The value with every row of numbers replaced.
  func mapRows(_ change: ([Double]) -> [Double]) -> WireValue {
    switch self {
    case .doubles(let values): .doubles(change(values))
    case .integers(let values):
      .integers(change(values.map(Double.init)).map { Int64(exactly: $0) ?? 0 })
    default: mapParts { $0.mapRows(change) }
    }
  }

  /// The value with nothing in any of its outermost lists and rows.
  var withEmptyLists: WireValue {
    switch self {
    case .doubles, .integers: mapRows { _ in [] }
    case .list: .list([])
    default: mapParts(\.withEmptyLists)
    }
  }

  /// The value with every text replaced.
  func mapText(_ change: (String) -> String) -> WireValue {
    if case .string(let text) = self { return .string(change(text)) }
    return mapParts { $0.mapText(change) }
  }

  /// The value with zeros at the end of its first or its last row of numbers.
  func extendingRow(isLast: Bool, by count: Int) -> WireValue {
    var rowCount = 0
    _ = mapRows { row in
      rowCount += 1
      return row
    }
    var left = isLast ? rowCount : 1
    return mapRows { row in
      left -= 1
      return left == 0 ? row + Array(repeating: 0, count: count) : row
    }
  }

  /// The value with its elements or fields replaced, where it has any.
  private func mapParts(_ change: (WireValue) -> WireValue) -> WireValue {
    switch self {
    case .list(let values): .list(values.map(change))
    case .record(let fields): .record(fields.map { WireField($0.name, change($0.value)) })
    default: self
    }
  }
}
