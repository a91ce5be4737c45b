import Coursework
import DecisionProcesses
import LinearLearning

extension TileGrid {
  /// A coding of one to three dimensions with a power of two of tilings.
  static func random(
    dimensions: Int? = nil, using generator: inout SeededGenerator
  ) -> TileGrid {
    let dimensions = dimensions ?? generator.integer(in: 1...3)
    let lows = (0..<dimensions).map { _ in generator.dyadic(in: -5...5) }
    return TileGrid(
      lows: lows, highs: lows.map { $0 + generator.dyadic(in: 0.875...6) },
      tileCounts: Array([2, 3, 4, 5].shuffled(using: &generator).prefix(dimensions)),
      tilingCount: 1 << generator.integer(in: 2...3))
  }

  /// A coding of one or two dimensions whose tiles are two wide.
  ///
  /// All numbers are multiples of powers of two, so that every order of operations is exact, also
  /// where tiles meet.
  static func exact(using generator: inout SeededGenerator) -> TileGrid {
    let dimensions = generator.integer(in: 1...2)
    let lows = (0..<dimensions).map { _ in Double(generator.integer(in: -8...8)) }
    let counts = (0..<dimensions).map { _ in 1 << generator.integer(in: 0...3) }
    return TileGrid(
      lows: lows, highs: zip(lows, counts).map { $0 + 2 * Double($1) }, tileCounts: counts,
      tilingCount: 1 << generator.integer(in: 1...3))
  }

  /// Into how many parts the edges of all tilings together cut a dimension.
  func parts(in dimension: Int) -> Double { Double(tileCounts[dimension] * tilingCount) }

  /// A place in the ranges that is no closer to an edge of any tiling than a fifth of a part.
  func place(using generator: inout SeededGenerator) -> [Double] {
    lows.indices.map { dimension in
      let part = generator.index(below: tileCounts[dimension] * tilingCount)
      return inPart(part, of: dimension, using: &generator)
    }
  }

  /// Such a place less than one and a half tiles from another, in every dimension.
  func place(near other: [Double], using generator: inout SeededGenerator) -> [Double] {
    lows.indices.map { dimension in
      let width = (highs[dimension] - lows[dimension]) / parts(in: dimension)
      let part = Int((other[dimension] - lows[dimension]) / width)
      let moved = part + generator.integer(in: -tilingCount...tilingCount) / (lows.count + 1)
      return inPart(
        min(max(moved, 0), tileCounts[dimension] * tilingCount - 1), of: dimension,
        using: &generator)
    }
  }

  private func inPart(
    _ part: Int, of dimension: Int, using generator: inout SeededGenerator
  ) -> Double {
    let share = (Double(part) + 0.2 + 0.6 * generator.unit()) / parts(in: dimension)
    return lows[dimension] + share * (highs[dimension] - lows[dimension])
  }

  /// The coding behind the reference.
  var reference: LinearLearning.TileCoding {
    LinearLearning.TileCoding(
      ranges: zip(lows, highs).map { $0...$1 }, tileCounts: tileCounts, tilingCount: tilingCount)
  }

  /// Codings that there are not, made of a good one with two dimensions.
  static func bad(_ good: TileGrid) -> [TileGrid] {
    let changes: [(inout TileGrid) -> Void] = [
      { $0.highs[1] = $0.lows[1] }, { $0.highs[0] = $0.lows[0] - 1 },
      { $0.lows[1] = -.infinity }, { $0.highs[0] = .infinity }, { $0.lows[0] = .nan },
      { $0.highs[1] = .nan }, { $0.tilingCount = 0 }, { $0.tilingCount = -4 },
      { $0.tileCounts[1] = 0 }, { $0.tileCounts[0] = -2 }, { $0.tileCounts.removeLast() },
      { $0.highs.removeLast() }, { $0.lows.removeLast() }, { $0.highs.append(9) },
      {
        $0.lows = []
        $0.highs = []
        $0.tileCounts = []
      },
    ]
    return changes.map { change in
      var grid = good
      change(&grid)
      return grid
    }
  }
}

extension TileCodingChecks {
  static func lesson(
    on grid: TileGrid, using generator: inout SeededGenerator
  ) -> TileLearningQuestion.Lesson {
    TileLearningQuestion.Lesson(
      observation: grid.place(using: &generator), target: generator.number(in: 2...12),
      stepSize: generator.number(in: 0.2...0.9))
  }

  @Sendable
  static func judgeFeatures(
    _ question: ActiveFeaturesQuestion, _ answer: ActiveFeaturesQuestion.Answer
  ) -> Discrepancy? {
    let reference = question.grid.reference
    if answer.featureCount != reference.featureCount {
      return Discrepancy(
        expected: "\(reference.featureCount) features",
        because: "each tiling has one tile more than are as wide as the range, in each dimension",
        actual: "\(answer.featureCount) features")
    }
    if let wrong = Expectation.count(
      answer.features.count, question.observations.count, because: "each place has features")
    {
      return wrong
    }
    for (place, features) in zip(question.observations, answer.features) {
      let expected = reference.activeFeatures(of: place)
      guard features == expected else {
        return Discrepancy(
          expected: "\(expected) for \(place)",
          because: "each tiling has one active tile; the number of a feature is built of the "
            + "tiling and one tile for each dimension",
          actual: "\(features.prefix(20))")
      }
    }
    return nil
  }

  /// Of two places one part of a tile from each other.
  @Sendable
  static func judgeStep(
    _ question: ActiveFeaturesQuestion, _ answer: ActiveFeaturesQuestion.Answer
  ) -> Discrepancy? {
    if question.observations.count == 2, answer.features.count == 2,
      answer.features.allSatisfy({ $0.count == 8 }), question.grid.tilingCount == 8
    {
      let changed = zip(answer.features[0], answer.features[1]).count { $0 != $1 }
      guard changed == 1 else {
        return Discrepancy(
          expected: "exactly one active feature that changes",
          because: "eight tilings with eight different shifts meet at eight different places in "
            + "each tile",
          actual: "\(changed) that change: \(answer.features[0]) and \(answer.features[1])")
      }
    }
    return judgeFeatures(question, answer)
  }

  @Sendable
  static func judgeLearning(_ question: TileLearningQuestion, _ answer: [Double]) -> Discrepancy? {
    let reference = question.grid.reference
    var weights = Array(repeating: 0.0, count: reference.featureCount)
    for lesson in question.lessons {
      reference.learn(
        target: lesson.target, for: lesson.observation, stepSize: lesson.stepSize,
        weights: &weights)
    }
    return Expectation.equal(
      answer, question.probes.map { reference.value(of: $0, weights: weights) },
      because: "a value is the sum of \(question.grid.tilingCount) weights, each of which moved by "
        + "its part of the error where its tile was active",
      label: { "probe \($0), \(question.probes[$0])" })
  }
}
