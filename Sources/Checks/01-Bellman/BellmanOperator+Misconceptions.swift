import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 1.3.
enum BellmanOperatorMisconceptions {
  static let all = [
    Misconception(
      Contracts.BellmanOperator.self, "averages the next values",
      """
      You use the mean of the next action values. That is the operator of a policy that acts at \
      random; which policy does the optimality operator look ahead with?
      """,
      as: AveragesNextValues.self),
    Misconception(
      Contracts.BellmanOperator.self, "ignores the probabilities",
      """
      You count every outcome of an action the same. One of them may happen seven times as often \
      as another: what should it weigh?
      """,
      as: IgnoresProbabilities.self),
    Misconception(
      Contracts.BellmanOperator.self, "bootstraps from terminal outcomes",
      """
      You add the value of the next state even where the outcome ends the episode. Does the row of \
      a terminal state mean anything?
      """,
      as: BootstrapsFromTerminal.self),
    Misconception(
      Contracts.BellmanOperator.self, "backs up terminal states",
      """
      You follow the moves that the model lists for terminal states. They never happen: what is \
      left to earn in such a state?
      """,
      as: BacksUpTerminalStates.self),
    Misconception(
      Contracts.BellmanOperator.self, "takes the maximum after the average",
      """
      You average the next rows first and choose one action for all outcomes. Does the agent \
      choose before it sees where it landed, or after?
      """,
      as: MaximisesTheAverage.self),
    Misconception(
      Contracts.BellmanOperator.self, "reads values that it has just written",
      """
      Some of your values are made of new ones: you write into the table that you still read. \
      In-place sweeps converge as well, but they are not T: which table should every value be made \
      of?
      """,
      as: SweepsInPlace.self),
  ]

  private enum AveragesNextValues: BellmanMistake {
    static func value(of row: [Double]) -> Double { row.reduce(0, +) / Double(row.count) }
  }

  private enum IgnoresProbabilities: BellmanMistake {
    static func weights(of outcomes: [Outcome]) -> [Double] {
      outcomes.map { _ in 1 / Double(outcomes.count) }
    }
  }

  private enum BootstrapsFromTerminal: BellmanMistake {
    static func continues(after outcome: Outcome) -> Bool { true }
  }

  private enum BacksUpTerminalStates: BellmanMistake {
    static func isSkipped(_ state: Int, in model: FiniteModel) -> Bool { false }
  }

  private enum MaximisesTheAverage: BellmanMistake {
    static func target(_ outcomes: [Outcome], _ table: [[Double]], _ discount: Double) -> Double {
      let reward = outcomes.reduce(0) { $0 + $1.probability * $1.reward }
      let candidates = table[0].indices.map { action in
        outcomes.filter { !$0.isTerminal }.reduce(0) {
          $0 + $1.probability * table[$1.nextState][action]
        }
      }
      return reward + discount * (candidates.max() ?? 0)
    }
  }

  private enum SweepsInPlace: BellmanMistake {
    static func source(_ old: [[Double]], _ new: [[Double]]) -> [[Double]] { new }
  }
}

/// A mistake in one part of the operator, with everything else right.
private protocol BellmanMistake: BellmanOperatorExercise {
  /// What a state is worth, given its row.
  static func value(of row: [Double]) -> Double
  /// What each outcome counts for.
  static func weights(of outcomes: [Outcome]) -> [Double]
  /// Whether the next state counts.
  static func continues(after outcome: Outcome) -> Bool
  /// Whether a state's row is left at 0.
  static func isSkipped(_ state: Int, in model: FiniteModel) -> Bool
  /// The value of an action.
  static func target(_ outcomes: [Outcome], _ table: [[Double]], _ discount: Double) -> Double
  /// The table to read.
  static func source(_ old: [[Double]], _ new: [[Double]]) -> [[Double]]
}

extension BellmanMistake {
  static func value(of row: [Double]) -> Double { row.max() ?? 0 }

  static func weights(of outcomes: [Outcome]) -> [Double] { outcomes.map(\.probability) }

  static func continues(after outcome: Outcome) -> Bool { !outcome.isTerminal }

  static func isSkipped(_ state: Int, in model: FiniteModel) -> Bool { model.isTerminal(state) }

  static func target(_ outcomes: [Outcome], _ table: [[Double]], _ discount: Double) -> Double {
    zip(weights(of: outcomes), outcomes).reduce(0) { sum, pair in
      let next = continues(after: pair.1) ? discount * value(of: table[pair.1.nextState]) : 0
      return sum + pair.0 * (pair.1.reward + next)
    }
  }

  static func source(_ old: [[Double]], _ new: [[Double]]) -> [[Double]] { old }

  static func optimalityBackup(
    of actionValues: [[Double]],
    in model: FiniteModel,
    discount: Double
  ) throws -> [[Double]] {
    guard (0...1).contains(discount), actionValues.count == model.stateCount,
      actionValues.allSatisfy({ $0.count == model.actionCount && $0.allSatisfy(\.isFinite) })
    else { throw InvalidInput("not a backup") }
    var result = actionValues
    for state in 0..<model.stateCount {
      for action in 0..<model.actionCount {
        let table = source(actionValues, result)
        result[state][action] =
          isSkipped(state, in: model)
          ? 0 : target(model.outcomes(of: action, in: state), table, discount)
      }
    }
    return result
  }
}
