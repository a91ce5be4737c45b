/// What can be wrong with a file that an instructor gives: a roster, times of hand-in, a policy.
public enum ClassFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file has no line.
  case empty(String)
  /// A quoted cell that begins in a line never ends.
  case openQuote(String, line: Int)
  /// A row has too few cells or too many.
  case wrongCellCount(String, line: Int, found: Int, expected: Int)
  /// A column that is needed is missing.
  case missingColumn(String, column: String, found: [String])
  /// A student is listed twice.
  case duplicate(String, identifier: String)
  /// A time is no time.
  case wrongTime(String, text: String)
  /// The policy cannot be understood.
  case wrongPolicy(String, reason: String)

  public var description: String {
    switch self {
    case .empty(let file): "\(file) is empty. Its first line names the columns."
    case .openQuote(let file, let line):
      "\(file), line \(line): a quoted cell begins here and never ends. Close it with another quote."
    case .wrongCellCount(let file, let line, let found, let expected):
      "\(file), line \(line): there are \(found) cells, but the first line names \(expected) columns."
    case .missingColumn(let file, let column, let found):
      "\(file) has no column “\(column)”. Its first line names: \(found.joined(separator: ", "))."
    case .duplicate(let file, let identifier): "\(file) lists “\(identifier)” twice."
    case .wrongTime(let file, let text):
      "\(file): “\(text)” is no time. Write it as 2026-12-01T23:59:00Z."
    case .wrongPolicy(let file, let reason): "\(file) is no policy: \(reason)."
    }
  }
}
