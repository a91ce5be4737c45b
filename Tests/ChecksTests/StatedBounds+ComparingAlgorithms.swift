import Coursework
import Statistics
import Testing

/// What the check of bootstrap draws says about itself.
extension StatedBounds {
  /// The cells of each table of pairs, and its number of pairs.
  private static func tables(_ question: BootstrapDrawsQuestion) -> [(cells: Int, pairs: Int)] {
    let (counts, replicates) = (question.runCounts, question.replicateCount)
    var tables: [(cells: Int, pairs: Int)] = []
    for count in counts {
      for _ in 0..<count where count > 1 { tables.append((count * count, replicates)) }
      tables.append((count * count, replicates / 2))
    }
    for (count, next) in zip(counts, counts.dropFirst()) {
      tables.append((count * next, replicates))
    }
    return tables
  }

  /// Neighbouring draws, neighbouring tasks and neighbouring replicates make a table each.
  static func chanceOfUnusualReplicates(_ questions: [any Question]) throws -> Double {
    let question = try #require(questions.first as? BootstrapDrawsQuestion)
    let tables = tables(question)
    return tables.reduce(0) { sum, table in
      sum
        + chanceOfFailing(
          drawCount: table.pairs,
          probabilities: Array(repeating: 1 / Double(table.cells), count: table.cells),
          falseAlarm: 1e-9 / Double(tables.count))
    }
  }

  @Test func `An empty cell of bootstrap draws is never accepted`() {
    let tables = Self.tables(
      BootstrapDrawsQuestion(runCounts: [3, 3, 2], replicateCount: 500, seed: 0))
    #expect(tables.count == 13)
    for table in tables {
      let accepted = Self.acceptedCounts(
        of: table.pairs, cells: table.cells, probability: 1 / Double(table.cells),
        falseAlarm: 1e-9 / Double(tables.count))
      #expect(accepted.lowerBound > 0)
    }
  }
}
