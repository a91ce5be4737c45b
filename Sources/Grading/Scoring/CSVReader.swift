/// Splits comma-separated values (RFC 4180) into records and cells.
///
/// It goes by scalars, since CR and LF are one character of Swift.
struct CSVReader {
  /// A record, and the line on which it begins, counted from 1.
  typealias Record = (line: Int, cells: [String])

  private let file: String
  private var rest: String.UnicodeScalarView.SubSequence
  private var done: [Record] = []
  private var cells: [String] = []
  private var cell = String.UnicodeScalarView()
  private var isQuoted = false
  private var line = 1
  private var begin = 1

  /// Prepares to read a text; a byte-order mark is no part of it.
  init(_ text: String, file: String) {
    self.file = file
    rest = text.unicodeScalars.drop { $0 == "\u{FEFF}" }
  }

  /// All records.
  ///
  /// - Throws: `ClassFileError.openQuote` where a quote is never closed.
  mutating func records() throws(ClassFileError) -> [Record] {
    while let scalar = rest.popFirst() { take(scalar) }
    if isQuoted { throw .openQuote(file, line: begin) }
    if !cell.isEmpty || !cells.isEmpty { endRecord() }
    return done
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"" where isQuoted && rest.first == "\"":
      rest.removeFirst()
      cell.append(scalar)
    case "\"" where isQuoted || cell.isEmpty: isQuoted.toggle()
    case "," where !isQuoted: endCell()
    case "\r" where !isQuoted && rest.first == "\n": break
    case "\n" where !isQuoted, "\r" where !isQuoted:
      endRecord()
      line += 1
    default:
      if scalar == "\n" { line += 1 }
      cell.append(scalar)
    }
  }

  private mutating func endCell() {
    cells.append(String(cell))
    cell.removeAll()
  }

  private mutating func endRecord() {
    endCell()
    done.append((begin, cells))
    cells = []
    begin = line + 1
  }
}
