import Coursework

/// A mistake in one part of making pictures grey and small, with everything else right.
protocol PictureMistake: GreyscaleResizeExercise {
  /// The place of a channel of a pixel, of `count` pixels.
  static func place(of channel: Int, pixel: Int, count: Int) -> Int
  /// The luma of a colour.
  static func luma(_ red: Double, _ green: Double, _ blue: Double) -> Double
  /// The whole number of a value.
  static func whole(_ value: Double) -> Int
  /// How much a pixel counts in a cell, along one side.
  static func weight(pixel: Int, of pixels: Int, cell: Int, of cells: Int) -> Double
  /// The place at which the pixel of a row and column is read.
  static func source(row: Int, column: Int, in picture: GreyPicture) -> Int
  /// The picture of cells that are listed row by row.
  static func result(rows: Int, columns: Int, cells: [Int]) -> GreyPicture
}

extension PictureMistake {
  static func place(of channel: Int, pixel: Int, count: Int) -> Int { 3 * pixel + channel }
  static func luma(_ red: Double, _ green: Double, _ blue: Double) -> Double {
    0.299 * red + 0.587 * green + 0.114 * blue
  }
  // Slightly more than a half, so that a half is rounded up whatever the order of a sum.
  static func whole(_ value: Double) -> Int { Int((value + 0.5 + 1e-9).rounded(.down)) }
  static func weight(pixel: Int, of pixels: Int, cell: Int, of cells: Int) -> Double {
    Double(
      max(0, min((pixel + 1) * cells, (cell + 1) * pixels) - max(pixel * cells, cell * pixels)))
  }
  static func source(row: Int, column: Int, in picture: GreyPicture) -> Int {
    row * picture.columns + column
  }
  static func result(rows: Int, columns: Int, cells: [Int]) -> GreyPicture {
    GreyPicture(rows: rows, columns: columns, pixels: cells)
  }

  static func greyscale(_ picture: ColourPicture) throws -> GreyPicture {
    guard picture.isValid else { throw InvalidInput("not a picture") }
    let count = picture.rows * picture.columns
    let pixels = (0..<count).map { pixel in
      func channel(_ channel: Int) -> Double {
        Double(picture.pixels[place(of: channel, pixel: pixel, count: count)])
      }
      return whole(luma(channel(0), channel(1), channel(2)))
    }
    return GreyPicture(rows: picture.rows, columns: picture.columns, pixels: pixels)
  }

  static func resized(_ picture: GreyPicture, rows: Int, columns: Int) throws -> GreyPicture {
    guard picture.isValid, rows > 0, columns > 0, rows <= picture.rows, columns <= picture.columns
    else { throw InvalidInput("not a picture, or not a smaller size") }
    let down = weights(pixels: picture.rows, cells: rows)
    let across = weights(pixels: picture.columns, cells: columns)
    var cells: [Int] = []
    for down in down {
      for across in across {
        var (sum, total) = (0.0, 0.0)
        for (y, height) in down {
          for (x, width) in across {
            let pixel = picture.pixels[source(row: y, column: x, in: picture)]
            sum += height * width * Double(pixel)
            total += height * width
          }
        }
        cells.append(whole(sum / total))
      }
    }
    return result(rows: rows, columns: columns, cells: cells)
  }

  static func preprocessed(_ picture: ColourPicture) throws -> GreyPicture {
    try resized(greyscale(picture), rows: 84, columns: 84)
  }

  private static func weights(pixels: Int, cells: Int) -> [[(Int, Double)]] {
    (0..<cells).map { cell in
      // No mistake looks further than a pixel beyond the cell.
      let near =
        max(0, cell * pixels / cells - 1)..<min(pixels, (cell + 1) * pixels / cells + 2)
      return near.map { ($0, weight(pixel: $0, of: pixels, cell: cell, of: cells)) }
        .filter { $0.1 > 0 }
    }
  }
}
