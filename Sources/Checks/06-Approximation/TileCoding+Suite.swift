import Coursework

extension ExerciseSuite {
  /// Exercise 6.2.
  static let tileCoding = ExerciseSuite(
    Contracts.TileCoding.self,
    title: "Shifted grids of tiles, and a value that is learned with them",
    points: 15,
    minutes: 40,
    hints: [
      """
      Lay a sheet of squared paper over a map, and a second one, shifted by half a square. Two \
      places that the first sheet puts into the same square: can the second tell them apart? And \
      if four sheets each correct the whole error, how far does their sum move?
      """,
      """
      Hold the number at the ends, turn it into tile widths, add the shift of the tiling in that \
      dimension, round down. The number of a feature is built digit by digit: the tiling first, then \
      one tile for each dimension, each digit with k + 1 values. The step size is divided by the \
      number of tilings, and the error taken before any weight moves.
      """,
      """
      activeFeatures: for each tiling t begin with feature = t and for each dimension d do feature = \
      feature * (tileCounts[d] + 1) + Int((place + shift).rounded(.down)), with place = (min(max(x, \
      low), high) - low) * Double(tileCounts[d]) / (high - low) and shift = Double((2 * d + 1) * t % \
      tilingCount) / Double(tilingCount). There are tilingCount times all (tileCounts[d] + 1) \
      weights. learn: error = target - the sum of active weights, then each active weight += \
      stepSize * error / Double(tilingCount).
      """,
    ],
    checks: TileCodingChecks.all,
    misconceptions: TileCodingMisconceptions.all)
}
