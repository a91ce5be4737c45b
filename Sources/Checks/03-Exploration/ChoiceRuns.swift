import Coursework
import DecisionProcesses
import Exploration

/// Choices that are asked for in runs, each of which begins with a new rule.
///
/// Draws are judged by how often each action is taken, whatever was taken before, and by whether choices keep
/// to a rhythm.
protocol ChoiceRuns {
  /// What each action is worth.
  var actionValues: [Double] { get }
  /// The number of runs.
  var runCount: Int { get }
  /// The number of choices in each run.
  var runLength: Int { get }
  /// The chance of each action.
  var probabilities: [Double] { get }
  /// What the chances follow from, as a failure says it.
  var circumstances: String { get }
}

extension EpsilonGreedyChoicesQuestion: ChoiceRuns {
  var probabilities: [Double] {
    EpsilonGreedy(epsilon: epsilon).probabilities(of: actionValues)
  }

  var circumstances: String { "with epsilon \(epsilon) and values \(actionValues)" }
}

extension SoftmaxChoicesQuestion: ChoiceRuns {
  var probabilities: [Double] {
    Softmax(temperature: temperature).probabilities(of: actionValues)
  }

  var circumstances: String { "at temperature \(temperature) with values \(actionValues)" }
}

extension ChoiceRuns {
  /// The number of choices asked for, each of them an action that there is.
  func judgeActions(_ answer: [Int]) -> Discrepancy? {
    let actions = actionValues.indices
    return Expectation.count(
      answer.count, runCount * runLength, because: "every choice is an action")
      ?? answer.first { !actions.contains($0) }.map {
        Discrepancy(
          expected: "an action in \(actions)", because: "an action is an index into the values",
          actual: "\($0)")
      }
  }

  /// Compares how often each action is taken with its chance.
  func judgeFrequencies(_ answer: [Int], falseAlarm: Double) -> Discrepancy? {
    if let wrong = judgeActions(answer) { return wrong }
    return Expectation.frequencies(
      actionValues.indices.map { action in answer.count { $0 == action } }, probabilities,
      falseAlarm: falseAlarm, because: circumstances, label: { "action \($0)" })
  }

  /// Compares frequencies, pairs and repeats, which share the bound equally.
  func judgeDraws(_ answer: [Int], falseAlarm: Double) -> Discrepancy? {
    judgeFrequencies(answer, falseAlarm: falseAlarm / 3)
      ?? judgePairs(answer, falseAlarm: falseAlarm / 3)
      ?? judgeRepeats(answer, falseAlarm: falseAlarm / 3)
  }

  /// Compares pairs of choices one to five apart with the product of their chances, and how often
  /// each place of a run repeats the action before it.
  ///
  /// Pairs of one distance have no choice in common, so right pairs are drawn independently. The
  /// bound is shared by the five distances and the repeats.
  func judgeRhythm(_ answer: [Int], falseAlarm: Double) -> Discrepancy? {
    if let wrong = judgeActions(answer) { return wrong }
    let distances = (1...5).lazy.compactMap { distance in
      judgePairs(
        answer.map { isBest($0) ? 0 : 1 }, bestChances, distance, falseAlarm: falseAlarm / 6,
        names: ["the best action", "another action"])
    }
    return distances.first ?? judgeRepeats(answer, falseAlarm: falseAlarm / 6)
  }

  /// Compares pairs of choices that follow each other with the product of their chances.
  func judgePairs(_ answer: [Int], falseAlarm: Double) -> Discrepancy? {
    judgeActions(answer)
      ?? judgePairs(
        answer, probabilities, 1, falseAlarm: falseAlarm,
        names: actionValues.indices.map { "action \($0)" })
  }

  /// Compares how many runs repeat an action with the chance of that, place by place.
  ///
  /// The bound is shared by all places but the first.
  func judgeRepeats(_ answer: [Int], falseAlarm: Double) -> Discrepancy? {
    if let wrong = judgeActions(answer) { return wrong }
    let chance = probabilities.reduce(0) { $0 + $1 * $1 }
    return (1..<max(1, runLength)).lazy.compactMap { place in
      let repeats = (0..<runCount).count { run in
        let index = run * runLength + place
        return answer[index] == answer[index - 1]
      }
      return Expectation.frequencies(
        [repeats, runCount - repeats], [chance, 1 - chance],
        falseAlarm: falseAlarm / Double(runLength - 1),
        because: "the sum of the squares of all chances, since no choice depends on another",
        label: {
          "\($0 == 0 ? "the same action" : "another action") at choice \(place + 1) as at choice "
            + "\(place)"
        })
    }.first
  }

  /// Compares pairs of cells, each a choice and the one that is `distance` later in its run.
  private func judgePairs(
    _ cells: [Int],
    _ chances: [Double],
    _ distance: Int,
    falseAlarm: Double,
    names: [String]
  ) -> Discrepancy? {
    var counts = Array(repeating: 0, count: chances.count * chances.count)
    for first in firstsOfPairs(distance) {
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

  /// Whether an action is one of the best.
  private func isBest(_ action: Int) -> Bool { actionValues[action] == actionValues.max() }

  /// The chance of taking a best action, and of taking another.
  private var bestChances: [Double] {
    let best = zip(actionValues, probabilities).reduce(0) { sum, action in
      action.0 == actionValues.max() ? sum + action.1 : sum
    }
    return [best, 1 - best]
  }

  /// The places at which pairs of choices begin, so many choices apart, none in two pairs.
  ///
  /// Each run is cut into blocks of twice the distance; the first half of a block is paired with
  /// its second half.
  private func firstsOfPairs(_ distance: Int) -> [Int] {
    (0..<runCount).flatMap { run in
      (0..<runLength).filter { place in
        place % (2 * distance) < distance && place + distance < runLength
      }.map { run * runLength + $0 }
    }
  }
}
