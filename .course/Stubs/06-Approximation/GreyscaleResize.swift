public import Coursework

extension Submission {
  /// Exercise 6.6: pictures in grey, and smaller, by averages over areas.
  ///
  /// The contract, with every choice spelt out, is `GreyscaleResizeExercise`.
  public enum GreyscaleResize: GreyscaleResizeExercise {
    public static func greyscale(_ picture: ColourPicture) throws -> GreyPicture {
      // TODO: refuse a picture that is not valid, then find the luma of each pixel.
      throw Unattempted()
    }

    public static func resized(_ picture: GreyPicture, rows: Int, columns: Int) throws
      -> GreyPicture
    {
      // TODO: refuse bad input, then average each cell over the areas of the pixels below it.
      throw Unattempted()
    }

    public static func preprocessed(_ picture: ColourPicture) throws -> GreyPicture {
      // TODO: first in grey, then of 84 by 84 pixels.
      throw Unattempted()
    }
  }
}
