/// A table as comma-separated values (RFC 4180), read from people's files and written for their programs.
///
/// Written cells are all quoted. A text that a spreadsheet would take for a formula, because it begins with
/// `=`, `+`, `-`, `@`, a tab or a line break, gets an apostrophe before it, as OWASP advises: names of
/// students and files are strangers' texts. Numbers are written as they are.
///
/// It holds a whole file, in which cells may have line breaks. Logs of training, which may be longer than the
/// memory and have other separators, comments and no such cells, are read by `TrainingLogParser`.
public struct CSVTable: Hashable, Sendable {
  /// The names of the columns.
  public let header: [String]
  /// The rows; each has as many cells as the header.
  public private(set) var rows: [[String]] = []

  /// Creates an empty table.
  public init(header: [String]) {
    self.header = header
  }

  /// A cell to write.
  public enum Cell: Hashable, Sendable {
    /// A text of unknown origin.
    case text(String)
    /// A number, with two decimals at most.
    case number(Double)
    /// Nothing.
    case empty
  }

  /// Adds a row.
  public mutating func append(_ cells: [Cell]) {
    rows.append(
      cells.map { cell in
        switch cell {
        case .text(let text): text.withoutFormula
        case .number(let number): number.inPoints
        case .empty: ""
        }
      })
  }

  /// The table as text, with line ends of CR and LF.
  public var text: String {
    ([header] + rows).map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\r\n"
    }.joined()
  }
}

extension String {
  /// The text with an apostrophe before it where a spreadsheet would take it for a formula.
  var withoutFormula: String {
    guard let first = unicodeScalars.first else { return self }
    return ["=", "+", "-", "@", "\t", "\r", "\n"].contains(first) ? "'" + self : self
  }
}

// MARK: - Reading

extension CSVTable {
  /// Reads a table; the first line names the columns.
  ///
  /// - Throws: `ClassFileError` where a quote is never closed or a row has another number of cells.
  public init(reading text: String, file: String) throws(ClassFileError) {
    var reader = CSVReader(text, file: file)
    let records = try reader.records()
    guard let first = records.first else { throw .empty(file) }
    header = first.cells
    for record in records.dropFirst() where record.cells != [""] {
      guard record.cells.count == header.count else {
        throw .wrongCellCount(
          file, line: record.line, found: record.cells.count, expected: header.count)
      }
      rows.append(record.cells)
    }
  }
}
