import DecisionProcesses
public import Environments
public import Plotting

extension Frame {
  /// A picture in grey as grey cells, one for each pixel, from 0 to 255.
  ///
  /// - Parameters:
  ///   - index: Which picture of a stack.
  ///   - quantity: What is written beside the scale of greys.
  /// - Returns: The cells, without lines and numbers.
  /// - Precondition: There is such a picture, in grey.
  public func heatMap(_ index: Int = 0, quantity: String = "") -> HeatMap {
    cells(rows: 0..<shape.rows, columns: 0..<shape.columns, of: index, quantity: quantity)
  }

  /// A part of a picture in grey as grey cells, one for each pixel, from 0 to 255.
  ///
  /// - Parameters:
  ///   - rows: The rows of the part.
  ///   - columns: The columns of the part.
  ///   - index: Which picture of a stack.
  ///   - quantity: What is written beside the scale of greys.
  /// - Returns: The cells, without lines and numbers.
  /// - Precondition: There is such a picture, in grey, and the part lies inside of it.
  public func cells(
    rows: Range<Int>, columns: Range<Int>, of index: Int = 0, quantity: String = ""
  ) -> HeatMap {
    require(
      shape.channels == 1 && (0..<shape.frames).contains(index), "Single grey pictures are drawn.")
    require(
      rows.lowerBound >= 0 && rows.upperBound <= shape.rows && columns.lowerBound >= 0
        && columns.upperBound <= shape.columns, "A part lies inside its picture.")
    var map = HeatMap(
      cells: rows.map { row in
        columns.map { HeatMap.Cell(Double(self[row, $0, frame: index])) }
      }, quantity: quantity, showsValues: false, range: 0...255)
    map.rowLabels = rows.map { _ in "" }
    map.columnLabels = columns.map { _ in "" }
    map.hasLines = false
    map.colours = .grey
    return map
  }
}
