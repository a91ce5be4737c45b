import Coursework
import DecisionProcesses
import DynamicProgramming

/// Decides about improved policies with the reference, in the judge's own model.
enum PolicyIterationJudge {
  /// Whether each action is kept where it is best, and otherwise exchanged for a best one.
  static func improvement(
    _ question: PolicyImprovementQuestion,
    _ answer: [Int]
  ) -> Discrepancy? {
    if let discrepancy = shape(answer, question.model) { return discrepancy }
    let values = question.model.actionValues(
      after: question.stateValues, discount: question.discount)
    for state in question.model.livingStates {
      let (before, after) = (question.policy[state], answer[state])
      let gain = values[state].maximum - values[state, before]
      let isRight =
        after == before
        ? gain < 1e-7 : gain > 1e-10 && values[state, after] > values[state].maximum - 1e-7
      guard !isRight else { continue }
      return Discrepancy(
        expected: gain > 1e-10
          ? "action \(values.greedyActions(in: state)[0]) in state \(state)"
          : "action \(before) to be kept in state \(state)",
        because:
          "the actions there are worth \(Array(values[state])), and the policy has \(before)",
        actual: "action \(after)")
    }
    return terminalStatesKept(question, answer)
  }

  /// Whether no state is worth less under the improved policy.
  static func isNoWorse(_ question: PolicyImprovementQuestion, _ answer: [Int]) -> Discrepancy? {
    if let discrepancy = shape(answer, question.model) { return discrepancy }
    let before = question.model.values(of: question.policy, discount: question.discount)
    let after = question.model.values(of: answer, discount: question.discount)
    guard let state = before.indices.first(where: { after[$0] < before[$0] - 1e-6 }) else {
      return nil
    }
    return Discrepancy(
      expected: "state \(state) to be worth at least \(before[state])",
      because: "that is its value under the policy \(question.policy) that was improved",
      actual: "\(after[state]) under \(answer)")
  }

  /// Whether iteration ended with an optimal policy and its values.
  static func arrival(
    _ question: PolicyIterationQuestion,
    _ answer: PolicyIterationResult
  ) -> Discrepancy? {
    Expectation.all(
      { values(question, answer) },
      {
        let exact = optimalActionValues(of: question.model, discount: question.discount)
        return Expectation.equal(
          question.model.values(of: answer.policy, discount: question.discount), exact.maxima,
          within: 1e-6, because: "the policy returned is optimal, so it earns the optimal values",
          label: { "state \($0) under the policy returned" })
      },
      { Expectation.same(answer.isStable, true, because: "an optimal policy cannot be improved") })
  }

  /// Whether one round evaluated the policy given, and found out if it can be improved.
  static func singleRound(
    _ question: PolicyIterationQuestion,
    _ answer: PolicyIterationResult
  ) -> Discrepancy? {
    let model = question.model
    let exact = model.values(of: question.policy, discount: question.discount)
    let values = model.actionValues(after: exact, discount: question.discount)
    let canImprove = model.livingStates.contains {
      values[$0].maximum > values[$0, question.policy[$0]] + 1e-9
    }
    return Expectation.all(
      {
        Expectation.same(
          answer.policy, question.policy, because: "with one round only this policy is evaluated")
      },
      { self.values(question, answer) },
      {
        Expectation.same(
          answer.isStable, !canImprove,
          because: canImprove ? "the policy can be improved" : "the policy cannot be improved")
      })
  }

  /// Whether the values belong to the policy, and the count of rounds is possible.
  private static func values(
    _ question: PolicyIterationQuestion,
    _ answer: PolicyIterationResult
  ) -> Discrepancy? {
    Expectation.all(
      { shape(answer.policy, question.model) },
      {
        Expectation.equal(
          answer.stateValues,
          question.model.values(of: answer.policy, discount: question.discount), within: 1e-8,
          because: "the values returned are those of the policy returned",
          label: { "state \($0)" })
      },
      {
        Expectation.holds(
          (1...question.maximumRounds).contains(answer.rounds),
          expected: "1 to \(question.maximumRounds) rounds",
          because: "rounds counts the policies that were evaluated", actual: "\(answer.rounds)")
      })
  }

  private static func shape(_ policy: [Int], _ model: FiniteModel) -> Discrepancy? {
    Expectation.holds(
      policy.count == model.stateCount && policy.allSatisfy((0..<model.actionCount).contains),
      expected: "an action in 0..<\(model.actionCount) for each of \(model.stateCount) states",
      because: "a policy has one action for each state", actual: "\(policy.prefix(20))")
  }

  private static func terminalStatesKept(
    _ question: PolicyImprovementQuestion,
    _ answer: [Int]
  ) -> Discrepancy? {
    let changed = answer.indices.first {
      answer[$0] != question.policy[$0] && question.model.isTerminal($0)
    }
    return changed.map { state in
      Discrepancy(
        expected: "action \(question.policy[state]) to be kept in state \(state)",
        because: "state \(state) is terminal", actual: "action \(answer[state])")
    }
  }
}

extension FiniteModel {
  /// The exact state values of a policy that takes one action in each state.
  func values(of policy: [Int], discount: Double) -> [Double] {
    PolicyEvaluation(
      of: TabularPolicy(actions: policy, actionCount: actionCount), in: self, discount: discount
    ).stateValues
  }

  /// The values of all actions, when the states after them are worth `stateValues`.
  func actionValues(after stateValues: [Double], discount: Double) -> ActionValues {
    BellmanOperator(of: self, discount: discount).lookAhead(stateValues)
  }
}
