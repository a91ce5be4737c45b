import Coursework
import DecisionProcesses
import DynamicProgramming

/// What makes an evaluation, an improvement and their alternation right.
enum PolicyIterationChecks {
  static let all: [Check] = [
    workedEvaluation, workedImprovement, evaluation, improvement, ties, neverWorse, arrival,
    optimalStays, lastRound, badInput,
  ]

  /// Two states; action 0 stays there for 1 or 2, action 1 changes the state for nothing.
  ///
  /// Under [stay, change]: v(0) = 1 + 0.5 · v(0) = 2, and v(1) = 0 + 0.5 · v(0) = 1.
  static let workedEvaluation = Check("the worked example has the values 2 and 1", .example) { _ in
    PolicyEvaluationQuestion(policy: [0, 1], model: .stayOrChange, discount: 0.5)
  } judge: { _, answer in
    Expectation.equal(
      answer, [2, 1], because: "v(0) = 1 + 0.5 · v(0) and v(1) = 0 + 0.5 · v(0)",
      label: { "state \($0)" })
  }

  /// With v = [2, 4], staying in state 0 is worth 1 + 0.5 · 2 and leaving it 0 + 0.5 · 4: a tie.
  static let workedImprovement = Check(
    "in the worked example a tie leaves the policy as it is", .example
  ) { generator in
    PolicyImprovementQuestion(
      policy: [generator.index(below: 2), 0], stateValues: [2, 4], model: .stayOrChange,
      discount: 0.5)
  } judge: { question, answer in
    Expectation.same(
      answer, question.policy,
      because: "both actions of state 0 are worth 2, and in state 1 staying is worth 4, leaving 1")
  }

  static let evaluation = Check(
    "the values of a policy are what it earns from each state", .law, rounds: 20
  ) { generator in
    PolicyEvaluationQuestion.random(using: &generator)
  } judge: { question, answer in
    Expectation.equal(
      answer, question.model.values(of: question.policy, discount: question.discount),
      within: 1e-8,
      because: "v(s) = Σ p · (r + discount · v(s′)), with the action that the policy takes",
      label: { "state \($0)" })
  }

  static let improvement = Check(
    "an improved policy is greedy with respect to the values", .law, rounds: 20
  ) { generator in
    let base = PolicyEvaluationQuestion.random(using: &generator)
    return PolicyImprovementQuestion(
      policy: base.policy, stateValues: generator.stateValues(for: base.model), model: base.model,
      discount: base.discount)
  } judge: { question, answer in
    PolicyIterationJudge.improvement(question, answer)
  }

  static let ties = Check(
    "a policy that is greedy already keeps its actions, tied ones included", .law, rounds: 10,
    shrinks: false
  ) { generator in
    PolicyImprovementQuestion.greedyAlready(using: &generator)
  } judge: { question, answer in
    Expectation.same(
      answer, question.policy, because: "no other action has a larger q: as good is not better")
  }

  /// The policy improvement theorem: Sutton and Barto (2018), section 4.2.
  static let neverWorse = Check("an improvement makes no state worse", .law) {
    inquiry throws(Halt) in
    for _ in 0..<10 {
      let question = PolicyEvaluationQuestion.random(using: &inquiry.generator)
      let values = try await inquiry.answer(to: question)
      guard values.count == question.model.stateCount, values.allSatisfy(\.isFinite) else {
        try inquiry.expect(
          Discrepancy(
            expected: "\(question.model.stateCount) finite values", because: "one for each state",
            actual: "\(values.prefix(20))"),
          on: question)
        return
      }
      let improvement = PolicyImprovementQuestion(
        policy: question.policy, stateValues: values, model: question.model,
        discount: question.discount)
      let improved = try await inquiry.answer(to: improvement)
      try inquiry.expect(PolicyIterationJudge.isNoWorse(improvement, improved), on: improvement)
    }
  }

  static let arrival = Check(
    "iteration ends with a policy that cannot be improved, and with its values", .convergence,
    rounds: 10
  ) { generator in
    PolicyIterationQuestion.random(maximumRounds: 50, using: &generator)
  } judge: { question, answer in
    PolicyIterationJudge.arrival(question, answer)
  }

  static let optimalStays = Check(
    "an optimal policy is returned after one round", .law, rounds: 5
  ) { generator in
    PolicyIterationQuestion.optimalAlready(using: &generator)
  } judge: { question, answer in
    Expectation.all(
      { PolicyIterationJudge.arrival(question, answer) },
      { Expectation.same(answer.rounds, 1, because: "the first improvement changes nothing") },
      {
        Expectation.same(
          answer.policy, question.policy, because: "a policy that cannot be improved is kept")
      })
  }

  static let lastRound = Check(
    "when the rounds are used up, the policy evaluated last is returned", .law, rounds: 8
  ) { generator in
    PolicyIterationQuestion.random(maximumRounds: 1, using: &generator)
  } judge: { question, answer in
    PolicyIterationJudge.singleRound(question, answer)
  }

  static let badInput = Check(
    "policies and values that do not fit, and a discount outside 0..<1, are refused", .badInput
  ) { inquiry throws(Halt) in
    for question in PolicyEvaluationQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
    for question in PolicyImprovementQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
    for question in PolicyIterationQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
  }
}
