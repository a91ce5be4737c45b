/// Columns of numbers as a named block inside a script.
struct GnuplotData {
  /// The name by which the script refers to the block.
  let name: String

  /// The lines of the block; an empty line is a gap.
  private var lines: [String] = []

  /// Creates an empty block.
  init(name: String) {
    self.name = name
  }

  /// Appends a row, or a gap if it cannot be shown.
  mutating func append(_ row: [Double], isShown: Bool = true) {
    let line = isShown ? row.map(GnuplotText.number).joined(separator: " ") : ""
    // Two empty lines in a row would start another data set, which gnuplot joins with nothing.
    if line.isEmpty && (lines.last ?? "").isEmpty { return }
    lines.append(line)
  }

  var isEmpty: Bool { lines.isEmpty }

  /// The block as it stands in a script.
  var text: String {
    "\(name) << EOD\n" + lines.joined(separator: "\n") + "\nEOD"
  }
}
