/// Exercise 6.6: pictures in grey, and smaller, by averages over areas.
///
/// A pixel's value is a whole number from 0 to 255.
///
/// Wherever a result is rounded, it is to the nearest whole number. What lies within 0.0005 of a half
/// may go either way, so that single precision will do.
///
/// Source: Mnih et al., *Human-level control through deep reinforcement learning* (2015), Methods;
/// Recommendation ITU-R BT.601.
public protocol GreyscaleResizeExercise: SendableMetatype {
  /// The luma of each pixel, Y = 0.299 R + 0.587 G + 0.114 B, rounded.
  ///
  /// - Throws: `InvalidInput` where the picture is not valid.
  static func greyscale(_ picture: ColourPicture) throws -> GreyPicture

  /// The picture in fewer rows and columns, by averages over areas.
  ///
  /// Lay a grid of `rows` by `columns` cells of one size over the picture. The new value of a cell
  /// is the average of the pixels below it, each weighted by the area of it that lies below the
  /// cell, rounded. Five rows on two make cells of two and a half rows: the third row of pixels
  /// counts half in each.
  ///
  /// - Throws: `InvalidInput` where the picture is not valid, or `rows` or `columns` is not positive
  ///   or greater than the picture's.
  static func resized(_ picture: GreyPicture, rows: Int, columns: Int) throws -> GreyPicture

  /// The picture as a deep Q-network sees it: first in grey and rounded, then of 84 by 84 pixels.
  ///
  /// - Throws: `InvalidInput` where the picture is not valid, or has fewer than 84 rows or columns.
  static func preprocessed(_ picture: ColourPicture) throws -> GreyPicture
}

/// A picture in colour.
public struct ColourPicture: Hashable, Codable, Sendable {
  /// The number of rows.
  public var rows: Int
  /// The number of columns.
  public var columns: Int
  /// Three numbers for each pixel, red, green and blue, row by row from the top and in each row from
  /// the left; green of row r and column c is at 3 · (r · columns + c) + 1.
  public var pixels: [Int]

  /// Creates a picture.
  public init(rows: Int, columns: Int, pixels: [Int]) {
    self.rows = rows
    self.columns = columns
    self.pixels = pixels
  }

  /// Whether there is a pixel, three numbers for each, and all of them from 0 to 255.
  public var isValid: Bool {
    rows > 0 && columns > 0 && pixels.count == 3 * rows * columns
      && pixels.allSatisfy { (0...255).contains($0) }
  }
}

/// A picture in grey.
public struct GreyPicture: Hashable, Codable, Sendable {
  /// The number of rows.
  public var rows: Int
  /// The number of columns.
  public var columns: Int
  /// A number for each pixel; that of row r and column c is at r · columns + c.
  public var pixels: [Int]

  /// Creates a picture.
  public init(rows: Int, columns: Int, pixels: [Int]) {
    self.rows = rows
    self.columns = columns
    self.pixels = pixels
  }

  /// Whether there is a pixel, a number for each, and all of them from 0 to 255.
  public var isValid: Bool {
    rows > 0 && columns > 0 && pixels.count == rows * columns
      && pixels.allSatisfy { (0...255).contains($0) }
  }
}

extension Contracts {
  /// Exercise 6.6.
  public enum GreyscaleResize: Contract {
    public typealias Implementation = any GreyscaleResizeExercise.Type
    public static let id = ExerciseID(6, 6)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.GreyscaleResize.self
    }
  }
}
