import DecisionProcesses

/// A rectangular map that is written as text, one character for each cell.
///
///     let map = try GridMap(
///       """
///       S...
///       ..P.
///       ....
///       ...G
///       """)
///     map.index(row: 1, column: 2)    // 6
///
/// | Mark | Cell |
/// |---|---|
/// | `.` | open floor |
/// | `#` | wall: a move into it leaves the agent where it is |
/// | `S` | start: floor on which an episode may begin, each start equally often |
/// | `G` | goal |
/// | `g` | lesser goal |
/// | `P` | pit: a hole in the ice or a stretch of cliff; the world says what falling costs |
///
/// Cells are numbered row by row from the top left, walls included, so that a state is an index and
/// `index = row * columnCount + column`.
public struct GridMap: Hashable, Sendable {
  /// What stands on one cell, by its mark.
  public enum Cell: Character, CaseIterable, Sendable {
    case floor = "."
    case wall = "#"
    case start = "S"
    case goal = "G"
    case lesserGoal = "g"
    case pit = "P"
  }

  /// The number of rows.
  public let rowCount: Int
  /// The number of columns.
  public let columnCount: Int
  /// Every cell, row by row.
  public let cells: [Cell]

  /// Reads a map from text.
  ///
  /// Line ends may be those of any system; empty lines at the end are ignored.
  ///
  /// - Throws: `GridMapError`, with the line and column of the first fault.
  /// - Complexity: O(number of cells).
  public init(_ text: String) throws(GridMapError) {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    while lines.last?.isEmpty == true { lines.removeLast() }
    guard let first = lines.first, !first.isEmpty else { throw .empty }
    var cells: [Cell] = []
    for (row, line) in lines.enumerated() {
      for (column, mark) in line.enumerated() {
        guard let cell = Cell(rawValue: mark) else {
          throw .unknownMark(mark, line: row + 1, column: column + 1)
        }
        cells.append(cell)
      }
      guard line.count == first.count else {
        throw .unevenLine(row + 1, length: line.count, expected: first.count)
      }
    }
    guard cells.contains(.start) else { throw .noStart }
    self.rowCount = lines.count
    self.columnCount = first.count
    self.cells = cells
  }

  /// The number of cells, which is the number of states of a world on this map.
  public var count: Int { cells.count }

  /// The indices of the cells on which an episode may begin.
  public var starts: [Int] { cells.indices.filter { cells[$0] == .start } }

  /// The index of the cell in a row and a column, both counted from 0.
  ///
  /// - Precondition: The cell is on the map.
  public func index(row: Int, column: Int) -> Int {
    require(
      (0..<rowCount).contains(row) && (0..<columnCount).contains(column),
      "A cell's row and column lie on the map.")
    return row * columnCount + column
  }

  /// The row and column of a cell, both counted from 0.
  ///
  /// - Precondition: The cell is on the map.
  public func position(of index: Int) -> (row: Int, column: Int) {
    require(cells.indices.contains(index), "A cell is an index below the map's count.")
    return (index / columnCount, index % columnCount)
  }

  /// The cell reached by one move; edges and walls leave the mover where it was.
  public func neighbor(of index: Int, toward direction: Direction) -> Int {
    let (row, column) = position(of: index)
    let nextRow = row + direction.offset.rows
    let nextColumn = column + direction.offset.columns
    guard (0..<rowCount).contains(nextRow), (0..<columnCount).contains(nextColumn) else {
      return index
    }
    let next = nextRow * columnCount + nextColumn
    return cells[next] == .wall ? index : next
  }
}

extension GridMap: CustomStringConvertible {
  /// The text of the map, one line for each row, without a line end after the last.
  public var description: String {
    (0..<rowCount).map { row in
      String(cells[row * columnCount..<(row + 1) * columnCount].map(\.rawValue))
    }.joined(separator: "\n")
  }
}

extension GridMap: Codable {
  /// Reads a map from its text.
  public init(from decoder: any Decoder) throws {
    try self.init(decoder.singleValueContainer().decode(String.self))
  }

  /// Writes a map as its text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
