import Coursework
import Testing

/// What the checks of the agent with two tables say about themselves.
extension StatedBounds {
  static func chanceOfUnfairCoin(_ questions: [any Question]) throws -> Double {
    let question = try #require(questions.first as? DoubleQCoinQuestion)
    #expect(question.episodeLength.isMultiple(of: 2))
    return chanceOfFailing(
      drawCount: question.episodeLength * question.episodeCount / 2,
      probabilities: Array(repeating: 0.25, count: 4))
  }

  /// Whatever the tables hold, the check knows it; a lesson that was missed makes no wrong failure.
  static func chanceOfWrongSums(_ questions: [any Question]) throws -> Double {
    let question = try #require(questions.first as? DoubleQActionQuestion)
    let values = question.lessons[0]
    let best = values.filter { $0 == values.max() }.count
    return chanceOfFailing(
      drawCount: question.drawCount,
      probabilities: values.map { value in
        question.epsilon / Double(values.count)
          + (value == values.max() ? (1 - question.epsilon) / Double(best) : 0)
      })
  }

  @Test func `A coin of which two throws are always alike, or never, is never missed`() {
    #expect(Self.acceptedCounts(of: 600, cells: 4, probability: 0.25).lowerBound > 0)
  }

  @Test func `Always taking the first of tied sums is missed less often than stated`() {
    for (tied, epsilon) in [(2, 0.1), (2, 0.25), (3, 0.1), (3, 0.25)] {
      let count = tied + 2
      let explored = epsilon / Double(count)
      let accepted = Self.acceptedCounts(
        of: 600, cells: count, probability: (1 - epsilon) / Double(tied) + explored)
      let missed = Self.atMost(accepted.upperBound, of: 600, chance: 1 - epsilon + explored)
      #expect(missed < 1e-30)
    }
  }

  @Test func `Exploring without the largest sum is missed less often than stated`() {
    for epsilon in [0.8, 0.85, 0.9] {
      let accepted = Self.acceptedCounts(
        of: 1000, cells: 4, probability: 1 - epsilon + epsilon / 4)
      #expect(Self.atLeast(accepted.lowerBound, of: 1000, chance: 1 - epsilon) < 1e-10)
    }
  }
}
