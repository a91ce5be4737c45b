import Coursework
import DecisionProcesses
import Exploration

/// How chances and choices are looked at.
extension EpsilonGreedyChecks {
  static func judgeProbabilities(
    _ question: EpsilonGreedyQuestion,
    _ answer: [Double]
  ) -> Discrepancy? {
    let best = question.actionValues.max()
    let ties = question.actionValues.count { $0 == best }
    return Expectation.equal(
      answer, EpsilonGreedy(epsilon: question.epsilon).probabilities(of: question.actionValues),
      because: "epsilon / \(question.actionValues.count), and (1 − epsilon) / \(ties) more for the "
        + "best, with epsilon \(question.epsilon)",
      label: { "action \($0)" })
  }

  /// The number of choices asked for, each of them an action that there is.
  static func judgeActions(
    _ question: EpsilonGreedyChoicesQuestion,
    _ answer: [Int]
  ) -> Discrepancy? {
    let actions = question.actionValues.indices
    return Expectation.count(
      answer.count, question.runCount * question.runLength, because: "every choice is an action")
      ?? answer.first { !actions.contains($0) }.map {
        Discrepancy(
          expected: "an action in \(actions)", because: "an action is an index into the values",
          actual: "\($0)")
      }
  }

  /// Looks for an action that is not one of the best, where nothing is explored.
  static func judgeGreedy(
    _ question: EpsilonGreedyChoicesQuestion,
    _ answer: [Int]
  ) -> Discrepancy? {
    let best = question.actionValues.max()
    return judgeActions(question, answer)
      ?? answer.first { question.actionValues[$0] != best }.map { action in
        Discrepancy(
          expected: "actions worth \(best ?? 0)", because: "epsilon is 0: every choice is greedy",
          actual: "action \(action), worth \(question.actionValues[action])")
      }
  }

  /// Compares how often each action is taken with its chance.
  static func judgeFrequencies(
    _ question: EpsilonGreedyChoicesQuestion,
    _ answer: [Int]
  ) -> Discrepancy? {
    if let wrong = judgeActions(question, answer) { return wrong }
    return Expectation.frequencies(
      question.actionValues.indices.map { action in answer.count { $0 == action } },
      question.probabilities, falseAlarm: falseAlarm,
      because: "with epsilon \(question.epsilon) and values \(question.actionValues)",
      label: { "action \($0)" })
  }

  /// Compares how often the best action is taken with its chance, all others as one.
  static func judgeGreedyShare(
    _ question: EpsilonGreedyChoicesQuestion,
    _ answer: [Int]
  ) -> Discrepancy? {
    if let wrong = judgeActions(question, answer) { return wrong }
    let greedy = answer.count { question.isBest($0) }
    return Expectation.frequencies(
      [greedy, answer.count - greedy], question.greedyChances, falseAlarm: falseAlarm,
      because: "1 − \(question.epsilon) + \(question.epsilon) / \(question.actionValues.count) for "
        + "the best action",
      label: { $0 == 0 ? "the best action" : "other actions" })
  }

  /// Compares pairs of choices one to five apart with the product of their chances.
  ///
  /// Pairs of one distance have no choice in common, so right pairs are drawn independently. The
  /// bound is shared by the five distances.
  static func judgeRhythm(
    _ question: EpsilonGreedyChoicesQuestion,
    _ answer: [Int]
  ) -> Discrepancy? {
    if let wrong = judgeActions(question, answer) { return wrong }
    let names = ["the best action", "another action"]
    return (1...5).lazy.compactMap { distance in
      judgePairs(
        question, answer.map { question.isBest($0) ? 0 : 1 }, question.greedyChances, distance,
        falseAlarm: falseAlarm / 5, names: names)
    }.first
  }

  /// Compares pairs of choices that follow each other with the product of their chances.
  static func judgeMemory(
    _ question: EpsilonGreedyChoicesQuestion,
    _ answer: [Int]
  ) -> Discrepancy? {
    judgeActions(question, answer)
      ?? judgePairs(
        question, answer, question.probabilities, 1, falseAlarm: falseAlarm,
        names: question.actionValues.indices.map { "action \($0)" })
  }

  /// Compares pairs of cells, each a choice and the one that is `distance` later in its run.
  private static func judgePairs(
    _ question: EpsilonGreedyChoicesQuestion,
    _ cells: [Int],
    _ chances: [Double],
    _ distance: Int,
    falseAlarm: Double,
    names: [String]
  ) -> Discrepancy? {
    var counts = Array(repeating: 0, count: chances.count * chances.count)
    for first in question.firstsOfPairs(distance) {
      counts[cells[first] * chances.count + cells[first + distance]] += 1
    }
    return Expectation.frequencies(
      counts, chances.flatMap { first in chances.map { first * $0 } }, falseAlarm: falseAlarm,
      because: "the product of the chances of both, since no choice depends on another",
      label: { cell in
        "\(names[cell / chances.count]), and \(distance == 1 ? "next" : "\(distance) choices later")"
          + " \(names[cell % chances.count])"
      })
  }
}

extension EpsilonGreedyChoicesQuestion {
  /// The chance of each action.
  var probabilities: [Double] {
    EpsilonGreedy(epsilon: epsilon).probabilities(of: actionValues)
  }

  /// The chance of taking a best action, and of taking another.
  var greedyChances: [Double] {
    let best = zip(actionValues, probabilities).reduce(0) { sum, action in
      action.0 == actionValues.max() ? sum + action.1 : sum
    }
    return [best, 1 - best]
  }

  /// Whether an action is one of the best.
  func isBest(_ action: Int) -> Bool { actionValues[action] == actionValues.max() }

  /// The places at which pairs of choices begin, so many choices apart, none in two pairs.
  ///
  /// Each run is cut into blocks of twice the distance; the first half of a block is paired with
  /// its second half.
  func firstsOfPairs(_ distance: Int) -> [Int] {
    (0..<runCount).flatMap { run in
      (0..<runLength).filter { place in
        place % (2 * distance) < distance && place + distance < runLength
      }.map { run * runLength + $0 }
    }
  }
}
