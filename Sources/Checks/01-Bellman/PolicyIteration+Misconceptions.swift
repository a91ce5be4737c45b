import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 1.5.
enum PolicyIterationMisconceptions {
  static let all = [
    Misconception(
      Contracts.PolicyIteration.self, "evaluates the best policy instead of the one given",
      """
      Your evaluation takes the best action in each state. Those are the optimal values. What does the \
      policy do, where its action is not the best?
      """,
      as: EvaluatesTheBest.self),
    Misconception(
      Contracts.PolicyIteration.self, "changes between tied actions",
      """
      Your improvement exchanges an action for another that is merely as good. The next round may change it \
      back, and so on: what has to hold of an action that replaces one?
      """,
      as: ChangesTies.self),
    Misconception(
      Contracts.PolicyIteration.self, "improves from stale values",
      """
      Your iteration evaluates the first policy and improves from its values ever after. Whose values does \
      the second improvement need?
      """,
      as: EvaluatesOnce.self),
    Misconception(
      Contracts.PolicyIteration.self, "gives terminal states a value",
      """
      Your code treats a terminal state like any other, with the moves that the model lists for it and the \
      value that it was given. What can be earned after the end?
      """,
      as: IgnoresTheEnd.self),
    Misconception(
      Contracts.PolicyIteration.self, "improves without the reward",
      """
      Your improvement compares the values of the states that actions lead to. Two actions may lead to the \
      same state: what else is different about them?
      """,
      as: IgnoresTheReward.self),
    Misconception(
      Contracts.PolicyIteration.self, "returns a policy that was never evaluated",
      """
      When the rounds are used up, your iteration returns the newest policy beside the values of the one \
      before it. Which policy do the values belong to?
      """,
      as: ReturnsTheNewest.self),
  ]

  private enum EvaluatesTheBest: PolicyIterationMistake {
    static func values(
      _ policy: [Int], _ model: FiniteModel, _ discount: Double
    ) throws -> [Double] {
      var values = Array(repeating: 0.0, count: model.stateCount)
      var change = 1.0
      while change > 1e-12 {
        let next = model.livingStates.reduce(into: values) { next, state in
          next[state] = actionValues(state, values, model, discount).max() ?? 0
        }
        change = zip(next, values).map { abs($0 - $1) }.max() ?? 0
        values = next
      }
      return values
    }
  }

  private enum ChangesTies: PolicyIterationMistake {
    static func choice(_ current: Int, _ values: [Double]) -> Int {
      let best = values.max() ?? 0
      return values.indices.first { $0 != current && values[$0] >= best - 1e-9 } ?? current
    }
  }

  private enum EvaluatesOnce: PolicyIterationMistake {
    static var evaluatesOnce: Bool { true }
  }

  private enum IgnoresTheEnd: PolicyIterationMistake {
    static func hasFuture(_ outcome: Outcome) -> Bool { true }
    static func isOver(_ state: Int, _ model: FiniteModel) -> Bool { false }
  }

  private enum IgnoresTheReward: PolicyIterationMistake {
    static var rewardWeight: Double { 0 }
  }

  private enum ReturnsTheNewest: PolicyIterationMistake {
    static var returnsTheNewest: Bool { true }
  }
}

/// A mistake in one part of policy iteration, with everything else right.
private protocol PolicyIterationMistake: PolicyIterationExercise {
  static func values(_ policy: [Int], _ model: FiniteModel, _ discount: Double) throws -> [Double]
  static func choice(_ current: Int, _ values: [Double]) -> Int
  static func hasFuture(_ outcome: Outcome) -> Bool
  static func isOver(_ state: Int, _ model: FiniteModel) -> Bool
  static var rewardWeight: Double { get }
  static var evaluatesOnce: Bool { get }
  static var returnsTheNewest: Bool { get }
}

extension PolicyIterationMistake {
  static func hasFuture(_ outcome: Outcome) -> Bool { !outcome.isTerminal }
  static func isOver(_ state: Int, _ model: FiniteModel) -> Bool { model.isTerminal(state) }
  static var rewardWeight: Double { 1 }
  static var evaluatesOnce: Bool { false }
  static var returnsTheNewest: Bool { false }

  static func choice(_ current: Int, _ values: [Double]) -> Int {
    guard let best = values.max(), best > values[current] + 1e-9 else { return current }
    // Rounding must not choose between tied actions: others who make the same mistake round otherwise.
    return values.firstIndex { $0 > best - 1e-9 } ?? current
  }

  static func values(
    _ policy: [Int], _ model: FiniteModel, _ discount: Double
  ) throws -> [Double] {
    let states = 0..<model.stateCount
    var coefficients = states.map { row in states.map { $0 == row ? 1.0 : 0.0 } }
    var constants = states.map { _ in 0.0 }
    for state in states where !isOver(state, model) {
      for outcome in model.outcomes(of: policy[state], in: state) {
        constants[state] += outcome.probability * outcome.reward
        guard hasFuture(outcome) else { continue }
        coefficients[state][outcome.nextState] -= discount * outcome.probability
      }
    }
    return try LinearSystem(coefficients: coefficients, constants: constants).solution()
  }

  /// One look ahead for each action; the weight of the reward counts in improvements alone.
  static func actionValues(
    _ state: Int, _ stateValues: [Double], _ model: FiniteModel, _ discount: Double
  ) -> [Double] {
    (0..<model.actionCount).map { action in
      model.outcomes(of: action, in: state).reduce(0) { sum, outcome in
        let future = hasFuture(outcome) ? discount * stateValues[outcome.nextState] : 0
        return sum + outcome.probability * (rewardWeight * outcome.reward + future)
      }
    }
  }

  static func evaluate(
    _ policy: [Int], in model: FiniteModel, discount: Double
  ) throws -> [Double] {
    try check(policy, model, discount)
    return try values(policy, model, discount)
  }

  static func improve(
    _ policy: [Int], stateValues: [Double], in model: FiniteModel, discount: Double
  ) throws -> [Int] {
    try check(policy, model, discount)
    guard stateValues.count == model.stateCount, stateValues.allSatisfy(\.isFinite) else {
      throw InvalidInput("not the values of the states")
    }
    return policy.indices.map { state in
      isOver(state, model)
        ? policy[state]
        : choice(policy[state], actionValues(state, stateValues, model, discount))
    }
  }

  static func iterate(
    from policy: [Int], in model: FiniteModel, discount: Double, maximumRounds: Int
  ) throws -> PolicyIterationResult {
    guard maximumRounds > 0 else { throw InvalidInput("no round") }
    var policy = policy
    var values = try evaluate(policy, in: model, discount: discount)
    for round in 1...maximumRounds {
      if round > 1, !evaluatesOnce { values = try evaluate(policy, in: model, discount: discount) }
      let next = try improve(policy, stateValues: values, in: model, discount: discount)
      if next == policy || round == maximumRounds {
        return PolicyIterationResult(
          policy: returnsTheNewest ? next : policy, stateValues: values, rounds: round,
          isStable: next == policy)
      }
      policy = next
    }
    throw InvalidInput("no round")
  }

  private static func check(_ policy: [Int], _ model: FiniteModel, _ discount: Double) throws {
    guard (0..<1).contains(discount), policy.count == model.stateCount,
      policy.allSatisfy((0..<model.actionCount).contains)
    else { throw InvalidInput("not a policy of the model") }
  }
}
