/// A value in words for a person: names with spaces, long rows cut short.
extension WireValue: CustomStringConvertible {
  public var description: String { text(limit: 16) }

  /// The value as text, with at most `limit` elements of each row.
  public func text(limit: Int) -> String {
    switch self {
    case .null: "none"
    case .bool(let value): value ? "yes" : "no"
    case .integer(let value): "\(value)"
    case .unsigned(let value): "\(value)"
    case .double(let value): Self.text(value)
    case .string(let value): value.contains("\n") ? "\n\(value)" : "“\(value)”"
    case .integers(let values): Self.row(values, limit: limit) { "\($0)" }
    case .doubles(let values): Self.row(values, limit: limit, text: Self.text)
    case .list(let values): Self.row(values, limit: limit) { $0.text(limit: limit) }
    case .record(let fields):
      fields.map { "\(Self.words($0.name)) \($0.value.nested(limit: limit))" }
        .joined(separator: ", ")
    }
  }

  private func nested(limit: Int) -> String {
    guard case .record = self else { return text(limit: limit) }
    return "(\(text(limit: limit)))"
  }

  private static func row<Element>(
    _ items: [Element],
    limit: Int,
    text: (Element) -> String
  ) -> String {
    let shown = items.prefix(limit).map(text).joined(separator: ", ")
    return items.count <= limit ? "[\(shown)]" : "[\(shown), … \(items.count) in all]"
  }

  /// A number at full precision, without a point where it is whole.
  private static func text(_ value: Double) -> String {
    guard value.isFinite, value == value.rounded(), abs(value) < 1e15 else { return "\(value)" }
    return value == 0 ? "0" : "\(Int64(value))"
  }

  /// “nextActionValues” as “next action values”.
  private static func words(_ name: String) -> String {
    name.reduce(into: "") { words, character in
      words += character.isUppercase ? " \(character.lowercased())" : "\(character)"
    }
  }
}
