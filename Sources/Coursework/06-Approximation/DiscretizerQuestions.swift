/// Asks for the bins and cells of observations.
public struct DiscretizerQuestion: Question {
  public typealias Asks = Contracts.Discretizer
  /// The edges of each number of an observation.
  public var edges: [[Double]]
  /// The observations.
  public var observations: [[Double]]

  /// What came back.
  public struct Answer: Hashable, Codable, Sendable {
    /// The number of cells.
    public var cellCount: Int
    /// The bins of each observation.
    public var bins: [[Int]]
    /// The cell of each observation.
    public var cells: [Int]
  }

  /// Creates the question.
  public init(edges: [[Double]], observations: [[Double]]) {
    self.edges = edges
    self.observations = observations
  }

  public func answer(by implementation: any DiscretizerExercise.Type) throws -> Answer {
    let discretizer: any DiscretizerExercise = try implementation.init(edges: edges)
    return Answer(
      cellCount: try discretizer.cellCount,
      bins: try observations.map { try discretizer.bins(of: $0) },
      cells: try observations.map { try discretizer.cell(of: $0) })
  }

  /// One observation, then fewer numbers, then fewer edges.
  public var smaller: [DiscretizerQuestion] {
    if observations.count > 1 {
      return observations.map { observation in with { $0.observations = [observation] } }
    }
    guard observations.allSatisfy({ $0.count == edges.count }) else { return [] }
    var questions: [DiscretizerQuestion] = []
    if edges.count > 1 {
      questions += edges.indices.map { dimension in
        with {
          $0.edges.remove(at: dimension)
          for index in $0.observations.indices { $0.observations[index].remove(at: dimension) }
        }
      }
    }
    for dimension in edges.indices {
      questions += edges[dimension].indices.map { index in
        with { $0.edges[dimension].remove(at: index) }
      }
    }
    return questions
  }
}

/// Asks for one cell alone, to see that it is refused where bins are.
public struct DiscretizerCellQuestion: Question {
  public typealias Asks = Contracts.Discretizer
  /// The edges of each number of an observation.
  public var edges: [[Double]]
  /// The observation.
  public var observation: [Double]

  /// Creates the question.
  public init(edges: [[Double]], observation: [Double]) {
    self.edges = edges
    self.observation = observation
  }

  public func answer(by implementation: any DiscretizerExercise.Type) throws -> Int {
    let discretizer: any DiscretizerExercise = try implementation.init(edges: edges)
    return try discretizer.cell(of: observation)
  }
}

/// Asks for the edges of equally wide bins.
public struct EvenEdgesQuestion: Question {
  public typealias Asks = Contracts.Discretizer
  /// Where the first bin would begin.
  public var low: Double
  /// Where the last bin would end.
  public var high: Double
  /// The number of bins.
  public var binCount: Int

  /// Creates the question.
  public init(low: Double, high: Double, binCount: Int) {
    self.low = low
    self.high = high
    self.binCount = binCount
  }

  public func answer(by implementation: any DiscretizerExercise.Type) throws -> [Double] {
    try implementation.evenEdges(from: low, to: high, binCount: binCount)
  }

  /// Fewer bins.
  public var smaller: [EvenEdgesQuestion] {
    (1..<max(binCount, 1)).map { count in with { $0.binCount = count } }
  }
}
