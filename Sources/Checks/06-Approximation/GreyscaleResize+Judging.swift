import Coursework
import Environments

/// How pictures are looked at.
extension GreyscaleResizeChecks {
  static func judge(_ question: GreyscaleQuestion, _ answer: GreyPicture) -> Discrepancy? {
    let picture = question.picture
    let thousandths = (0..<picture.rows * picture.columns).map { pixel -> Int in
      let (red, green, blue) = (3 * pixel, 3 * pixel + 1, 3 * pixel + 2)
      let warm: Int = 299 * picture.pixels[red] + 587 * picture.pixels[green]
      return warm + 114 * picture.pixels[blue]
    }
    return judge(
      answer, rows: picture.rows, columns: picture.columns, sums: thousandths, divisor: 1_000,
      because: "the luma is 0.299 R + 0.587 G + 0.114 B, rounded to the nearest whole number")
  }

  static func judge(_ question: ResizeQuestion, _ answer: GreyPicture) -> Discrepancy? {
    judge(
      answer, rows: question.rows, columns: question.columns,
      sums: areaSums(of: question.picture, rows: question.rows, columns: question.columns),
      divisor: question.picture.rows * question.picture.columns, because: averages)
  }

  static func judge(_ question: PreprocessingQuestion, _ answer: GreyPicture) -> Discrepancy? {
    let picture = question.pattern.picture
    let colours = Frame(
      shape: Frame.Shape(rows: picture.rows, columns: picture.columns, channels: 3),
      pixels: picture.pixels.map(UInt8.init))
    let grey = GreyPicture(
      rows: picture.rows, columns: picture.columns, pixels: colours.greyscale().pixels.map(Int.init)
    )
    return judge(
      answer, rows: 84, columns: 84, sums: areaSums(of: grey, rows: 84, columns: 84),
      divisor: picture.rows * picture.columns,
      because: "the luma of each pixel is rounded, and " + averages)
  }

  private static let averages =
    "a cell is the average of the pixels below it, each weighted by the area that lies below the "
    + "cell, rounded to the nearest whole number"

  /// For each cell the sum of pixels times areas, in units of which the picture has `rows · columns`
  /// in each pixel.
  private static func areaSums(of picture: GreyPicture, rows: Int, columns: Int) -> [Int] {
    let down = shares(pixels: picture.rows, cells: rows)
    let across = shares(pixels: picture.columns, cells: columns)
    var sums: [Int] = []
    sums.reserveCapacity(rows * columns)
    for down in down {
      for across in across {
        var sum = 0
        for y in down {
          for x in across {
            sum += y.share * x.share * picture.pixels[y.pixel * picture.columns + x.pixel]
          }
        }
        sums.append(sum)
      }
    }
    return sums
  }

  /// The pixels below each cell along one side, and what they share with it.
  private static func shares(pixels: Int, cells: Int) -> [[(pixel: Int, share: Int)]] {
    (0..<cells).map { cell in
      (cell * pixels / cells..<min(pixels, ((cell + 1) * pixels + cells - 1) / cells)).map {
        pixel in
        (pixel, AreaAverage.overlap(pixel: pixel, of: pixels, cell: cell, of: cells))
      }
    }
  }

  /// Accepts both ways to round what lies within 0.0005 of a half, and nothing else.
  private static func judge(
    _ answer: GreyPicture, rows: Int, columns: Int, sums: [Int], divisor: Int,
    because reason: String
  ) -> Discrepancy? {
    if let discrepancy = shape(answer, rows: rows, columns: columns) { return discrepancy }
    let wrong = sums.indices.filter { index in
      let pixel = answer.pixels[index]
      return !(0...255).contains(pixel)
        || abs(2_000 * (pixel * divisor - sums[index])) > 1_001 * divisor
    }
    guard let first = wrong.first else { return nil }
    let others = wrong.count == 1 ? "" : " (\(wrong.count) of \(sums.count) pixels differ)"
    return Discrepancy(
      expected: "\((2 * sums[first] + divisor) / (2 * divisor)) in row \(first / columns), "
        + "column \(first % columns)",
      because: reason, actual: "\(answer.pixels[first])" + others)
  }

  /// Compares a small picture exactly.
  static func same(
    _ answer: GreyPicture, _ expected: GreyPicture, because reason: String
  ) -> Discrepancy? {
    shape(answer, rows: expected.rows, columns: expected.columns)
      ?? Expectation.same(answer.pixels, expected.pixels, because: reason)
  }

  private static func shape(_ answer: GreyPicture, rows: Int, columns: Int) -> Discrepancy? {
    if answer.rows == rows, answer.columns == columns, answer.pixels.count == rows * columns {
      return nil
    }
    return Discrepancy(
      expected: "\(rows) rows, \(columns) columns and \(rows * columns) pixels",
      because: "that is the size that was asked for",
      actual: "\(answer.rows) rows, \(answer.columns) columns and \(answer.pixels.count) pixels")
  }
}
