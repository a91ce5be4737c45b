/// What a tile coding is made of.
public struct TileGrid: Hashable, Codable, Sendable {
  /// The lower end of each dimension.
  public var lows: [Double]
  /// The upper end of each dimension.
  public var highs: [Double]
  /// How many tiles are as wide as the range, in each dimension.
  public var tileCounts: [Int]
  /// The number of tilings.
  public var tilingCount: Int

  /// Creates a description.
  public init(lows: [Double], highs: [Double], tileCounts: [Int], tilingCount: Int) {
    self.lows = lows
    self.highs = highs
    self.tileCounts = tileCounts
    self.tilingCount = tilingCount
  }

  /// The coding of an implementation.
  func coding<Coding: TileCodingExercise>(by implementation: Coding.Type) throws -> Coding {
    try implementation.init(
      lows: lows, highs: highs, tileCounts: tileCounts, tilingCount: tilingCount)
  }
}

/// Asks for the active features of observations.
public struct ActiveFeaturesQuestion: Question {
  public typealias Asks = Contracts.TileCoding
  /// The coding.
  public var grid: TileGrid
  /// The observations.
  public var observations: [[Double]]

  /// What came back.
  public struct Answer: Hashable, Codable, Sendable {
    /// The number of features.
    public var featureCount: Int
    /// The active features of each observation.
    public var features: [[Int]]
  }

  /// Creates the question.
  public init(grid: TileGrid, observations: [[Double]]) {
    self.grid = grid
    self.observations = observations
  }

  public func answer(by implementation: any TileCodingExercise.Type) throws -> Answer {
    let coding: any TileCodingExercise = try grid.coding(by: implementation)
    return Answer(
      featureCount: try coding.featureCount,
      features: try observations.map { try coding.activeFeatures(of: $0) })
  }

  /// One observation, then fewer tilings, then fewer dimensions.
  public var smaller: [ActiveFeaturesQuestion] {
    if observations.count > 1 {
      return observations.map { observation in with { $0.observations = [observation] } }
    }
    var questions: [ActiveFeaturesQuestion] = []
    if grid.tilingCount > 1 { questions.append(with { $0.grid.tilingCount /= 2 }) }
    guard grid.lows.count > 1, observations.allSatisfy({ $0.count == grid.lows.count }) else {
      return questions
    }
    return questions
      + grid.lows.indices.map { dimension in
        with {
          $0.grid.lows.remove(at: dimension)
          $0.grid.highs.remove(at: dimension)
          $0.grid.tileCounts.remove(at: dimension)
          for index in $0.observations.indices { $0.observations[index].remove(at: dimension) }
        }
      }
  }
}

/// Asks for the values of observations after some learning.
public struct TileLearningQuestion: Question {
  public typealias Asks = Contracts.TileCoding
  /// The coding.
  public var grid: TileGrid
  /// What is learned, in order.
  public var lessons: [Lesson]
  /// Where values are asked for.
  public var probes: [[Double]]

  /// One step of learning.
  public struct Lesson: Hashable, Codable, Sendable {
    /// Where.
    public var observation: [Double]
    /// What the value should be.
    public var target: Double
    /// The share of the error that is removed.
    public var stepSize: Double

    /// Creates a lesson.
    public init(observation: [Double], target: Double, stepSize: Double) {
      self.observation = observation
      self.target = target
      self.stepSize = stepSize
    }
  }

  /// Creates the question.
  public init(grid: TileGrid, lessons: [Lesson], probes: [[Double]]) {
    self.grid = grid
    self.lessons = lessons
    self.probes = probes
  }

  /// The values of the probes after all lessons.
  public func answer(by implementation: any TileCodingExercise.Type) throws -> [Double] {
    try learned(by: implementation)
  }

  private func learned<Coding: TileCodingExercise>(
    by implementation: Coding.Type
  ) throws -> [Double] {
    var coding = try grid.coding(by: implementation)
    for lesson in lessons {
      try coding.learn(
        target: lesson.target, for: lesson.observation, stepSize: lesson.stepSize)
    }
    return try probes.map { try coding.value(of: $0) }
  }

  /// Fewer lessons, then one probe, then fewer tilings.
  public var smaller: [TileLearningQuestion] {
    var questions: [TileLearningQuestion] = []
    if lessons.count > 1 {
      questions.append(with { $0.lessons = Array(lessons.prefix(lessons.count / 2)) })
      if lessons.count < 12 {
        questions += lessons.indices.map { index in with { $0.lessons.remove(at: index) } }
      }
    }
    if probes.count > 1 {
      questions += probes.map { probe in with { $0.probes = [probe] } }
    }
    if grid.tilingCount > 1 { questions.append(with { $0.grid.tilingCount /= 2 }) }
    return questions
  }
}
