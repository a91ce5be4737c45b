import Coursework

/// Pictures line by line: each row is shrunk, and then each column of the result.
protocol PictureMaker: GreyscaleResizeExercise {
  /// Red, green and blue of each pixel.
  static func colours(_ picture: ColourPicture) -> [SIMD3<Int>]
  /// The grey of a colour.
  static func grey(_ colour: SIMD3<Int>) -> Int
  /// The rows of a picture.
  static func lines(_ picture: GreyPicture) -> [[Double]]
  /// A line of numbers in fewer cells.
  static func shrunk(_ line: [Double], to cells: Int) -> [Double]
  /// The whole number of an average.
  static func finished(_ value: Double) -> Int
  /// The picture of rows.
  static func joined(_ rows: [[Int]]) -> GreyPicture
}

extension PictureMaker {
  static func colours(_ picture: ColourPicture) -> [SIMD3<Int>] {
    stride(from: 0, to: picture.pixels.count, by: 3).map {
      SIMD3(picture.pixels[$0], picture.pixels[$0 + 1], picture.pixels[$0 + 2])
    }
  }

  static func grey(_ colour: SIMD3<Int>) -> Int {
    finished((SIMD3<Double>(colour) * SIMD3(0.299, 0.587, 0.114)).sum())
  }

  static func lines(_ picture: GreyPicture) -> [[Double]] {
    (0..<picture.rows).map { row in
      picture.pixels[row * picture.columns..<(row + 1) * picture.columns].map(Double.init)
    }
  }

  /// Follows the line, and closes a cell whenever its end is reached.
  static func shrunk(_ line: [Double], to cells: Int) -> [Double] {
    let length = Double(line.count) / Double(cells)
    return (0..<cells).map { cell in
      let (start, end) = (Double(cell) * length, Double(cell + 1) * length)
      var sum = 0.0
      for pixel in Int(start)..<min(Int(end) + 1, line.count) where Double(pixel) < end {
        sum += line[pixel] * (min(end, Double(pixel + 1)) - max(start, Double(pixel)))
      }
      return sum / length
    }
  }

  static func finished(_ value: Double) -> Int { Int((value + 0.5 + 1e-9).rounded(.down)) }

  static func joined(_ rows: [[Int]]) -> GreyPicture {
    GreyPicture(rows: rows.count, columns: rows[0].count, pixels: rows.flatMap { $0 })
  }

  static func greyscale(_ picture: ColourPicture) throws -> GreyPicture {
    guard picture.isValid else { throw InvalidInput("the numbers make no picture") }
    return GreyPicture(
      rows: picture.rows, columns: picture.columns, pixels: colours(picture).map(grey))
  }

  static func resized(_ picture: GreyPicture, rows: Int, columns: Int) throws -> GreyPicture {
    guard picture.isValid else { throw InvalidInput("the numbers make no picture") }
    guard rows >= 1, columns >= 1, rows <= picture.rows, columns <= picture.columns else {
      throw InvalidInput("no such size")
    }
    let narrow = lines(picture).map { shrunk($0, to: columns) }
    let small = transposed(transposed(narrow).map { shrunk($0, to: rows) })
    return joined(small.map { $0.map(finished) })
  }

  static func preprocessed(_ picture: ColourPicture) throws -> GreyPicture {
    try resized(greyscale(picture), rows: 84, columns: 84)
  }

  static func transposed<Element>(_ rows: [[Element]]) -> [[Element]] {
    rows[0].indices.map { column in rows.map { $0[column] } }
  }
}
