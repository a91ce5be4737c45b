/// A value in words for a person: names with spaces, long rows and long numbers cut short.
extension WireValue: CustomStringConvertible {
  public var description: String { text(limit: 12) }

  /// The value as text, with at most `limit` numbers of each row, and a third as many rows or records.
  public func text(limit: Int) -> String {
    switch self {
    case .null: "none"
    case .bool(let value): value ? "yes" : "no"
    case .integer(let value): "\(value)"
    case .unsigned(let value): "\(value)"
    case .double(let value): value.brief()
    case .string(let value): value.contains("\n") ? "\n\(value)" : "“\(value)”"
    case .integers(let values): Self.row(values, limit: limit) { "\($0)" }
    case .doubles(let values): Self.row(values, limit: limit)
    case .list(let values): Self.row(values, limit: max(1, limit / 3)) { $0.text(limit: limit) }
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

  /// A row of numbers, in full where they are different and would look the same.
  private static func row(_ values: [Double], limit: Int) -> String {
    let shown = values.prefix(limit)
    let isTold = Set(shown.map { $0.brief() }).count == Set(shown).count
    return row(values, limit: limit) { isTold ? $0.brief() : $0.brief(digits: 17) }
  }

  /// “nextActionValues” as “next action values”.
  private static func words(_ name: String) -> String {
    name.reduce(into: "") { words, character in
      words += character.isUppercase ? " \(character.lowercased())" : "\(character)"
    }
  }
}
