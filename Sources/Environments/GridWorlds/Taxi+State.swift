import DecisionProcesses

extension Taxi {
  /// Where a passenger can be: at one of the four named places, or in the taxi.
  public enum Place: Int, CaseIterable, Sendable {
    case red
    case green
    case yellow
    case blue
    case aboard

    /// The cell of a named place.
    public var cell: (row: Int, column: Int)? {
      switch self {
      case .red: (0, 0)
      case .green: (0, 4)
      case .yellow: (4, 0)
      case .blue: (4, 3)
      case .aboard: nil
      }
    }
  }

  /// A state of the world, taken apart.
  public struct State: Hashable, Sendable {
    /// The number of states.
    public static let count = 500

    /// The taxi's row, from the top, in `0..<5`.
    public var row: Int
    /// The taxi's column, from the left, in `0..<5`.
    public var column: Int
    /// Where the passenger is.
    public var passenger: Place
    /// Where the passenger wants to go.
    public var destination: Place

    /// Creates a state.
    ///
    /// - Precondition: The taxi is on the map and the destination is a named place.
    public init(row: Int, column: Int, passenger: Place, destination: Place) {
      require(
        (0..<5).contains(row) && (0..<5).contains(column), "The taxi stands on the 5 by 5 map.")
      require(destination != .aboard, "A destination is one of the four named places.")
      self.row = row
      self.column = column
      self.passenger = passenger
      self.destination = destination
    }

    /// Takes the index of a state apart.
    ///
    /// - Precondition: `index` lies in `0..<500`.
    public init(index: Int) {
      require((0..<Self.count).contains(index), "A state of the taxi is an index below 500.")
      row = index / 100
      column = index / 20 % 5
      passenger = Place.allCases[index / 4 % 5]
      destination = Place.allCases[index % 4]
    }

    /// The index of the state.
    public var index: Int {
      ((row * 5 + column) * 5 + passenger.rawValue) * 4 + destination.rawValue
    }

    mutating func move(_ direction: Direction) {
      guard !isBlocked(direction) else { return }
      row = min(max(row + direction.offset.rows, 0), 4)
      column = min(max(column + direction.offset.columns, 0), 4)
    }

    /// Takes the passenger aboard, if both are in the same place; tells whether that worked.
    mutating func pickUp() -> Bool {
      guard let cell = passenger.cell, cell == (row, column) else { return false }
      passenger = .aboard
      return true
    }

    /// Sets the passenger down, if there is one aboard and the taxi is at a named place; tells
    /// whether that worked.
    mutating func dropOff() -> Bool {
      guard passenger == .aboard, let place = placeHere else { return false }
      passenger = place
      return true
    }

    private var placeHere: Place? {
      Place.allCases.first { place in place.cell.map { $0 == (row, column) } ?? false }
    }

    /// Whether one of the map's inner walls, which run north to south, is in the way.
    private func isBlocked(_ direction: Direction) -> Bool {
      switch direction {
      case .up, .down: false
      case .left: Self.walls[row].contains(column - 1)
      case .right: Self.walls[row].contains(column)
      }
    }

    /// The columns whose right-hand side is walled, by row.
    private static let walls: [[Int]] = [[1], [1], [], [0, 2], [0, 2]]
  }
}
