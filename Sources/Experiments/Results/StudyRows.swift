/// The rows of a study that is taken up again: one line for each run, under a header.
enum StudyRows {
  /// Reads rows back.
  ///
  /// A last line without an end is one that was cut off: it is left out. An empty text has no rows.
  ///
  /// - Parameters:
  ///   - text: The file.
  ///   - header: Its first line.
  ///   - row: What a line holds, or nil where it is no row.
  ///   - fault: The error of a line that is no row, by its number from 1.
  /// - Returns: The rows, in the order of their lines.
  /// - Throws: `fault` of the first line that is no row.
  static func read<Row, Fault: Error>(
    _ text: String, under header: String, row: (Substring) -> Row?, fault: (Int) -> Fault
  ) throws(Fault) -> [Row] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard lines.first.map(String.init) == header || text.isEmpty else { throw fault(1) }
    var rows: [Row] = []
    for (number, line) in lines.dropFirst().enumerated() {
      guard let next = row(line) else { throw fault(number + 2) }
      rows.append(next)
    }
    return rows
  }
}
