import Coursework
import DecisionProcesses
import Environments
import Statistics
import TabularLearning

/// How tables of initial values are looked at.
extension InitialValuesChecks {
  /// One row for each state, one finite value for each action.
  static func judgeTable(
    _ answer: [[Double]],
    _ terminalStates: [Bool],
    _ actionCount: Int
  ) -> Discrepancy? {
    Expectation.count(
      answer.count, terminalStates.count, because: "a table has one row for each state")
      ?? answer.lazy.compactMap {
        Expectation.count($0.count, actionCount, because: "a row has one value for each action")
      }.first
      ?? Expectation.holds(
        answer.joined().allSatisfy(\.isFinite), expected: "finite values",
        because: "a table is a table of numbers", actual: "a value that is not finite")
  }

  static func judgeTerminalRows(
    _ answer: [[Double]],
    _ terminalStates: [Bool]
  ) -> Discrepancy? {
    let wrong = answer.indices.first { terminalStates[$0] && answer[$0].contains { $0 != 0 } }
    return wrong.map { state in
      Discrepancy(
        expected: "exactly 0 for every action of the terminal state \(state)",
        because: "nothing is earned after the end, and no update ever corrects that row",
        actual: "\(answer[state])")
    }
  }

  static func judgeBound(
    _ question: OptimisticValuesQuestion,
    _ answer: [[Double]]
  ) -> Discrepancy? {
    if let discrepancy = judgeTable(answer, question.terminalStates, question.actionCount)
      ?? judgeTerminalRows(answer, question.terminalStates)
    {
      return discrepancy
    }
    return answer.indices.lazy.filter { !question.terminalStates[$0] }.compactMap { state in
      Expectation.equal(
        answer[state], Array(repeating: question.bound, count: question.actionCount),
        because: "no return exceeds it, and one comes as close as you like: "
          + (question.bound > 0
            ? "largest reward / (1 − discount)" : "a single step with the largest reward"),
        label: { "action \($0) of state \(state)" })
    }.first
  }

  static func judgeNoise(
    _ question: RandomValuesQuestion,
    _ answer: [[Double]]
  ) -> Discrepancy? {
    let wrong = answer.joined().first { abs($0) > question.scale * (1 + 1e-12) }
    return wrong.map {
      Discrepancy(
        expected: "values between −\(question.scale) and \(question.scale)",
        because: "the scale is \(question.share) · the largest magnitude of \(question.rewards)",
        actual: "\($0)")
    }
  }

  static func judgeTies(
    _ question: RandomValuesQuestion,
    _ answer: [[Double]]
  ) -> Discrepancy? {
    let tied = answer.indices.first { state in
      !question.terminalStates[state] && Set(answer[state]).count < answer[state].count
    }
    return tied.map { state in
      Discrepancy(
        expected: "different values in every row that is not terminal",
        because: "every value is drawn by itself, and two draws of 2⁵³ are hardly ever equal",
        actual: "\(answer[state]) in state \(state)")
    }
  }

  static func judgeFrequencies(
    _ question: RandomValuesQuestion,
    _ answer: [[Double]]
  ) -> Discrepancy? {
    var counts = Array(repeating: 0, count: 10)
    for value in answer.joined() {
      counts[max(0, min(9, Int((value / question.scale + 1) * 5)))] += 1
    }
    let check = FrequencyCheck(
      counts: counts, probabilities: Array(repeating: 0.1, count: 10), falseAlarm: falseAlarm)
    guard let cell = check.failingCells.first else { return nil }
    let accepted = check.acceptedFrequencies(in: cell)
    return Discrepancy(
      expected: "between \(accepted.lowerBound) and \(accepted.upperBound) of the draws in each "
        + "tenth of the interval from −\(question.scale) to \(question.scale)",
      because:
        "n · kl(observed, 0.1) ≤ log(20 / \(falseAlarm)) for uniform draws, n = \(check.drawCount)",
      actual: "\(counts[cell]) draws in tenth \(cell + 1)")
  }

  /// Lets an agent learn from the table that takes the first of the best actions, with step size 1.
  ///
  /// In a deterministic world a table that is nowhere too low stays so, and every step lowers a
  /// value that was too high or was on a way that keeps its promise.
  static func judgeLearning(
    _ question: OptimisticValuesQuestion,
    _ answer: [[Double]]
  ) -> Discrepancy? {
    let walk = LakeWalk(question, table: answer).afterLearning(steps: 20_000)
    return Expectation.same(
      walk, [0, 4, 8, 9, 13, 14, 15],
      because: "what has not been tried looks better than it is, until the best way is known")
  }
}

extension OptimisticValuesQuestion {
  /// The least number that no return exceeds.
  var bound: Double {
    let largest = rewards.max() ?? 0
    return largest > 0 ? largest / (1 - discount) : largest
  }

  /// The document's frozen lake, with another reward in the goal.
  static func lake(goalReward: Double, discount: Double) -> OptimisticValuesQuestion {
    let lake = FrozenLake.document
    return OptimisticValuesQuestion(
      rewards: [0, -1, goalReward], discount: discount,
      terminalStates: (0..<lake.stateCount).map(lake.isTerminal), actionCount: lake.actionCount)
  }

  /// A few states, some of them terminal, and rewards of which the one of largest magnitude is
  /// negative.
  static func random(
    largestReward: Double,
    using generator: inout SeededGenerator
  ) -> OptimisticValuesQuestion {
    let others = generator.numbers(generator.integer(in: 1...3), in: -9 ... -6)
    var rewards = others
    rewards.insert(largestReward, at: generator.index(below: others.count + 1))
    return OptimisticValuesQuestion(
      rewards: rewards, discount: generator.discount(),
      terminalStates: .withTerminals(generator.integer(in: 4...8), using: &generator),
      actionCount: generator.integer(in: 2...6))
  }
}

extension RandomValuesQuestion {
  /// The largest magnitude that the noise may have.
  var scale: Double { share * (rewards.map(abs).max() ?? 0) }

  /// Enough states to see the size of the noise, some of them terminal.
  static func random(using generator: inout SeededGenerator) -> RandomValuesQuestion {
    RandomValuesQuestion(
      rewards: [0, generator.number(in: 0.5...2), generator.number(in: -9 ... -3)].shuffled(
        using: &generator),
      share: generator.number(in: 0.01...0.1),
      terminalStates: .withTerminals(60, using: &generator),
      actionCount: generator.integer(in: 3...6), seed: generator.next())
  }
}

extension [Bool] {
  /// Flags of which at least one and at most a third is set.
  fileprivate static func withTerminals(
    _ count: Int,
    using generator: inout SeededGenerator
  ) -> [Bool] {
    let terminals = generator.integer(in: 1...Swift.max(1, count / 3))
    return (0..<count).map { $0 < terminals }.shuffled(using: &generator)
  }
}
