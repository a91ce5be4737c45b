public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 1.5: policy iteration.
  public enum PolicyIteration: PolicyIterationExercise {
    public static func evaluate(
      _ policy: [Int],
      in model: FiniteModel,
      discount: Double
    ) throws -> [Double] {
      try check(policy, model, discount)
      let states = 0..<model.stateCount
      var coefficients = states.map { row in states.map { $0 == row ? 1.0 : 0.0 } }
      var constants = states.map { _ in 0.0 }
      // A terminal state is left with the equation v(s) = 0.
      for state in states where !model.isTerminal(state) {
        for outcome in model.outcomes(of: policy[state], in: state) {
          constants[state] += outcome.probability * outcome.reward
          // The term of v(s′) crosses to the left side, beside the 1 of v(s).
          guard !outcome.isTerminal else { continue }
          coefficients[state][outcome.nextState] -= discount * outcome.probability
        }
      }
      return try LinearSystem(coefficients: coefficients, constants: constants).solution()
    }

    public static func improve(
      _ policy: [Int],
      stateValues: [Double],
      in model: FiniteModel,
      discount: Double
    ) throws -> [Int] {
      try check(policy, model, discount)
      guard stateValues.count == model.stateCount, stateValues.allSatisfy(\.isFinite) else {
        throw InvalidInput("every state needs a finite value")
      }
      return policy.indices.map { state in
        guard !model.isTerminal(state) else { return policy[state] }
        let values = (0..<model.actionCount).map { action in
          lookAhead(model.outcomes(of: action, in: state), stateValues, discount)
        }
        // As good is not better: whoever changes between tied actions may do so forever.
        guard let best = values.max(), best > values[policy[state]] + 1e-9 else {
          return policy[state]
        }
        return values.firstIndex(of: best) ?? policy[state]
      }
    }

    public static func iterate(
      from policy: [Int],
      in model: FiniteModel,
      discount: Double,
      maximumRounds: Int
    ) throws -> PolicyIterationResult {
      guard maximumRounds > 0 else { throw InvalidInput("at least one round is needed") }
      var result = PolicyIterationResult(
        policy: policy, stateValues: [], rounds: 0, isStable: false)
      var next = policy
      while result.rounds < maximumRounds, !result.isStable {
        result.policy = next
        result.rounds += 1
        // Each policy is judged by its own values, never by those of the one before it.
        result.stateValues = try evaluate(next, in: model, discount: discount)
        next = try improve(next, stateValues: result.stateValues, in: model, discount: discount)
        result.isStable = next == result.policy
      }
      return result
    }

    /// The value of an action with these outcomes, when the states after it are worth
    /// `stateValues`.
    private static func lookAhead(
      _ outcomes: [Outcome],
      _ stateValues: [Double],
      _ discount: Double
    ) -> Double {
      outcomes.reduce(0) { sum, outcome in
        let future = outcome.isTerminal ? 0 : discount * stateValues[outcome.nextState]
        return sum + outcome.probability * (outcome.reward + future)
      }
    }

    private static func check(_ policy: [Int], _ model: FiniteModel, _ discount: Double) throws {
      guard (0..<1).contains(discount) else {
        throw InvalidInput("the discount must lie in 0..<1")
      }
      guard policy.count == model.stateCount, policy.allSatisfy((0..<model.actionCount).contains)
      else {
        throw InvalidInput("a policy needs one of the model's actions for each state")
      }
    }
  }
}
