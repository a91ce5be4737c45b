import DecisionProcesses

/// Resizing by the average over areas, with all weights known beforehand and nothing allocated.
///
///     var resizer = AreaResizer(
///       from: Frame.Shape(rows: 210, columns: 160), rows: 84, columns: 84)
///     resizer.resize(grey, into: &small)
///
/// The result is that of `AreaAverage`, to the bit. The average over an area is one over columns
/// followed by one over rows, so each row is shrunk first; sums are kept as integers in between.
public struct AreaResizer: Sendable {
  /// The size of what is resized.
  public let source: Frame.Shape
  /// The size of the result.
  public let target: Frame.Shape

  private let across: Axis
  private let down: Axis
  /// One row of the source over the target's columns.
  private var line: [UInt32]
  /// The sums of the target's row.
  private var sums: [UInt32]

  /// Prepares for pictures of one size.
  ///
  /// - Precondition: The source is one picture with one channel and at most 2²³ pixels.
  public init(from source: Frame.Shape, rows: Int, columns: Int) {
    require(source.frames == 1 && source.channels == 1, "Grey pictures are resized.")
    // Twice the largest sum, 255 for each pixel, and what is added for rounding stay below 2³².
    require(source.pixelCount <= 1 << 23, "A picture to resize has at most 2²³ pixels.")
    self.source = source
    self.target = Frame.Shape(rows: rows, columns: columns)
    self.across = Axis(pixels: source.columns, cells: columns)
    self.down = Axis(pixels: source.rows, cells: rows)
    self.line = Array(repeating: 0, count: columns)
    self.sums = Array(repeating: 0, count: columns)
  }

  /// Resizes a picture.
  ///
  /// - Precondition: The frames have the sizes that were prepared for.
  /// - Complexity: O(pixels + cells); allocates nothing.
  public mutating func resize(_ frame: Frame, into result: inout Frame) {
    require(frame.shape == source, "The frame has the size that was prepared for.")
    require(result.shape == target, "The result has the size that was prepared for.")
    let area = UInt32(source.pixelCount)
    let (width, columns) = (source.columns, target.columns)
    let (across, down) = (across, down)
    var lineInPlace = -1
    frame.pixels.withUnsafeBufferPointer { pixels in
      result.pixels.withUnsafeMutableBufferPointer { cells in
        line.withUnsafeMutableBufferPointer { line in
          sums.withUnsafeMutableBufferPointer { sums in
            for row in 0..<target.rows {
              sums.update(repeating: 0)
              for part in down.parts(of: row) {
                // Two cells share a pixel at most, and they follow each other.
                if lineInPlace != part.pixel {
                  across.shrink(
                    UnsafeBufferPointer(rebasing: pixels[(part.pixel * width)...]), line)
                  lineInPlace = part.pixel
                }
                for column in 0..<columns { sums[column] += part.weight * line[column] }
              }
              for column in 0..<columns {
                cells[row * columns + column] = UInt8((2 * sums[column] + area) / (2 * area))
              }
            }
          }
        }
      }
    }
  }
}

/// Which pixels lie below each cell along one side, and with which weights.
private struct Axis: Sendable {
  struct Part: Sendable {
    var pixel: Int
    var weight: UInt32
  }

  private let parts: [Part]
  /// Where the parts of each cell begin; one more entry marks the end.
  private let starts: [Int]

  init(pixels: Int, cells: Int) {
    require(cells > 0, "A picture has at least one row and one column.")
    var parts: [Part] = []
    var starts: [Int] = []
    for cell in 0..<cells {
      starts.append(parts.count)
      for pixel in (cell * pixels / cells)..<pixels {
        let weight = AreaAverage.overlap(pixel: pixel, of: pixels, cell: cell, of: cells)
        if weight == 0 { break }
        parts.append(Part(pixel: pixel, weight: UInt32(weight)))
      }
    }
    starts.append(parts.count)
    self.parts = parts
    self.starts = starts
  }

  func parts(of cell: Int) -> ArraySlice<Part> { parts[starts[cell]..<starts[cell + 1]] }

  /// Sums one row of pixels into cells.
  func shrink(_ pixels: UnsafeBufferPointer<UInt8>, _ line: UnsafeMutableBufferPointer<UInt32>) {
    parts.withUnsafeBufferPointer { parts in
      starts.withUnsafeBufferPointer { starts in
        for cell in line.indices {
          var sum: UInt32 = 0
          for part in starts[cell]..<starts[cell + 1] {
            sum += parts[part].weight * UInt32(pixels[parts[part].pixel])
          }
          line[cell] = sum
        }
      }
    }
  }
}
