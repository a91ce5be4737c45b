/// A table of numbers as coloured cells, row 0 at the top, with policy arrows if they are given.
///
/// ```swift
/// var map = HeatMap([[0.5, 0.6], [0.4, 1]], quantity: "state value")
/// map.cells[0][0].arrows = [.right, .down]
/// map.cells[1][1].kind = .goal
/// ```
public struct HeatMap: Equatable, Sendable {
  /// A direction in which an arrow points.
  public enum Arrow: CaseIterable, Equatable, Hashable, Sendable {
    /// Towards the row above.
    case up
    /// Towards the next column.
    case right
    /// Towards the row below.
    case down
    /// Towards the column before.
    case left
  }

  /// What a cell is on the map.
  public enum Kind: Equatable, Sendable {
    /// Nothing special.
    case plain
    /// Solid grey, without a number.
    case wall
    /// Framed as a place to avoid.
    case pit
    /// Framed as a place to reach.
    case goal
  }

  /// One cell.
  public struct Cell: Equatable, Sendable {
    /// The number that gives the colour; not a number leaves the cell white.
    public var value: Double
    /// The arrows from the middle of the cell; several are a tie.
    public var arrows: Set<Arrow>
    /// A short text in the upper left corner.
    public var label: String
    /// What the cell is on the map.
    public var kind: Kind

    /// Creates a cell.
    public init(_ value: Double, arrows: Set<Arrow> = [], label: String = "", kind: Kind = .plain) {
      self.value = value
      self.arrows = arrows
      self.label = label
      self.kind = kind
    }
  }

  /// The cells by row and column; all rows are equally long.
  public var cells: [[Cell]]

  /// What the colours show, with its unit, written beside the scale of colours.
  public var quantity: String

  /// Whether each cell shows its number, where cells are large enough for it.
  public var showsValues: Bool

  /// The numbers at the ends of the scale of colours; nil for those of the cells.
  public var range: ClosedRange<Double>?

  /// What is written beside the rows, one text for each, empty for none; no texts for numbers.
  public var rowLabels: [String] = []

  /// What is written below the columns, one text for each, empty for none; no texts for numbers.
  public var columnLabels: [String] = []

  /// Whether cells are as high as they are wide; otherwise each row is as high as a line of text.
  public var hasSquareCells = true

  /// The colours of the numbers.
  public enum Colours: Equatable, Sendable {
    /// From dark blue over green to yellow.
    case viridis
    /// From black to white, for pictures that are grey.
    case grey
  }

  /// The colours of the numbers.
  public var colours = Colours.viridis

  /// Whether lines part the cells; without them a picture of many pixels looks like one.
  public var hasLines = true

  /// Creates a heat map from cells.
  public init(
    cells: [[Cell]], quantity: String, showsValues: Bool = true, range: ClosedRange<Double>? = nil
  ) {
    precondition(
      cells.allSatisfy { $0.count == cells[0].count }, "The rows of a heat map are equally long.")
    self.cells = cells
    self.quantity = quantity
    self.showsValues = showsValues
    self.range = range
  }

  /// Creates a heat map from numbers.
  public init(_ values: [[Double]], quantity: String, showsValues: Bool = true) {
    self.init(
      cells: values.map { $0.map { Cell($0) } }, quantity: quantity, showsValues: showsValues)
  }

  var columnCount: Int { cells.first?.count ?? 0 }

  /// The numbers that are drawn: finite and not in a wall.
  var drawnValues: [Double] {
    cells.joined().filter { $0.kind != .wall && $0.value.isFinite }.map(\.value)
  }

  /// The numbers at the ends of the scale of colours, never equal.
  var colourRange: ClosedRange<Double> {
    let low = range?.lowerBound ?? drawnValues.min() ?? 0
    let high = range?.upperBound ?? drawnValues.max() ?? 1
    return low < high ? low...high : (low - 0.5)...(low + 0.5)
  }
}
