import DecisionProcesses

/// Rows of numbers and words under named columns.
///
///     var table = ResultTable(columns: ["algorithm", "episode", "return"])
///     table.append("q-learning", 1, -120)
///     table.csv    // algorithm,episode,return ⏎ q-learning,1,-120 ⏎
public struct ResultTable: Hashable, Sendable {
  /// One field of a row.
  public enum Field: Hashable, Sendable {
    /// Words.
    case text(String)
    /// A number.
    case number(Double)
  }

  /// The names of the columns.
  public let columns: [String]
  /// The rows, each with one field for each column.
  public private(set) var rows: [[Field]] = []

  /// Creates an empty table.
  ///
  /// - Precondition: There is a column, and no two have the same name.
  public init(columns: [String]) {
    require(!columns.isEmpty, "A table has at least one column.")
    require(Set(columns).count == columns.count, "The columns of a table differ in name.")
    self.columns = columns
  }

  /// Adds a row.
  ///
  /// - Precondition: There is one field for each column.
  public mutating func append(_ fields: Field...) {
    require(fields.count == columns.count, "A row has one field for each column.")
    rows.append(fields)
  }

  /// The table as comma-separated values with a header line, as RFC 4180 has them, lines ended by
  /// a line feed.
  ///
  /// Numbers have the fewest digits that give the same number back.
  ///
  /// - Complexity: O(fields).
  public var csv: String {
    let header = columns.map(Field.text)
    return ([header] + rows).map { row in
      row.map(\.csv).joined(separator: ",") + "\n"
    }.joined()
  }
}

extension ResultTable.Field {
  /// The field as a value of a comma-separated line.
  var csv: String {
    switch self {
    case .number(let value):
      if let whole = Int(exactly: value) { return "\(whole)" }
      return "\(value)"
    case .text(let text):
      let needsQuotes = text.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
      guard needsQuotes else { return text }
      return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
  }
}

extension ResultTable.Field: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self = .text(value) }
}

extension ResultTable.Field: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  public init(floatLiteral value: Double) { self = .number(value) }

  public init(integerLiteral value: Int) { self = .number(Double(value)) }
}

extension ResultTable.Field {
  /// A field that holds a count.
  static func count(_ value: Int) -> Self { .number(Double(value)) }
}
