import Coursework
import DecisionProcesses
import DynamicProgramming

extension PolicyEvaluationQuestion {
  /// A fresh model and a policy that takes any actions.
  static func random(using generator: inout SeededGenerator) -> PolicyEvaluationQuestion {
    let model = FiniteModel.random(using: &generator)
    return PolicyEvaluationQuestion(
      policy: generator.actions(for: model), model: model,
      discount: generator.number(in: 0.3...0.95))
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [PolicyEvaluationQuestion] {
    let good = random(using: &generator)
    return [
      good.with { $0.discount = 1 },
      good.with { $0.discount = -0.01 },
      good.with { $0.discount = .nan },
      good.with { $0.policy.removeLast() },
      good.with { $0.policy[0] = $0.model.actionCount },
      good.with { $0.policy[1] = -1 },
    ]
  }
}

extension PolicyImprovementQuestion {
  /// Fresh values, and a policy that is greedy with respect to them; tied actions are chosen at
  /// random.
  static func greedyAlready(using generator: inout SeededGenerator) -> PolicyImprovementQuestion {
    let base = PolicyEvaluationQuestion.random(using: &generator)
    let stateValues = generator.stateValues(for: base.model)
    let values = base.model.actionValues(after: stateValues, discount: base.discount)
    var policy = base.policy
    for state in base.model.livingStates {
      let best = values.greedyActions(in: state, tolerance: 1e-12)
      policy[state] = best[generator.index(below: best.count)]
    }
    return PolicyImprovementQuestion(
      policy: policy, stateValues: stateValues, model: base.model, discount: base.discount)
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [PolicyImprovementQuestion] {
    let good = greedyAlready(using: &generator)
    return [
      good.with { $0.discount = 1.5 },
      good.with { $0.policy.append(0) },
      good.with { $0.stateValues.removeLast() },
      good.with { $0.stateValues[0] = .nan },
    ]
  }
}

extension PolicyIterationQuestion {
  /// A fresh model and a policy to begin with.
  static func random(
    maximumRounds: Int,
    using generator: inout SeededGenerator
  ) -> PolicyIterationQuestion {
    let base = PolicyEvaluationQuestion.random(using: &generator)
    return PolicyIterationQuestion(
      policy: base.policy, model: base.model, discount: base.discount,
      maximumRounds: maximumRounds)
  }

  /// A fresh model and an optimal policy to begin with; tied actions are chosen at random.
  static func optimalAlready(using generator: inout SeededGenerator) -> PolicyIterationQuestion {
    var question = random(maximumRounds: 50, using: &generator)
    let values = optimalActionValues(of: question.model, discount: question.discount)
    for state in question.model.livingStates {
      let best = values.greedyActions(in: state, tolerance: 1e-12)
      question.policy[state] = best[generator.index(below: best.count)]
    }
    return question
  }

  /// Questions that the contract rules out.
  static func bad(using generator: inout SeededGenerator) -> [PolicyIterationQuestion] {
    let good = random(maximumRounds: 50, using: &generator)
    return [
      good.with { $0.maximumRounds = 0 },
      good.with { $0.discount = 1 },
      good.with { $0.policy = [] },
    ]
  }
}

extension SeededGenerator {
  /// Any action for each state of a model.
  mutating func actions(for model: FiniteModel) -> [Int] {
    (0..<model.stateCount).map { _ in index(below: model.actionCount) }
  }

  /// A value for each state of a model; those of terminal states are far from 0, and of no account.
  mutating func stateValues(for model: FiniteModel) -> [Double] {
    (0..<model.stateCount).map { number(in: model.isTerminal($0) ? 15...30 : -10...10) }
  }
}

extension FiniteModel {
  /// Two states; action 0 stays there for 1 or 2, action 1 changes the state for nothing.
  static let stayOrChange = FiniteModel(
    actionCount: 2,
    initialStates: [InitialState(state: 0)],
    rows: [(0, 1.0), (1, 0.0), (1, 2.0), (0, 0.0)].map { nextState, reward in
      [Outcome(probability: 1, nextState: nextState, reward: reward, isTerminal: false)]
    },
    terminalStates: [false, false])
}
