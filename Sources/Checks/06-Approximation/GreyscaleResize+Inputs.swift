import Coursework
import DecisionProcesses

extension ColourPicture {
  /// A few pixels of all colours.
  static func random(using generator: inout SeededGenerator) -> ColourPicture {
    let (rows, columns) = (generator.integer(in: 2...4), generator.integer(in: 3...5))
    return ColourPicture(
      rows: rows, columns: columns,
      pixels: (0..<3 * rows * columns).map { _ in generator.index(below: 256) })
  }
}

extension GreyPicture {
  /// Pixels that have nothing to do with each other, so that every weight is seen.
  static func random(rows: Int, columns: Int, using generator: inout SeededGenerator)
    -> GreyPicture
  {
    GreyPicture(
      rows: rows, columns: columns,
      pixels: (0..<rows * columns).map { _ in generator.index(below: 256) })
  }
}

extension PicturePattern {
  /// A picture of full size in which neighbours differ.
  static func random(using generator: inout SeededGenerator) -> PicturePattern {
    PicturePattern(
      rows: 210, columns: 160, square: generator.integer(in: 3...17),
      slope: generator.integer(in: 11...60), product: 2 * generator.integer(in: 1...9) + 1,
      step: generator.integer(in: 30...99))
  }

  /// The same formula in another size.
  func resized(rows: Int, columns: Int) -> PicturePattern {
    var pattern = self
    pattern.rows = rows
    pattern.columns = columns
    return pattern
  }
}
