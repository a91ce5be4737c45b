import Coursework
import RealModule
import Statistics
import Testing

/// What the checks of chapter 3 say of choices that are drawn.
extension StatedBounds {
  static let choosingChances: [String: @Sendable ([any Question]) throws -> Double] = [
    "each action is taken as often as it should be, whatever was taken before": chanceOfUnevenPairs,
    "of actions that tie each is taken equally often": chanceOfUnevenChoices,
    "exploring keeps to no rhythm: choices up to five apart have nothing to do with each other":
      chanceOfRhythm,
    "actions are drawn with these probabilities, whatever was drawn before": chanceOfUnevenSoftmax,
    "choices up to five apart have nothing to do with each other": chanceOfSoftmaxRhythm,
  ]

  private static func chanceOfUnevenChoices(_ questions: [any Question]) throws -> Double {
    let question = try #require(questions.first as? EpsilonGreedyChoicesQuestion)
    return chanceOfFailing(
      drawCount: question.runCount * question.runLength, probabilities: question.shares)
  }

  private static func chanceOfUnevenPairs(_ questions: [any Question]) throws -> Double {
    let question = try #require(questions.first as? EpsilonGreedyChoicesQuestion)
    #expect(question.runLength == 2)
    return chanceOfUnevenPairs(question.runCount, question.shares)
  }

  private static func chanceOfUnevenSoftmax(_ questions: [any Question]) throws -> Double {
    let question = try #require(questions.first as? SoftmaxChoicesQuestion)
    #expect(question.runLength == 2)
    return chanceOfUnevenPairs(question.runCount, question.shares)
  }

  private static func chanceOfRhythm(_ questions: [any Question]) throws -> Double {
    let question = try #require(questions.first as? EpsilonGreedyChoicesQuestion)
    #expect(question.runLength == 10)
    return chanceOfRhythm(question.runCount, question.shares, best: question.greedShares[0])
  }

  private static func chanceOfSoftmaxRhythm(_ questions: [any Question]) throws -> Double {
    let question = try #require(questions.first as? SoftmaxChoicesQuestion)
    #expect(question.runLength == 10)
    let shares = question.shares
    return chanceOfRhythm(question.runCount, shares, best: try #require(shares.max()))
  }

  /// Frequencies of two choices a run, pairs, and repeats share the bound.
  private static func chanceOfUnevenPairs(_ runCount: Int, _ shares: [Double]) -> Double {
    chanceOfFailing(drawCount: 2 * runCount, probabilities: shares, falseAlarm: 1e-9 / 3)
      + chanceOfFailing(
        drawCount: runCount, probabilities: shares.flatMap { first in shares.map { first * $0 } },
        falseAlarm: 1e-9 / 3)
      + chanceOfFailing(
        drawCount: runCount, probabilities: repeats(shares), falseAlarm: 1e-9 / 3)
  }

  /// Runs of ten choices hold 5, 4, 4, 4 and 5 pairs of choices one to five apart, none shared, and
  /// nine places that may repeat.
  private static func chanceOfRhythm(_ runCount: Int, _ shares: [Double], best: Double) -> Double {
    let repeated = chanceOfFailing(
      drawCount: runCount, probabilities: repeats(shares), falseAlarm: 1e-9 / 54)
    let sides = [best, 1 - best]
    return [5, 4, 4, 4, 5].reduce(9 * repeated) { sum, pairs in
      sum
        + chanceOfFailing(
          drawCount: pairs * runCount,
          probabilities: sides.flatMap { first in sides.map { first * $0 } },
          falseAlarm: 1e-9 / 6)
    }
  }

  /// The chance that a choice repeats another, and that it does not.
  private static func repeats(_ shares: [Double]) -> [Double] {
    let chance = shares.reduce(0) { $0 + $1 * $1 }
    return [chance, 1 - chance]
  }
}

/// What is said to be missed by the checks of softmax choices.
struct SoftmaxPower {
  /// The coldest and the hottest chances that are asked for, at their most unequal and most equal.
  private static let extremes = [
    shares([0, 0.5, 1, 1.9], temperature: 0.7), shares([0.4, 0.9, 1.4, 1.5], temperature: 2),
  ]
  /// The chances that a choice repeats another, at these extremes.
  private static let repeats = extremes.map { $0.reduce(0) { $0 + $1 * $1 } }

  @Test func `Always taking the most probable action is always caught`() {
    #expect(Self.extremes[0].allSatisfy { $0 < 0.7 })
    let accepted = StatedBounds.acceptedCounts(
      of: 4000, cells: 4, probability: 0.7, falseAlarm: 1e-9 / 3)
    #expect(accepted.upperBound < 4000)
  }

  @Test func `A choice that always or never repeats the one before it is always caught`() {
    for chance in Self.repeats {
      let ofPairs = StatedBounds.acceptedCounts(
        of: 2000, cells: 2, probability: chance, falseAlarm: 1e-9 / 3)
      let ofRuns = StatedBounds.acceptedCounts(
        of: 300, cells: 2, probability: chance, falseAlarm: 1e-9 / 54)
      #expect(ofPairs.lowerBound > 0 && ofPairs.upperBound < 2000)
      #expect(ofRuns.lowerBound > 0 && ofRuns.upperBound < 300)
    }
  }

  @Test func `Repeating every third choice is missed less often than stated`() {
    for chance in Self.repeats {
      let accepted = StatedBounds.acceptedCounts(
        of: 2000, cells: 2, probability: chance, falseAlarm: 1e-9 / 3)
      let missed = StatedBounds.atMost(
        accepted.upperBound, of: 2000, chance: (1 + 2 * chance) / 3)
      #expect(missed < 1e-9)
    }
  }

  private static func shares(_ values: [Double], temperature: Double) -> [Double] {
    SoftmaxChoicesQuestion(
      actionValues: values, temperature: temperature, runCount: 1, runLength: 1, seed: 0
    ).shares
  }
}

/// What is said to be missed by the checks of epsilon-greedy choices.
struct EpsilonGreedyPower {
  @Test(arguments: [0.93, 0.95, 0.97])
  func `An epsilon that is 10 % low is missed less often than stated`(epsilon: Double) {
    let accepted = StatedBounds.acceptedCounts(
      of: 8000, cells: 4, probability: 1 - 0.75 * epsilon, falseAlarm: 1e-9 / 3)
    func missed(greedy: Double) -> Double {
      StatedBounds.atMost(accepted.upperBound, of: 8000, chance: greedy)
        - StatedBounds.atMost(accepted.lowerBound - 1, of: 8000, chance: greedy)
    }
    #expect(missed(greedy: 1 - 0.75 * (0.9 * epsilon)) < 2e-7)
    // The misconception that is in the catalogue: ten of eleven.
    #expect(missed(greedy: 1 - 0.75 * (epsilon * 10 / 11)) < 2e-7)
    // Exploring leaves out the best action.
    #expect(missed(greedy: 1 - epsilon) < 1e-30)
  }

  /// The numbers by which the check of a learner with epsilon 0.3 among four was first planned.
  @Test func `50,000 choices with epsilon 0.3 among four say no more`() {
    let accepted = StatedBounds.acceptedCounts(of: 50_000, cells: 4, probability: 0.775)
    let missed = StatedBounds.atMost(accepted.upperBound, of: 50_000, chance: 1 - 0.27 * 0.75)
    #expect(missed > 1e-8)
    #expect(missed < 2e-8)
  }

  /// 20,000 choices with epsilon 0.3 among four and 1e-6 for all checks caught 2.6 % of these.
  @Test(arguments: [0.93, 0.95, 0.97])
  func `An epsilon that is 4 % low is caught more often than first planned`(epsilon: Double) {
    let accepted = StatedBounds.acceptedCounts(
      of: 8000, cells: 4, probability: 1 - 0.75 * epsilon, falseAlarm: 1e-9 / 3)
    let caught = StatedBounds.atLeast(
      accepted.upperBound + 1, of: 8000, chance: 1 - 0.75 * (0.96 * epsilon))
    #expect(caught > 0.06)
  }

  @Test func `An alternative taken 30 % too rarely is missed less often than stated`() {
    for epsilon in [0.93, 0.95, 0.97] {
      let share = epsilon / 4
      let accepted = StatedBounds.acceptedCounts(
        of: 8000, cells: 4, probability: share, falseAlarm: 1e-9 / 3)
      #expect(StatedBounds.atLeast(accepted.lowerBound, of: 8000, chance: 0.7 * share) < 1e-12)
      #expect(accepted.lowerBound > 0)
    }
  }

  @Test func `Repeating every tenth choice is missed less often than stated`() {
    for epsilon in [0.93, 0.95, 0.97] {
      let (other, best) = (epsilon / 4, 1 - 0.75 * epsilon)
      let chance = best * best + 3 * other * other
      let accepted = StatedBounds.acceptedCounts(
        of: 4000, cells: 2, probability: chance, falseAlarm: 1e-9 / 3)
      let missed = StatedBounds.atMost(
        accepted.upperBound, of: 4000, chance: 0.1 + 0.9 * chance)
      #expect(missed < 1e-3)
    }
  }

  @Test(arguments: [0.4, 0.45, 0.5])
  func `A choice that always repeats the one before it is always caught`(epsilon: Double) {
    let (other, best) = (epsilon / 4, 1 - 0.75 * epsilon)
    let accepted = StatedBounds.acceptedCounts(
      of: 300, cells: 2, probability: best * best + 3 * other * other, falseAlarm: 1e-9 / 54)
    #expect(accepted.upperBound < 300)
  }

  @Test func `Taking the first of tied actions is missed less often than stated`() {
    for (tied, epsilon) in [(2, 0.1), (2, 0.25), (3, 0.1), (3, 0.25)] {
      let explored = epsilon / Double(tied + 2)
      let accepted = StatedBounds.acceptedCounts(
        of: 2000, cells: tied + 2, probability: (1 - epsilon) / Double(tied) + explored)
      let missed = StatedBounds.atMost(
        accepted.upperBound, of: 2000, chance: 1 - epsilon + explored)
      #expect(missed < 1e-30)
    }
  }

  @Test func `A clock is always caught`() {
    // With epsilon 0.4 at least, two explorations of other actions follow each other in 9 %.
    let accepted = StatedBounds.acceptedCounts(
      of: 1500, cells: 4, probability: 0.3 * 0.3, falseAlarm: 1e-9 / 6)
    #expect(accepted.lowerBound > 0)
  }

  /// Where a coin decides for a whole run, m of 300 runs explore, and each of their pairs goes from
  /// the best action to another with chance 1/4 · 3/4; no pair of the other runs does.
  @Test(arguments: [0.4, 0.45, 0.5])
  func `A coin for a whole run is missed less often than stated`(epsilon: Double) {
    let other = 0.75 * epsilon
    let accepted = StatedBounds.acceptedCounts(
      of: 1500, cells: 4, probability: (1 - other) * other, falseAlarm: 1e-9 / 6)
    let missed = (0...300).reduce(0.0) { sum, exploring in
      let runs =
        StatedBounds.atMost(exploring, of: 300, chance: epsilon)
        - StatedBounds.atMost(exploring - 1, of: 300, chance: epsilon)
      return sum
        + runs * StatedBounds.atLeast(accepted.lowerBound, of: 5 * exploring, chance: 3.0 / 16)
    }
    #expect(missed < 1e-6)
  }

  @Test func `A pair of actions that never comes is always caught`() {
    // The rarest pair, of two alternatives, has chance (0.93 / 4)² at least.
    let accepted = StatedBounds.acceptedCounts(
      of: 4000, cells: 16, probability: 0.2325 * 0.2325, falseAlarm: 1e-9 / 3)
    #expect(accepted.lowerBound > 0)
  }
}

extension EpsilonGreedyChoicesQuestion {
  /// The chance of each action, by the formula of the contract.
  fileprivate var shares: [Double] {
    let best = actionValues.max()
    let ties = Double(actionValues.count { $0 == best })
    return actionValues.map { value in
      epsilon / Double(actionValues.count) + (value == best ? (1 - epsilon) / ties : 0)
    }
  }

  /// The chance of the best action, and of all others together.
  fileprivate var greedShares: [Double] {
    let others = epsilon * Double(actionValues.count - 1) / Double(actionValues.count)
    return [1 - others, others]
  }
}

extension SoftmaxChoicesQuestion {
  /// The chance of each action, by the formula as it stands in the book.
  fileprivate var shares: [Double] {
    let weights = actionValues.map { Double.exp($0 / temperature) }
    return weights.map { $0 / weights.reduce(0, +) }
  }
}
