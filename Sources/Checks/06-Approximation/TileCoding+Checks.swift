import Coursework
import DecisionProcesses

/// What makes a tile coding right.
enum TileCodingChecks {
  static let all: [Check] = [
    worked, workedSpread, features, edges, beyond, apart, wholeStep, spread, lessons, ends,
    badSettings, badLessons,
  ]

  private static let plan = TileGrid(
    lows: [0, 0], highs: [4, 2], tileCounts: [4, 2], tilingCount: 4)
  private static let line = TileGrid(lows: [0], highs: [4], tileCounts: [4], tilingCount: 4)

  static let worked = Check(
    "of 60 features, those of [1.6, 0.6] are 3, 19, 37 and 51", .example
  ) { _ in
    ActiveFeaturesQuestion(grid: plan, observations: [[1.6, 0.6]])
  } judge: { _, answer in
    Expectation.all(
      {
        Expectation.same(
          answer.featureCount, 60, because: "4 tilings of (4 + 1) · (2 + 1) tiles")
      },
      {
        Expectation.same(
          answer.features, [[3, 19, 37, 51]],
          because: "shifts of 0 and 0, 1/4 and 3/4, 2/4 and 2/4, 3/4 and 1/4 (9 mod 4 is 1) make "
            + "tiles (1, 0), (1, 1), (2, 1), (2, 0)")
      })
  }

  /// Each quarter of a tile farther away, one tiling fewer is shared.
  static let workedSpread = Check(
    "after 8 is learned at 1.125 with step size 1, values fall 8, 6, 4, 2, 0 with each quarter",
    .example
  ) { _ in
    TileLearningQuestion(
      grid: line, lessons: [.init(observation: [1.125], target: 8, stepSize: 1)],
      probes: [[1.125], [1.375], [1.625], [1.875], [2.125]])
  } judge: { _, answer in
    Expectation.equal(
      answer, [8, 6, 4, 2, 0],
      because: "each of the 4 weights is 8 / 4, and each quarter of a tile shares one fewer",
      label: { "probe \($0)" })
  }

  static let features = Check(
    "each tiling has exactly one active feature, of its own part of the numbers", .law, rounds: 6
  ) { generator in
    let grid = TileGrid.random(using: &generator)
    return ActiveFeaturesQuestion(
      grid: grid, observations: (0..<10).map { _ in grid.place(using: &generator) })
  } judge: { question, answer in
    judgeFeatures(question, answer)
  }

  static let edges = Check(
    "a place where tiles meet belongs to the tile above, and the one just below it does not", .law,
    rounds: 4
  ) { generator in
    let grid = TileGrid.exact(using: &generator)
    return ActiveFeaturesQuestion(
      grid: grid,
      observations: (0..<12).map { index in
        grid.lows.indices.map { dimension in
          // A tile is two wide; its n-th parts are where tiles of some tiling meet.
          let part = generator.integer(in: 1...grid.tileCounts[dimension] * grid.tilingCount)
          let place = grid.lows[dimension] + 2 * Double(part) / Double(grid.tilingCount)
          return index.isMultiple(of: 2) ? place : place - 1 / 1024
        }
      })
  } judge: { question, answer in
    judgeFeatures(question, answer)
  }

  /// Exact, too: at the upper end tiles of the first tiling meet.
  static let beyond = Check(
    "numbers beyond an end have the features of that end", .law, rounds: 4
  ) { generator in
    let grid = TileGrid.exact(using: &generator)
    return ActiveFeaturesQuestion(
      grid: grid,
      observations: (0..<6).map { _ in
        var place = grid.place(using: &generator)
        for dimension in place.indices where generator.flip(0.7) {
          let far = [0.3, 1, 40, 400, .infinity][generator.index(below: 5)]
          place[dimension] =
            generator.flip(0.5) ? grid.lows[dimension] - far : grid.highs[dimension] + far
        }
        return place
      })
  } judge: { question, answer in
    judgeFeatures(question, answer)
  }

  static let apart = Check(
    "in each dimension, a step of one n-th of a tile changes exactly one active feature", .law
  ) { inquiry throws(Halt) in
    // Eight tilings and up to three dimensions: 1, 3 and 5 have no factor in common with 8, so that
    // all shifts of a dimension differ.
    let dimensions = inquiry.generator.integer(in: 2...3)
    var grid = TileGrid.random(dimensions: dimensions, using: &inquiry.generator)
    grid.tilingCount = 8
    for dimension in 0..<dimensions {
      let first = grid.place(using: &inquiry.generator)
      let part = (grid.highs[dimension] - grid.lows[dimension]) / grid.parts(in: dimension)
      var second = first
      let isInFirstHalf = 2 * first[dimension] < grid.lows[dimension] + grid.highs[dimension]
      second[dimension] += isInFirstHalf ? part : -part
      try await inquiry.ask(
        ActiveFeaturesQuestion(grid: grid, observations: [first, second]), judge: judgeStep)
    }
  }

  static let wholeStep = Check(
    "a step size of 1 removes the whole error at once, with any number of tilings", .law, rounds: 4
  ) { generator in
    let grid = TileGrid.random(using: &generator)
    let place = grid.place(using: &generator)
    var lessons = (0..<3).map { _ in lesson(on: grid, using: &generator) }
    lessons.append(
      .init(observation: place, target: generator.number(in: 3...9), stepSize: 1))
    return TileLearningQuestion(grid: grid, lessons: lessons, probes: [place])
  } judge: { question, answer in
    judgeLearning(question, answer)
  }

  static let spread = Check(
    "what is learned in one place moves another by its share of common tiles, and far ones not",
    .law,
    rounds: 4
  ) { generator in
    let grid = TileGrid.random(using: &generator)
    let lesson = lesson(on: grid, using: &generator)
    let probes = (0..<8).map { index in
      index < 5
        ? grid.place(near: lesson.observation, using: &generator)
        : grid.place(using: &generator)
    }
    return TileLearningQuestion(grid: grid, lessons: [lesson], probes: probes)
  } judge: { question, answer in
    judgeLearning(question, answer)
  }

  static let lessons = Check(
    "many lessons leave the values that they should, everywhere", .law, rounds: 3
  ) { generator in
    let grid = TileGrid.random(using: &generator)
    return TileLearningQuestion(
      grid: grid, lessons: (0..<12).map { _ in lesson(on: grid, using: &generator) },
      probes: (0..<8).map { _ in grid.place(using: &generator) })
  } judge: { question, answer in
    judgeLearning(question, answer)
  }

  static let ends = Check(
    "one tiling, three, five and six of them, one tile, and step sizes of exactly 0 and 1 are taken",
    .law
  ) { inquiry throws(Halt) in
    let grid = TileGrid(lows: [-1], highs: [1], tileCounts: [1], tilingCount: 1)
    try await inquiry.ask(
      ActiveFeaturesQuestion(grid: grid, observations: [[-1], [0.3], [1], [4]]),
      judge: judgeFeatures)
    for stepSize in [0.0, 1] {
      var lesson = lesson(on: grid, using: &inquiry.generator)
      lesson.stepSize = stepSize
      try await inquiry.ask(
        TileLearningQuestion(grid: grid, lessons: [lesson], probes: [[-0.5], [0.5], [2]]),
        judge: judgeLearning)
    }
    // Elsewhere the number of tilings is a power of two, of which a bit mask takes the remainder.
    for tilingCount in [3, 5, 6] {
      var other = TileGrid.random(dimensions: 2, using: &inquiry.generator)
      other.tilingCount = tilingCount
      var places: [[Double]] = []
      for _ in 0..<8 { places.append(other.place(using: &inquiry.generator)) }
      try await inquiry.ask(
        ActiveFeaturesQuestion(grid: other, observations: places), judge: judgeFeatures)
    }
  }

  static let badSettings = Check(
    "empty and infinite ranges, counts that are not positive and rows that do not fit are refused",
    .badInput
  ) { inquiry throws(Halt) in
    let good = TileGrid.random(dimensions: 2, using: &inquiry.generator)
    for grid in TileGrid.bad(good) {
      try await inquiry.expectRefusal(ActiveFeaturesQuestion(grid: grid, observations: []))
    }
  }

  static let badLessons = Check(
    "NaN, the wrong count of numbers, infinite targets and step sizes outside 0...1 are refused",
    .badInput
  ) { inquiry throws(Halt) in
    let grid = TileGrid.random(dimensions: 2, using: &inquiry.generator)
    let lesson = lesson(on: grid, using: &inquiry.generator)
    for place in [[.nan, lesson.observation[1]], [lesson.observation[0]], [0, 0, 0], []] {
      try await inquiry.expectRefusal(ActiveFeaturesQuestion(grid: grid, observations: [place]))
      try await inquiry.expectRefusal(
        TileLearningQuestion(grid: grid, lessons: [], probes: [place]))
      var misplaced = lesson
      misplaced.observation = place
      try await inquiry.expectRefusal(
        TileLearningQuestion(grid: grid, lessons: [misplaced], probes: []))
    }
    for (target, stepSize) in [
      (.nan, 0.5), (.infinity, 0.5), (1, 1.01), (1, -0.01), (1, Double.nan),
    ] {
      try await inquiry.expectRefusal(
        TileLearningQuestion(
          grid: grid,
          lessons: [.init(observation: lesson.observation, target: target, stepSize: stepSize)],
          probes: []))
    }
  }
}
