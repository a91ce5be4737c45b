/// Asks for a picture in grey.
public struct GreyscaleQuestion: Question {
  public typealias Asks = Contracts.GreyscaleResize
  public var picture: ColourPicture

  /// Creates the question.
  public init(picture: ColourPicture) { self.picture = picture }

  public func answer(by implementation: any GreyscaleResizeExercise.Type) throws -> GreyPicture {
    try implementation.greyscale(picture)
  }

  /// One half of the picture.
  public var smaller: [GreyscaleQuestion] {
    guard picture.isValid else { return [] }
    let (rows, columns) = (picture.rows, picture.columns)
    var halves: [GreyscaleQuestion] = []
    if rows > 1 {
      halves.append(crop(0..<rows / 2, 0..<columns))
      halves.append(crop(rows / 2..<rows, 0..<columns))
    }
    if columns > 1 {
      halves.append(crop(0..<rows, 0..<columns / 2))
      halves.append(crop(0..<rows, columns / 2..<columns))
    }
    return halves
  }

  private func crop(_ rows: Range<Int>, _ columns: Range<Int>) -> GreyscaleQuestion {
    let pixels = rows.flatMap { row in
      columns.flatMap { column in
        let start = 3 * (row * picture.columns + column)
        return picture.pixels[start..<start + 3]
      }
    }
    return GreyscaleQuestion(
      picture: ColourPicture(rows: rows.count, columns: columns.count, pixels: pixels))
  }
}

/// Asks for a grey picture in another size.
public struct ResizeQuestion: Question {
  public typealias Asks = Contracts.GreyscaleResize
  public var picture: GreyPicture
  public var rows: Int
  public var columns: Int

  /// Creates the question.
  public init(picture: GreyPicture, rows: Int, columns: Int) {
    self.picture = picture
    self.rows = rows
    self.columns = columns
  }

  public func answer(by implementation: any GreyscaleResizeExercise.Type) throws -> GreyPicture {
    try implementation.resized(picture, rows: rows, columns: columns)
  }

  /// Fewer cells, or a picture of one row or column less.
  public var smaller: [ResizeQuestion] {
    guard picture.isValid, rows > 0, columns > 0 else { return [] }
    var questions: [ResizeQuestion] = []
    if rows > 1 { questions.append(with { $0.rows -= 1 }) }
    if columns > 1 { questions.append(with { $0.columns -= 1 }) }
    if picture.rows > max(rows, 1) {
      questions.append(
        with {
          $0.picture.rows -= 1
          $0.picture.pixels.removeLast(picture.columns)
        })
    }
    if picture.columns > max(columns, 1) {
      questions.append(
        with {
          $0.picture.columns -= 1
          $0.picture.pixels = picture.pixels.enumerated()
            .filter { ($0.offset + 1) % picture.columns != 0 }.map(\.element)
        })
    }
    return questions
  }
}

/// Asks for all of it on a picture of full size, which travels as its formula.
public struct PreprocessingQuestion: Question {
  public typealias Asks = Contracts.GreyscaleResize
  public var pattern: PicturePattern

  /// Creates the question.
  public init(pattern: PicturePattern) { self.pattern = pattern }

  public func answer(by implementation: any GreyscaleResizeExercise.Type) throws -> GreyPicture {
    try implementation.preprocessed(pattern.picture)
  }
}

/// A picture by a formula, so that a large one fits into a small question.
///
/// The value of a channel (0 for red, 1 for green, 2 for blue) is
///
///     (square · row² + slope · column + product · row · column + channel · (step + row)) mod 256
public struct PicturePattern: Hashable, Codable, Sendable {
  /// The number of rows.
  public var rows: Int
  /// The number of columns.
  public var columns: Int
  /// What a row's square counts.
  public var square: Int
  /// What a column counts.
  public var slope: Int
  /// What the product of row and column counts.
  public var product: Int
  /// What a channel counts, beside its row.
  public var step: Int

  /// Creates a pattern.
  public init(rows: Int, columns: Int, square: Int, slope: Int, product: Int, step: Int) {
    self.rows = rows
    self.columns = columns
    self.square = square
    self.slope = slope
    self.product = product
    self.step = step
  }

  /// The picture, with the blue of some pixels changed by 1 so that no luma lies between two whole
  /// numbers exactly.
  public var picture: ColourPicture {
    var pixels: [Int] = []
    pixels.reserveCapacity(3 * rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        let base = square * row * row + slope * column + product * row * column
        let red = base & 255
        let green = (base + step + row) & 255
        let blue = (base + 2 * (step + row)) & 255
        let isBetween = (299 * red + 587 * green + 114 * blue) % 1_000 == 500
        pixels.append(red)
        pixels.append(green)
        pixels.append(isBetween ? blue ^ 1 : blue)
      }
    }
    return ColourPicture(rows: rows, columns: columns, pixels: pixels)
  }
}
