import Coursework
import DecisionProcesses

/// What makes grey and small pictures right.
enum GreyscaleResizeChecks {
  static let all: [Check] = [
    primaries, workedExample, greyscale, wholeBlocks, sharedPixels, sameSize, uneven, fullSize,
    badInput,
  ]

  /// By hand: 0.299 · 255 = 76.245, 0.587 · 255 = 149.685 and 0.114 · 255 = 29.07.
  static let primaries = Check(
    "red, green and blue have the luma 76, 150 and 29", .example
  ) { _ in
    GreyscaleQuestion(
      picture: ColourPicture(
        rows: 1, columns: 4, pixels: [255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]))
  } judge: { _, answer in
    same(
      answer, GreyPicture(rows: 1, columns: 4, pixels: [76, 150, 29, 255]),
      because: "0.299 · 255, 0.587 · 255 and 0.114 · 255, and all three together for white")
  }

  /// By hand: (0 + 30 + (60 + 120)/2) / 3 and ((60 + 120)/2 + 90 + 210) / 3.
  static let workedExample = Check(
    "two rows of three pixels become two cells of 40 and 130", .example
  ) { _ in
    ResizeQuestion(
      picture: GreyPicture(rows: 2, columns: 3, pixels: [0, 60, 90, 30, 120, 210]), rows: 1,
      columns: 2)
  } judge: { _, answer in
    same(
      answer, GreyPicture(rows: 1, columns: 2, pixels: [40, 130]),
      because: "each cell covers one column and a half: (0 + 30 + (60 + 120)/2) / 3 on the left")
  }

  static let greyscale = Check("the luma of every pixel is right", .law, rounds: 3) { generator in
    GreyscaleQuestion(picture: .random(using: &generator))
  } judge: { question, answer in
    judge(question, answer)
  }

  static let wholeBlocks = Check(
    "cells that cover whole pixels have the average of those", .law, rounds: 3
  ) { generator in
    let (rows, columns) = (generator.integer(in: 2...3), generator.integer(in: 2...3))
    return ResizeQuestion(
      picture: .random(
        rows: rows * generator.integer(in: 2...3), columns: columns * generator.integer(in: 1...3),
        using: &generator), rows: rows, columns: columns)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let sharedPixels = Check(
    "a pixel below several cells counts in each with the area that it shares", .law, rounds: 4
  ) { generator in
    let (rows, columns) = (generator.integer(in: 2...4), generator.integer(in: 2...4))
    return ResizeQuestion(
      picture: .random(
        rows: rows + generator.integer(in: 1...4), columns: columns + generator.integer(in: 1...4),
        using: &generator), rows: rows, columns: columns)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let sameSize = Check(
    "the same size changes nothing, and one cell has the average of all pixels", .law
  ) { inquiry throws(Halt) in
    let picture = GreyPicture.random(
      rows: inquiry.generator.integer(in: 3...5), columns: inquiry.generator.integer(in: 2...6),
      using: &inquiry.generator)
    for (rows, columns) in [(picture.rows, picture.columns), (1, 1)] {
      try await inquiry.ask(
        ResizeQuestion(picture: picture, rows: rows, columns: columns)
      ) { judge($0, $1) }
    }
  }

  static let uneven = Check("a picture of 42 by 32 becomes one of 12 by 12", .law, shrinks: false) {
    generator in
    ResizeQuestion(
      picture: .random(rows: 42, columns: 32, using: &generator), rows: 12, columns: 12)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let fullSize = Check(
    "a picture of full size, 210 by 160 in colour, becomes 84 by 84 in grey", .law
  ) { generator in
    PreprocessingQuestion(pattern: .random(using: &generator))
  } judge: { question, answer in
    judge(question, answer)
  }

  static let badInput = Check(
    "pictures that are not valid and sizes that are no smaller ones are refused", .badInput
  ) { inquiry throws(Halt) in
    let colours = ColourPicture.random(using: &inquiry.generator)
    for picture in [
      ColourPicture(rows: 0, columns: 0, pixels: []),
      ColourPicture(rows: 1, columns: 2, pixels: [1, 2, 3, 4, 5]),
      ColourPicture(rows: 1, columns: 1, pixels: [0, 256, 0]),
      ColourPicture(rows: 1, columns: 1, pixels: [0, -1, 0]),
      ColourPicture(
        rows: colours.rows, columns: colours.columns, pixels: colours.pixels + [0, 0, 0]),
    ] {
      try await inquiry.expectRefusal(GreyscaleQuestion(picture: picture))
    }
    let grey = GreyPicture.random(rows: 3, columns: 4, using: &inquiry.generator)
    let good = ResizeQuestion(picture: grey, rows: 2, columns: 3)
    for question in [
      good.with { $0.rows = 0 }, good.with { $0.columns = -1 }, good.with { $0.rows = 4 },
      good.with { $0.columns = 5 }, good.with { $0.picture.pixels.removeLast() },
      good.with { $0.picture.pixels[5] = 300 }, good.with { $0.picture.pixels[0] = -7 },
      ResizeQuestion(picture: GreyPicture(rows: 0, columns: 3, pixels: []), rows: 1, columns: 1),
    ] {
      try await inquiry.expectRefusal(question)
    }
    let pattern = PicturePattern.random(using: &inquiry.generator)
    for (rows, columns) in [(83, 90), (90, 83)] {
      try await inquiry.expectRefusal(
        PreprocessingQuestion(pattern: pattern.resized(rows: rows, columns: columns)))
    }
  }
}
