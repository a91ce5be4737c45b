import Coursework

extension ExerciseSuite {
  /// Exercise 6.6.
  static let greyscaleResize = ExerciseSuite(
    Contracts.GreyscaleResize.self,
    title: "Pictures in grey, and smaller",
    points: 15,
    minutes: 40,
    hints: [
      """
      Draw five squares in a row on paper, and over them two cells of the same length in all. Which \
      squares does each cell cover, and how much of the one in the middle?
      """,
      """
      Along each side a cell covers some pixels wholly and one or two at its ends in part; the weight \
      of a pixel is the product of its shares along both sides. In units of 1/rows of a pixel, pixel \
      y reaches from y · rows to (y + 1) · rows and cell i from i · height to (i + 1) · height, and \
      all of these are whole numbers.
      """,
      """
      greyscale: (299 · R + 587 · G + 114 · B + 500) / 1000 in integers. resized: for each cell sum \
      share(y) · share(x) · pixel(y, x), where share is min of the ends minus max of the starts, and \
      at least 0; divide by height · width and round. preprocessed: resized of greyscale, with 84 \
      rows and 84 columns.
      """,
    ],
    checks: GreyscaleResizeChecks.all,
    misconceptions: GreyscaleResizeMisconceptions.all)
}
