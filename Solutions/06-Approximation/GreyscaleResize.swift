public import Coursework

extension Submission {
  /// Exercise 6.6: pictures in grey, and smaller, by averages over areas.
  ///
  /// The contract, with every choice spelt out, is `GreyscaleResizeExercise`.
  public enum GreyscaleResize: GreyscaleResizeExercise {
    public static func greyscale(_ picture: ColourPicture) throws -> GreyPicture {
      guard picture.isValid else { throw InvalidInput("the picture is not valid") }
      let pixels = (0..<picture.rows * picture.columns).map { pixel in
        let (red, green, blue) = (
          picture.pixels[3 * pixel], picture.pixels[3 * pixel + 1], picture.pixels[3 * pixel + 2]
        )
        // In thousandths everything is a whole number, and so is rounding: add a half and cut.
        return (299 * red + 587 * green + 114 * blue + 500) / 1_000
      }
      return GreyPicture(rows: picture.rows, columns: picture.columns, pixels: pixels)
    }

    public static func resized(_ picture: GreyPicture, rows: Int, columns: Int) throws
      -> GreyPicture
    {
      guard picture.isValid else { throw InvalidInput("the picture is not valid") }
      guard (1...picture.rows).contains(rows), (1...picture.columns).contains(columns) else {
        throw InvalidInput("the new size lies between 1 and the picture's own")
      }
      let area = picture.rows * picture.columns
      var pixels: [Int] = []
      for row in 0..<rows {
        for column in 0..<columns {
          var sum = 0
          for (y, height) in shares(of: row, of: rows, in: picture.rows) {
            for (x, width) in shares(of: column, of: columns, in: picture.columns) {
              sum += height * width * picture.pixels[y * picture.columns + x]
            }
          }
          // All weights of a cell add up to its own area.
          pixels.append((2 * sum + area) / (2 * area))
        }
      }
      return GreyPicture(rows: rows, columns: columns, pixels: pixels)
    }

    public static func preprocessed(_ picture: ColourPicture) throws -> GreyPicture {
      // What is wrong with the picture, and a picture that is too small, is found by these two.
      try resized(greyscale(picture), rows: 84, columns: 84)
    }

    /// The pixels below a cell along one side, and the length of each that is.
    ///
    /// The unit is chosen so that a pixel is `cells` long and a cell `pixels`: all ends are whole.
    private static func shares(of cell: Int, of cells: Int, in pixels: Int) -> [(Int, Int)] {
      let (start, end) = (cell * pixels, (cell + 1) * pixels)
      return (start / cells...(end - 1) / cells).map { pixel in
        (pixel, min(end, (pixel + 1) * cells) - max(start, pixel * cells))
      }
    }
  }
}
