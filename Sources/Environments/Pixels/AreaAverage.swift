import DecisionProcesses

/// Resizing by the average over areas, written as it is defined.
///
/// The picture is laid over a grid of `rows` by `columns` cells of equal size. A cell's value is the
/// average of the pixels below it, each with the area that it shares with the cell. With source
/// sizes h and w, all areas are whole multiples of 1/(rows · columns): pixel r covers the rows from
/// r · rows to (r + 1) · rows, cell i those from i · h to (i + 1) · h, and a cell's whole area is
/// h · w. So the average is a fraction of integers, and it is rounded to the nearest whole number,
/// a half up, without any error before that.
///
/// OpenCV's `INTER_AREA`, which the field uses, is the same average computed in single precision.
///
/// `AreaResizer` computes the same faster.
public enum AreaAverage {
  /// What a pixel and a cell share, in units of 1 / (number of cells) of a pixel.
  ///
  /// Both are counted from 0 along one side, of `pixels` and `cells` in all.
  public static func overlap(pixel: Int, of pixels: Int, cell: Int, of cells: Int) -> Int {
    max(0, min((pixel + 1) * cells, (cell + 1) * pixels) - max(pixel * cells, cell * pixels))
  }

  /// The picture in another size.
  ///
  /// - Precondition: The frame is one picture with one channel.
  /// - Complexity: O(pixels · cells).
  public static func resized(_ frame: Frame, rows: Int, columns: Int) -> Frame {
    require(
      frame.shape.frames == 1 && frame.shape.channels == 1, "Grey pictures are resized.")
    let (height, width) = (frame.shape.rows, frame.shape.columns)
    var result = Frame(shape: Frame.Shape(rows: rows, columns: columns))
    for row in 0..<rows {
      for column in 0..<columns {
        var sum = 0
        for y in 0..<height {
          let down = overlap(pixel: y, of: height, cell: row, of: rows)
          guard down > 0 else { continue }
          for x in 0..<width {
            let across = overlap(pixel: x, of: width, cell: column, of: columns)
            sum += down * across * Int(frame[y, x])
          }
        }
        let area = height * width
        result[row, column] = UInt8((2 * sum + area) / (2 * area))
      }
    }
    return result
  }
}
