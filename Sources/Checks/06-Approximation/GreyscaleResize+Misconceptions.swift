import Coursework

/// What goes wrong when pictures are made grey and small.
enum GreyscaleResizeMisconceptions {
  static let all = [
    mistake(
      "grey is the mean of the three channels",
      """
      Your grey counts red, green and blue alike. The eye does not: which of the three looks lightest \
      at full strength, and what are the weights of the contract?
      """,
      as: CountsAllAlike.self),
    mistake(
      "red and blue are exchanged",
      """
      Your weights stand in the order of another library. Which channel comes first in a \
      `ColourPicture`?
      """,
      as: ReadsBlueFirst.self),
    mistake(
      "the channels are read as three pictures one after the other",
      """
      You read all red first, then all green. Where does the documentation of `pixels` say that the \
      green of a pixel stands?
      """,
      as: ReadsPlanes.self),
    mistake(
      "results are cut off instead of rounded",
      """
      149.685 becomes 149 in your picture. What does converting to an integer do to the digits after \
      the point?
      """,
      as: CutsOff.self),
    mistake(
      "one pixel stands for a whole cell",
      """
      You take one pixel of each cell and forget the others: the nearest neighbour. A ball of two \
      pixels may be in none of your cells. What should become of the pixels in between?
      """,
      as: TakesTheFirst.self),
    mistake(
      "a cell is interpolated between the pixels around its middle",
      """
      You blend the four pixels around the middle of a cell, as most image libraries do unless they \
      are told otherwise. Of a cell of four by four pixels that leaves out twelve. Which pixels lie \
      below the cell?
      """,
      as: Interpolates.self),
    mistake(
      "cells begin and end at whole pixels",
      """
      You round the borders of cells to whole pixels, so some cells are larger than others. What \
      becomes of a pixel through which a border goes?
      """,
      as: CutsBetweenPixels.self),
    mistake(
      "every pixel that a cell touches counts alike",
      """
      A pixel that lies below a cell with a tenth of its area counts as much as one that lies there \
      wholly. What is its weight?
      """,
      as: CountsAllTouched.self),
    mistake(
      "the result is listed column by column",
      """
      Your cells are right, and stand in another order. Which index runs faster in `pixels`, that of \
      the row or that of the column?
      """,
      as: ListsColumns.self),
    mistake(
      "rows and columns of the picture are exchanged",
      """
      You read the picture as if each column was listed from top to bottom. At which place is the \
      pixel of row r and column c?
      """,
      as: ReadsColumns.self),
    mistake(
      "averages the colours, and turns grey at the end",
      """
      The order matters by a rounding: what does the contract do first?
      """,
      as: TurnsGreyLast.self),
  ]

  private static func mistake(
    _ name: String, _ explanation: String,
    as implementation: Contracts.GreyscaleResize.Implementation
  ) -> Misconception {
    Misconception(Contracts.GreyscaleResize.self, name, explanation, as: implementation)
  }

  private enum CountsAllAlike: PictureMistake {
    static func luma(_ red: Double, _ green: Double, _ blue: Double) -> Double {
      (red + green + blue) / 3
    }
  }

  private enum ReadsBlueFirst: PictureMistake {
    static func place(of channel: Int, pixel: Int, count: Int) -> Int { 3 * pixel + 2 - channel }
  }

  private enum ReadsPlanes: PictureMistake {
    static func place(of channel: Int, pixel: Int, count: Int) -> Int { channel * count + pixel }
  }

  private enum CutsOff: PictureMistake {
    static func whole(_ value: Double) -> Int { Int(value + 1e-9) }
  }

  private enum TakesTheFirst: PictureMistake {
    static func weight(pixel: Int, of pixels: Int, cell: Int, of cells: Int) -> Double {
      pixel == cell * pixels / cells ? 1 : 0
    }
  }

  private enum Interpolates: PictureMistake {
    static func weight(pixel: Int, of pixels: Int, cell: Int, of cells: Int) -> Double {
      let middle = (Double(cell) + 0.5) * Double(pixels) / Double(cells) - 0.5
      return max(0, 1 - abs(Double(pixel) - middle))
    }
  }

  private enum CutsBetweenPixels: PictureMistake {
    static func weight(pixel: Int, of pixels: Int, cell: Int, of cells: Int) -> Double {
      (cell * pixels / cells..<(cell + 1) * pixels / cells).contains(pixel) ? 1 : 0
    }
  }

  private enum CountsAllTouched: PictureMistake {
    static func weight(pixel: Int, of pixels: Int, cell: Int, of cells: Int) -> Double {
      (pixel + 1) * cells > cell * pixels && pixel * cells < (cell + 1) * pixels ? 1 : 0
    }
  }

  private enum ListsColumns: PictureMistake {
    static func result(rows: Int, columns: Int, cells: [Int]) -> GreyPicture {
      let pixels = (0..<columns).flatMap { column in
        (0..<rows).map { cells[$0 * columns + column] }
      }
      return GreyPicture(rows: rows, columns: columns, pixels: pixels)
    }
  }

  private enum ReadsColumns: PictureMistake {
    static func source(row: Int, column: Int, in picture: GreyPicture) -> Int {
      column * picture.rows + row
    }
  }

  private enum TurnsGreyLast: PictureMistake {
    static func preprocessed(_ picture: ColourPicture) throws -> GreyPicture {
      guard picture.isValid else { throw InvalidInput("not a picture") }
      let channels = try (0..<3).map { channel in
        let pixels = stride(from: channel, to: picture.pixels.count, by: 3).map {
          picture.pixels[$0]
        }
        return try resized(
          GreyPicture(rows: picture.rows, columns: picture.columns, pixels: pixels), rows: 84,
          columns: 84)
      }
      let pixels = zip(channels[0].pixels, zip(channels[1].pixels, channels[2].pixels)).map {
        whole(luma(Double($0), Double($1.0), Double($1.1)))
      }
      return GreyPicture(rows: 84, columns: 84, pixels: pixels)
    }
  }
}
