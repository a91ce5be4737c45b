/// Why a log of training could not be read.
public enum TrainingLogError: Error, Hashable, Sendable {
  /// There is no line at all.
  case empty
  /// There are columns and no episode.
  case noEpisodes
  /// A column that has to be there is not.
  case missingColumn(String, line: Int, found: [String])
  /// Two columns have the same name.
  case repeatedColumn(String, line: Int)
  /// A line has more or fewer fields than there are columns.
  case unevenLine(Int, fields: Int, columns: Int)
  /// A field is no number.
  case malformedNumber(String, column: String, line: Int)
  /// A field is a number that its column cannot hold.
  case impossibleNumber(
    String, column: String, line: Int, domain: TrainingLogColumn.Domain)
  /// A line is longer than any line of a log.
  case longLine(Int)
  /// A line is not text.
  case noText(line: Int)
  /// A file could not be read, with the system's reason.
  case unreadable(path: String, reason: String)
}

extension TrainingLogError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty:
      "The log is empty. Its first line names the columns, and each further line is an episode."
    case .noEpisodes:
      "The log has columns and no episode. Train for some episodes first."
    case .missingColumn(let name, let line, let found):
      "Line \(line) has no column “\(name)”; it has \(list(found)). Rename the one "
        + "that holds "
        + (name == "return" ? "the sum of rewards of an episode." : "the number of the episode.")
    case .repeatedColumn(let name, let line):
      "Line \(line) has two columns “\(name)”. Remove one, or give it another name."
    case .unevenLine(let line, let fields, let columns):
      "Line \(line) has \(fields) field\(fields == 1 ? "" : "s") where the first line names "
        + "\(columns) column\(columns == 1 ? "" : "s"). Was the log cut off?"
    case .malformedNumber(let text, let column, let line):
      text.isEmpty
        ? "Line \(line) has nothing in the column “\(brief(column))”, which has to hold a number."
        : "Line \(line) has “\(brief(text))” in the column “\(brief(column))”, which is no number."
    case .impossibleNumber(let text, let column, let line, let domain):
      "Line \(line) has “\(brief(text))” in the column “\(brief(column))”, which holds "
        + "\(words(for: domain)). Correct it, or rename the column if it means something else."
    case .longLine(let line):
      "Line \(line) is longer than a million characters. Is this a log of comma-separated values?"
    case .noText(let line):
      "Line \(line) is not text. Is this a log of comma-separated values?"
    case .unreadable(let path, let reason):
      "\(path) cannot be read: \(reason)"
    }
  }

  private func list(_ names: [String]) -> String {
    let shown = names.prefix(12).map { "“\(brief($0))”" }.joined(separator: ", ")
    return names.count > 12 ? "\(shown) and \(names.count - 12) more" : shown
  }

  /// A text of the file, which may be as long as a line.
  private func brief(_ text: String) -> String {
    text.count > 40 ? "\(text.prefix(40))…" : text
  }

  private func words(for domain: TrainingLogColumn.Domain) -> String {
    switch domain {
    case .any: "any number"
    case .count: "whole numbers from 0 to 1,000,000,000,000"
    case .flag: "1 for yes and 0 for no"
    case .share: "numbers from 0 to 1"
    case .size: "no number below 0"
    }
  }
}
