import Coursework
import RealModule
import Statistics
import Testing

/// What the checks of prioritised sampling say about themselves.
extension StatedBounds {
  /// The shares of the four slots of the check's memory, which begin where the one before ends.
  private static func shares(_ priorities: [Double], _ exponent: Double) -> [Double] {
    let lengths = priorities.map { Double.pow($0, exponent) }
    return lengths.map { $0 / lengths.reduce(0, +) }
  }

  /// Of each batch, the check counts the last draw: the whole, or the second half.
  static func chanceOfUnusualDraws(_ questions: [any Question]) throws -> Double {
    let question = try #require(questions.first as? StratifiedDrawsQuestion)
    let parts = Double(question.batchSize)
    var begin = 0.0
    let room = shares(
      question.errors.map { abs($0) + question.offset }, question.exponent
    ).map { share in
      let from = max(begin, (parts - 1) / parts)
      begin += share
      return max(0, begin - from) * parts
    }
    // Rounding may leave the last slot a little more than the whole.
    let cells = room.filter { $0 > 1e-6 }
    return chanceOfFailing(
      drawCount: question.batchCount, probabilities: cells.map { $0 / cells.reduce(0, +) })
  }

  @Test func `A wrong priority exponent is missed less often than stated`() {
    for exponent in [0.45, 0.5, 0.55] {
      for (offset, sizes) in [
        (0.4, [0, 0.5, 3, 40]), (0.6, [0, 1, 4, 40]), (0.6, [0, 0.5, 4, 40]),
      ] {
        let priorities = sizes.map { $0 + offset }
        let right = Self.shares(priorities, exponent)
        for wrong in [1, exponent * exponent] {
          // The most telling slot is enough.
          let missed = zip(right, Self.shares(priorities, wrong)).map { share, chance in
            let accepted = Self.acceptedCounts(of: 1500, cells: 4, probability: share)
            return min(
              Self.atLeast(accepted.lowerBound, of: 1500, chance: chance),
              Self.atMost(accepted.upperBound, of: 1500, chance: chance))
          }
          #expect((missed.min() ?? 1) < 1e-9)
        }
      }
    }
  }
}
