/// What is wrong with the text of a map, and where; lines and columns count from 1.
public enum GridMapError: Error, Hashable, Sendable {
  /// The text holds no cells.
  case empty
  /// A character that the legend does not list.
  case unknownMark(Character, line: Int, column: Int)
  /// A line that is shorter or longer than the first.
  case unevenLine(Int, length: Int, expected: Int)
  /// No cell is marked as a start.
  case noStart

  /// The first line and column at fault, where the fault has a place.
  public var place: (line: Int, column: Int)? {
    switch self {
    case .empty, .noStart: nil
    case .unknownMark(_, let line, let column): (line, column)
    case .unevenLine(let line, let length, let expected): (line, min(length, expected) + 1)
    }
  }
}

extension GridMapError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty:
      "The map is empty: its first line has to hold at least one cell."
    case .unknownMark(let mark, let line, let column):
      "Line \(line), column \(column) of the map holds “\(mark)”, which is no cell: "
        + "use one of \(GridMap.Cell.allCases.map { String($0.rawValue) }.joined(separator: " "))."
    case .unevenLine(let line, let length, let expected):
      "Line \(line) of the map has \(length) cells where the first line has \(expected): "
        + "make all lines equally long."
    case .noStart:
      "The map has no start: mark at least one cell with S."
    }
  }
}
