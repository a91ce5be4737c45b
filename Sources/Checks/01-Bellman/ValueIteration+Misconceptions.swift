import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 1.4.
enum ValueIterationMisconceptions {
  static let all = [
    Misconception(
      Contracts.ValueIteration.self, "stops on the mean change",
      """
      You stop by the mean of the changes. Many entries that have settled hide one that has not: \
      in which norm does the operator contract?
      """,
      as: StopsOnTheMean.self),
    Misconception(
      Contracts.ValueIteration.self, "stops when the change is below the tolerance",
      """
      You stop when a sweep changes little. A small change is not a small error: all the changes \
      to come add up. To how much, at this discount?
      """,
      as: StopsOnTheChange.self),
    Misconception(
      Contracts.ValueIteration.self, "leaves 1 − discount out of the bound",
      """
      Your bound counts only the next change, not all those after it. What does discount + \
      discount² + … sum to?
      """,
      as: CountsOneChange.self),
    Misconception(
      Contracts.ValueIteration.self, "reports the last change as the bound",
      """
      You stop at the right time, but what you report as the bound is too small: it is the last \
      change, or what you compared it with. How far may values be from the end when they last \
      moved by that much?
      """,
      as: ReportsTheChange.self),
    Misconception(
      Contracts.ValueIteration.self, "backs up terminal states",
      """
      You follow the moves that the model lists for terminal states. They never happen: what is \
      left to earn in such a state?
      """,
      as: BacksUpTerminalStates.self),
    Misconception(
      Contracts.ValueIteration.self, "averages the actions in the sweep",
      """
      Your sweep takes the mean over the actions of the next state. That converges, too, but to the \
      values of somebody who acts at random: whose values are asked for?
      """,
      as: AveragesTheActions.self),
  ]

  private enum StopsOnTheMean: ValueIterationMistake {
    static func bound(_ changes: [Double], _ discount: Double) -> Double {
      changes.reduce(0, +) / Double(changes.count) * discount / (1 - discount)
    }
  }

  private enum StopsOnTheChange: ValueIterationMistake {
    static func bound(_ changes: [Double], _ discount: Double) -> Double { changes.max() ?? 0 }
  }

  private enum CountsOneChange: ValueIterationMistake {
    static func bound(_ changes: [Double], _ discount: Double) -> Double {
      discount * (changes.max() ?? 0)
    }
  }

  private enum ReportsTheChange: ValueIterationMistake {
    static func report(_ bound: Double, _ changes: [Double]) -> Double { changes.max() ?? 0 }
  }

  private enum BacksUpTerminalStates: ValueIterationMistake {
    static func isSkipped(_ state: Int, in model: FiniteModel) -> Bool { false }
  }

  private enum AveragesTheActions: ValueIterationMistake {
    static func value(_ row: [Double]) -> Double { row.reduce(0, +) / Double(row.count) }
  }
}

/// A mistake in one part of planning, with everything else right.
private protocol ValueIterationMistake: ValueIterationExercise {
  /// What is compared with the tolerance, given the change of every entry.
  static func bound(_ changes: [Double], _ discount: Double) -> Double
  /// What is reported as the bound.
  static func report(_ bound: Double, _ changes: [Double]) -> Double
  /// What a state is worth, by its row.
  static func value(_ row: [Double]) -> Double
  /// Whether a state's row is left at 0.
  static func isSkipped(_ state: Int, in model: FiniteModel) -> Bool
}

extension ValueIterationMistake {
  static func bound(_ changes: [Double], _ discount: Double) -> Double {
    (changes.max() ?? 0) * discount / (1 - discount)
  }

  static func report(_ bound: Double, _ changes: [Double]) -> Double { bound }

  static func value(_ row: [Double]) -> Double { row.max() ?? 0 }

  static func isSkipped(_ state: Int, in model: FiniteModel) -> Bool { model.isTerminal(state) }

  static func optimalValues(
    of model: FiniteModel,
    discount: Double,
    tolerance: Double
  ) throws -> PlannedValues {
    guard (0..<1).contains(discount), tolerance > 0, tolerance.isFinite else {
      throw InvalidInput("not a plan")
    }
    let pairs = model.rows.count
    var table = Array(repeating: 0.0, count: pairs)
    for iteration in 1...10_000 {
      let next = sweep(table, model, discount)
      let changes = zip(next, table).map { abs($0 - $1) }
      table = next
      let bound = bound(changes, discount)
      guard bound <= tolerance else { continue }
      return PlannedValues(
        actionValues: rows(table, model), iterations: iteration,
        errorBound: report(bound, changes))
    }
    return PlannedValues(actionValues: rows(table, model), iterations: 10_000, errorBound: 0)
  }

  /// One backup of a flat, state-major table.
  private static func sweep(
    _ table: [Double], _ model: FiniteModel, _ discount: Double
  ) -> [Double] {
    let best = rows(table, model).map(value)
    return model.rows.enumerated().map { index, outcomes in
      guard !isSkipped(index / model.actionCount, in: model) else { return 0 }
      return outcomes.reduce(0) { sum, outcome in
        let next = outcome.isTerminal ? 0 : discount * best[outcome.nextState]
        return sum + outcome.probability * (outcome.reward + next)
      }
    }
  }

  private static func rows(_ table: [Double], _ model: FiniteModel) -> [[Double]] {
    (0..<model.stateCount).map { state in
      Array(table[state * model.actionCount..<(state + 1) * model.actionCount])
    }
  }
}
