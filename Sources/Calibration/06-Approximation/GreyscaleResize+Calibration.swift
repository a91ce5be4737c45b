import Coursework
import Environments

extension CalibrationSet {
  private typealias Paraphrase = GreyscaleResizeParaphrases

  static let greyscaleResize = CalibrationSet(
    Contracts.GreyscaleResize.self,
    reference: Reference.self,
    alternatives: [
      "shrinks rows and then columns, in floating point": LineByLine.self,
      "takes differences of running sums, and rounds halves to even": RunningSums.self,
    ],
    paraphrases: [
      "grey is the mean of the three channels": [
        Paraphrase.DividesByThree.self, Paraphrase.WeighsByThirds.self,
      ],
      "red and blue are exchanged": [Paraphrase.Reverses.self, Paraphrase.SwapsWeights.self],
      "the channels are read as three pictures one after the other": [
        Paraphrase.SplitsInThree.self, Paraphrase.StridesByCount.self,
      ],
      "results are cut off instead of rounded": [
        Paraphrase.DividesIntegers.self, Paraphrase.RoundsDown.self,
      ],
      "one pixel stands for a whole cell": [
        Paraphrase.PicksByRatio.self, Paraphrase.SkipsAlong.self,
      ],
      "a cell is interpolated between the pixels around its middle": [
        Paraphrase.BlendsTwo.self, Paraphrase.WalksFromTheMiddle.self,
      ],
      "cells begin and end at whole pixels": [
        Paraphrase.AveragesSlices.self, Paraphrase.CountsMembers.self,
      ],
      "every pixel that a cell touches counts alike": [
        Paraphrase.AveragesAllTouched.self, Paraphrase.CollectsTouched.self,
      ],
      "the result is listed column by column": [
        Paraphrase.JoinsColumns.self, Paraphrase.PutsInPlace.self,
      ],
      "rows and columns of the picture are exchanged": [
        Paraphrase.CutsColumns.self, Paraphrase.StepsByRows.self,
      ],
      "averages the colours, and turns grey at the end": [
        Paraphrase.ShrinksChannels.self, Paraphrase.GreyOfShrunkColours.self,
      ],
    ])

  /// The reference's frames.
  private enum Reference: GreyscaleResizeExercise {
    static func greyscale(_ picture: ColourPicture) throws -> GreyPicture {
      guard picture.isValid else { throw InvalidInput("not a picture") }
      let shape = Frame.Shape(rows: picture.rows, columns: picture.columns, channels: 3)
      let frame = Frame(shape: shape, pixels: picture.pixels.map(UInt8.init)).greyscale()
      return GreyPicture(
        rows: picture.rows, columns: picture.columns, pixels: frame.pixels.map(Int.init))
    }

    static func resized(_ picture: GreyPicture, rows: Int, columns: Int) throws -> GreyPicture {
      guard picture.isValid, (1...picture.rows).contains(rows),
        (1...picture.columns).contains(columns)
      else { throw InvalidInput("not a picture, or not a smaller size") }
      let shape = Frame.Shape(rows: picture.rows, columns: picture.columns)
      var resizer = AreaResizer(from: shape, rows: rows, columns: columns)
      var small = Frame(shape: resizer.target)
      resizer.resize(
        Frame(shape: shape, pixels: picture.pixels.map(UInt8.init)), into: &small)
      return GreyPicture(rows: rows, columns: columns, pixels: small.pixels.map(Int.init))
    }

    static func preprocessed(_ picture: ColourPicture) throws -> GreyPicture {
      try resized(greyscale(picture), rows: 84, columns: 84)
    }
  }

  private enum LineByLine: PictureMaker {}

  private enum RunningSums: PictureMaker {
    static func shrunk(_ line: [Double], to cells: Int) -> [Double] {
      var sums = [0.0]
      for value in line { sums.append(sums[sums.count - 1] + value) }
      func sum(upTo place: Double) -> Double {
        let whole = min(Int(place), line.count - 1)
        return sums[whole] + (place - Double(whole)) * line[whole]
      }
      let length = Double(line.count) / Double(cells)
      return (0..<cells).map {
        (sum(upTo: Double($0 + 1) * length) - sum(upTo: Double($0) * length)) / length
      }
    }
    static func finished(_ value: Double) -> Int { Int(value.rounded(.toNearestOrEven)) }
  }
}
