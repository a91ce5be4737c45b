import DecisionProcesses
public import Environments
public import Plotting

extension Frame {
  /// A picture in grey as coloured cells, from 0 to 255.
  ///
  /// Large pictures are drawn as averages over areas, since nobody sees 33,600 cells apart.
  ///
  /// - Parameters:
  ///   - index: Which picture of a stack.
  ///   - rows: The number of rows of cells.
  ///   - columns: The number of columns of cells.
  ///   - quantity: What is written beside the scale of colours.
  /// - Returns: The cells, one for each area.
  /// - Precondition: There is such a picture, in grey.
  public func heatMap(_ index: Int = 0, rows: Int, columns: Int, quantity: String = "")
    -> HeatMap
  {
    require(
      shape.channels == 1 && (0..<shape.frames).contains(index), "Single grey pictures are drawn.")
    let single = Frame.Shape(rows: shape.rows, columns: shape.columns)
    let start = index * single.pixelCount
    let picture = Frame(
      shape: single, pixels: Array(pixels[start..<start + single.pixelCount]))
    let small = AreaAverage.resized(picture, rows: rows, columns: columns)
    return small.cells(rows: 0..<rows, columns: 0..<columns, quantity: quantity)
  }

  /// A part of a grey picture as coloured cells, one for each pixel, from 0 to 255.
  ///
  /// - Precondition: The part lies inside the picture.
  public func cells(rows: Range<Int>, columns: Range<Int>, quantity: String = "") -> HeatMap {
    require(
      rows.lowerBound >= 0 && rows.upperBound <= shape.rows && columns.lowerBound >= 0
        && columns.upperBound <= shape.columns, "A part lies inside its picture.")
    var map = HeatMap(
      cells: rows.map { row in
        columns.map { HeatMap.Cell(Double(self[row, $0])) }
      }, quantity: quantity, showsValues: false, range: 0...255)
    map.rowLabels = rows.map { _ in "" }
    map.columnLabels = columns.map { _ in "" }
    return map
  }
}
