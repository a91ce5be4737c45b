import Coursework
import DecisionProcesses
import Environments
import Statistics
import TabularLearning

/// How tables of initial values are looked at.
extension InitialValuesChecks {
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
    if let discrepancy = Expectation.finite(
      answer, stateCount: question.terminalStates.count, actionCount: question.actionCount)
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
}

extension RandomValuesQuestion {
  /// The largest magnitude that the noise may have.
  var scale: Double { share * (rewards.map(abs).max() ?? 0) }
}
