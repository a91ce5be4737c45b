import DecisionProcesses

extension Catch {
  /// The size of the pictures: that of the Arcade Learning Environment, in colour.
  public static let shape = Frame.Shape(rows: 210, columns: 160, channels: 3)
  /// The length of a square's side, in pixels.
  public static let squareSide = 8

  /// A red, a green and a blue.
  typealias Colour = (red: UInt8, green: UInt8, blue: UInt8)
  // Three luminances that differ: 34, 110 and 236.
  static let background: Colour = (24, 36, 48)
  static let paddleColour: Colour = (200, 72, 72)
  static let ballColour: Colour = (236, 236, 236)

  /// Whether the ball is drawn in this picture.
  public var isBallVisible: Bool { !isFlickering || !state.row.isMultiple(of: 2) }

  public mutating func draw(into frame: inout Frame) {
    require(frame.shape == Self.shape, "Catch is drawn in 210 rows by 160 columns, in colour.")
    let (state, isBallVisible) = (state, isBallVisible)
    frame.pixels.withUnsafeMutableBufferPointer { pixels in
      let last = Self.rowCount - 1
      Self.fill(pixels, rows: 0..<Self.shape.rows, columns: 0..<Self.shape.columns, Self.background)
      Self.fill(
        pixels, rows: Self.span(last, 1), columns: Self.span(state.paddle, Self.paddleWidth),
        Self.paddleColour)
      if isBallVisible {
        Self.fill(
          pixels, rows: Self.span(state.row, 1), columns: Self.span(state.column, 1),
          Self.ballColour)
      }
    }
  }

  /// The pixels of some squares along one side.
  private static func span(_ first: Int, _ count: Int) -> Range<Int> {
    first * squareSide..<(first + count) * squareSide
  }

  private static func fill(
    _ pixels: UnsafeMutableBufferPointer<UInt8>, rows: Range<Int>, columns: Range<Int>,
    _ colour: Colour
  ) {
    for row in rows {
      let start = shape.index(row: row, column: columns.lowerBound)
      for index in stride(from: start, to: start + 3 * columns.count, by: 3) {
        pixels[index] = colour.red
        pixels[index + 1] = colour.green
        pixels[index + 2] = colour.blue
      }
    }
  }
}
