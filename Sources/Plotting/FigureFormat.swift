/// What a figure is turned into.
public enum FigureFormat: Equatable, Sendable {
  /// A drawing for pages; keeps its text as text.
  case svg
  /// A picture.
  case png
  /// A page.
  case pdf
  /// Plain text for a terminal of that many columns and rows, at least 40 by 12.
  case terminal(columns: Int, rows: Int)
  /// A picture inside a terminal that shows sixels.
  case sixel
  /// The gnuplot commands and data that draw the figure as SVG.
  case script

  /// The format that the end of a file's name asks for, or nil if it is not one.
  public init?(path: String) {
    switch path.split(separator: "/").last?.split(separator: ".").last?.lowercased() {
    case "svg": self = .svg
    case "png": self = .png
    case "pdf": self = .pdf
    case "txt": self = .terminal(columns: 80, rows: 24)
    case "gp", "gnuplot": self = .script
    default: return nil
    }
  }
}
