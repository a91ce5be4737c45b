import Coursework
import RealModule
import Statistics
import Testing

/// What the checks of randomised worlds say about themselves.
extension StatedBounds {
  /// A table of draws: their number, and the probability of each cell.
  private typealias Table = (draws: Int, probabilities: [Double])

  /// Each of seven quantities alone, with each other one, and with its next draw.
  private static func tables(_ question: ConditionDrawsQuestion) -> [Table] {
    let latencies = question.ranges.latency.count
    let halves = (0..<7).map { $0 == 3 ? Double(latencies / 2) / Double(latencies) : 0.5 }
    func both(_ first: Double, _ second: Double) -> [Double] {
      [(1 - first) * (1 - second), (1 - first) * second, first * (1 - second), first * second]
    }
    let alone = (0..<7).map { quantity -> Table in
      let cells = quantity == 3 ? latencies : 8
      return (question.count, Array(repeating: 1 / Double(cells), count: cells))
    }
    let pairs = (0..<7).flatMap { first in
      (0..<7).filter { $0 > first }.map { (question.count, both(halves[first], halves[$0])) }
    }
    let next = halves.map { (question.count / 2, both($0, $0)) }
    return alone + pairs + next
  }

  /// The parts of the normal distribution for two sensors, and three tables of signs.
  private static func tables(_ question: SensorNoiseQuestion) -> [Table] {
    let below = [-2, -1, -0.5, 0, 0.5, 1, 2].map { (limit: Double) in
      Double.erfc(-limit / Double(2).squareRoot()) / 2
    }
    let parts = zip(below + [1], [0] + below).map { $0 - $1 }
    let signs = [0.25, 0.25, 0.25, 0.25]
    let count = question.episodeCount * question.stepCount
    let pairs = question.episodeCount * (question.stepCount / 2)
    return [(count, parts), (count, parts), (pairs, signs), (pairs, signs), (count, signs)]
  }

  private static func chance(_ tables: [Table]) -> Double {
    tables.reduce(0) { sum, table in
      sum
        + chanceOfFailing(
          drawCount: table.draws, probabilities: table.probabilities,
          falseAlarm: 1e-9 / Double(tables.count))
    }
  }

  static func chanceOfUnusualConditions(_ questions: [any Question]) throws -> Double {
    chance(tables(try #require(questions.first as? ConditionDrawsQuestion)))
  }

  static func chanceOfUnusualNoise(_ questions: [any Question]) throws -> Double {
    chance(tables(try #require(questions.first as? SensorNoiseQuestion)))
  }

  @Test(arguments: 3...5) func `An empty cell of conditions is never accepted`(_ latencies: Int) {
    let some = 0.1...0.2
    let tables = Self.tables(
      ConditionDrawsQuestion(
        ranges: RandomizationRanges(
          friction: some, clearance: some, extraMass: some, latency: 1...latencies,
          forceNoise: some, offsetNoise: some, holeShift: some),
        count: 600, seed: 0))
    #expect(tables.count == 35)
    expectNoEmptyCell(tables)
  }

  @Test func `An empty part of the normal distribution is never accepted`() {
    let tables = Self.tables(
      SensorNoiseQuestion(
        forceNoise: 4, offsetNoise: 1e-4, episodeCount: 300, stepCount: 5, seed: 0))
    expectNoEmptyCell(tables)
  }

  /// A deviation of 3 or more that is squared puts a quarter of all noise above two deviations.
  @Test func `A squared deviation is missed less often than stated`() {
    let tail = Double.erfc(2 / Double(2).squareRoot()) / 2
    let accepted = Self.acceptedCounts(
      of: 1500, cells: 8, probability: tail, falseAlarm: 1e-9 / 5)
    let squared = Double.erfc(2 / 3 / Double(2).squareRoot()) / 2
    #expect(Self.atMost(accepted.upperBound, of: 1500, chance: squared) < 1e-12)
  }

  private func expectNoEmptyCell(_ tables: [Table]) {
    for table in tables {
      for probability in Set(table.probabilities) {
        let accepted = Self.acceptedCounts(
          of: table.draws, cells: table.probabilities.count, probability: probability,
          falseAlarm: 1e-9 / Double(tables.count))
        #expect(accepted.lowerBound > 0)
      }
    }
  }
}
