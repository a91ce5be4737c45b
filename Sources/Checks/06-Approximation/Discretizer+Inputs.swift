import Coursework
import DecisionProcesses
import LinearLearning

extension DiscretizerQuestion {
  /// Two or three numbers, each with another count of edges, and observations off the edges.
  ///
  /// Edges are whole eighths between -20 and 20.
  static func random(using generator: inout SeededGenerator) -> DiscretizerQuestion {
    let counts = [1, 2, 3, 4, 5].shuffled(using: &generator)
    let edges = (0..<generator.integer(in: 2...3)).map { dimension in
      rising(counts[dimension], using: &generator)
    }
    return DiscretizerQuestion(
      edges: edges,
      observations: (0..<8).map { _ in
        // A sixteenth more than an eighth is never an edge.
        edges.map { _ in generator.dyadic(in: -22...22) + 1 / 16 }
      })
  }

  /// One observation in each cell, in the order of the cells.
  static func everyCell(using generator: inout SeededGenerator) -> DiscretizerQuestion {
    let counts = [1, 2, 3].shuffled(using: &generator)
    let edges = counts.map { rising($0, using: &generator) }
    var observations: [[Double]] = [[]]
    for row in edges {
      let inBins = [row[0] - 0.5] + row
      observations = observations.flatMap { beginning in inBins.map { beginning + [$0] } }
    }
    return DiscretizerQuestion(edges: edges, observations: observations)
  }

  /// That many numbers between -20 and 20, rising.
  private static func rising(_ count: Int, using generator: inout SeededGenerator) -> [Double] {
    let gaps = (0..<count).map { _ in generator.dyadic(in: 0.25...7) }
    var edge = -20 + generator.dyadic(in: 0...5)
    return gaps.map { gap in
      edge += gap
      return edge
    }
  }
}

extension DiscretizerChecks {
  @Sendable
  static func judge(
    _ question: DiscretizerQuestion, _ answer: DiscretizerQuestion.Answer
  ) -> Discrepancy? {
    let reference = LinearLearning.Discretizer(edges: question.edges)
    if answer.cellCount != reference.cellCount {
      return Discrepancy(
        expected: "\(reference.cellCount) cells",
        because: "there are \(reference.binCounts) bins, one more than edges",
        actual: "\(answer.cellCount) cells")
    }
    let count = question.observations.count
    if let wrong = Expectation.count(answer.bins.count, count, because: "each has bins")
      ?? Expectation.count(answer.cells.count, count, because: "each has a cell")
    {
      return wrong
    }
    for (index, observation) in question.observations.enumerated() {
      let bins = reference.bins(of: observation)
      guard answer.bins[index] == bins else {
        return Discrepancy(
          expected: "bins \(bins) for \(observation)",
          because: "a bin begins with the edge below it, and the outer ones are open",
          actual: "\(answer.bins[index].prefix(20))")
      }
      let cell = reference.cell(of: observation)
      guard answer.cells[index] == cell else {
        return Discrepancy(
          expected: "cell \(cell) for bins \(bins)",
          because: "of \(reference.binCounts) bins, the last turns fastest",
          actual: "cell \(answer.cells[index])")
      }
    }
    return nil
  }

  @Sendable
  static func judgeEdges(_ question: EvenEdgesQuestion, _ answer: [Double]) -> Discrepancy? {
    Expectation.equal(
      answer,
      LinearLearning.Discretizer.evenEdges(
        over: question.low...question.high, binCount: question.binCount),
      because: "edge i lies i shares of \(question.binCount) above the lower end, and the ends "
        + "are no edges",
      label: { "edge \($0)" })
  }
}
