import Coursework
import Testing

/// What the checks of the agent with two tables say about themselves.
extension StatedBounds {
  static func chanceOfUnfairCoin(_ questions: [any Question]) throws -> Double {
    let question = try #require(questions.first as? DoubleQCoinQuestion)
    let throwCount = question.episodeLength * question.episodeCount
    return (0...4).reduce(0) { sum, distance in
      sum
        + chanceOfFailing(
          drawCount: throwCount - distance, probabilities: [0.5, 0.5], falseAlarm: 2e-10)
    }
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

  @Test func `A coin of 0.55, or one that repeats with 0.55, is missed less often than stated`() {
    for (throwCount, chance) in [(16_000, 0.55), (15_999, 0.55), (15_999, 0.45)] {
      let accepted = Self.acceptedCounts(
        of: throwCount, cells: 2, probability: 0.5, falseAlarm: 2e-10)
      let missed =
        chance > 0.5
        ? Self.atMost(accepted.upperBound, of: throwCount, chance: chance)
        : Self.atLeast(accepted.lowerBound, of: throwCount, chance: chance)
      #expect(missed < 1e-8)
      #expect(accepted.upperBound < throwCount)
      #expect(accepted.lowerBound > 0)
    }
  }

  /// In episodes of two, 8,000 throws are like the one before for certain, the other 7,999 by chance.
  @Test func `A coin thrown once an episode is missed less often than stated`() {
    let accepted = Self.acceptedCounts(of: 15_999, cells: 2, probability: 0.5, falseAlarm: 2e-10)
    #expect(Self.atMost(accepted.upperBound - 8000, of: 7999, chance: 0.5) < 1e-30)
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
