import Coursework
import DecisionProcesses
import DynamicProgramming
import Environments

/// What makes learning from a log right.
enum OffPolicyLearningChecks {
  static let all: [Check] = [
    workedExample, anyLog, ends, documentGrid, smallSteps, deterministicWorld, nothing, badInput,
  ]

  /// One way leads to +1 and to −1; the log ends with the worse.
  static let workedExample = Check(
    "a state before +1 and −1 is worth half of +1 at discount 0.5, whatever the log did last",
    .example
  ) { _ in
    OffPolicyLearningQuestion(
      transitions: [
        Transition(state: 0, action: 0, reward: 0, nextState: 1, isTerminal: false),
        Transition(state: 1, action: 0, reward: 1, nextState: 2, isTerminal: true),
        Transition(state: 0, action: 0, reward: 0, nextState: 1, isTerminal: false),
        Transition(state: 1, action: 1, reward: -1, nextState: 2, isTerminal: true),
      ],
      stateCount: 3, actionCount: 2, stepSize: 1, discount: 0.5, passes: 2)
  } judge: { _, answer in
    Expectation.equal(
      answer, ActionValues(rows: [[0.5, 0], [1, -1], [0, 0]]),
      because: "Q(0, 0) = 0 + 0.5 · max(1, −1), from the second pass on")
  }

  static let anyLog = Check(
    "the table is Q-learning's after reading any log, in its order, several times", .law,
    rounds: 5
  ) { generator in
    OffPolicyLearningQuestion.anyLog(using: &generator)
  } judge: { question, answer in
    judgeAgreement(question, answer)
  }

  static let ends = Check(
    "step sizes and discounts of exactly 0 and 1 are taken", .law
  ) { inquiry throws(Halt) in
    for end in [0.0, 1] {
      let question = OffPolicyLearningQuestion.anyLog(using: &inquiry.generator)
      try await inquiry.ask(question.with { $0.stepSize = end }, judge: judgeAgreement)
      try await inquiry.ask(question.with { $0.discount = end }, judge: judgeAgreement)
    }
  }

  /// By hand: the best way from the start takes five steps at −0.1 and a sixth at +10.
  static let documentGrid = Check(
    "random behaviour on the document's 4 by 4 grid teaches the optimal values", .convergence
  ) { generator in
    OffPolicyLearningQuestion.converging(
      in: GridWorld.document, stepSize: 1, discount: 0.99, error: 1e-12, using: &generator)
  } judge: { question, answer in
    judgeOptimum(question, answer, of: GridWorld.document, within: 1e-9)
  }

  static let smallSteps = Check(
    "smaller steps arrive at the same values of the grid, only later", .convergence
  ) { generator in
    OffPolicyLearningQuestion.converging(
      in: GridWorld.document, stepSize: generator.number(in: 0.4...0.8), discount: 0.99,
      error: 1e-7, using: &generator)
  } judge: { question, answer in
    judgeOptimum(question, answer, of: GridWorld.document, within: 1e-6)
  }

  static let deterministicWorld = Check(
    "random behaviour teaches the optimal values of any world without chance", .convergence
  ) { inquiry throws(Halt) in
    for _ in 0..<4 {
      let model = inquiry.generator.deterministicModel()
      let question = OffPolicyLearningQuestion.converging(
        in: model, stepSize: 1, discount: inquiry.generator.number(in: 0.3...0.8), error: 1e-10,
        using: &inquiry.generator)
      let answer = try await inquiry.answer(to: question)
      try inquiry.expect(judgeOptimum(question, answer, of: model, within: 1e-9), on: question)
    }
  }

  static let nothing = Check(
    "without a pass, and without a log, nothing is learned", .law, rounds: 2
  ) { generator in
    let log = generator.wildLog(5, stateCount: 3, actionCount: 2)
    let isEmpty = generator.flip(0.5)
    return OffPolicyLearningQuestion(
      transitions: isEmpty ? [] : log, stateCount: 3, actionCount: 2, stepSize: 0.5,
      discount: 0.9, passes: isEmpty ? 3 : 0)
  } judge: { question, answer in
    judgeAgreement(question, answer)
  }

  static let badInput = Check.refuses(
    "indices out of range, settings outside 0...1 and negative passes are refused"
  ) { generator in
    let good = OffPolicyLearningQuestion(
      transitions: generator.wildLog(5, stateCount: 3, actionCount: 2), stateCount: 3,
      actionCount: 2, stepSize: 0.5, discount: 0.9, passes: 2)
    return [
      good.with { $0.stateCount = 0 },
      good.with { $0.actionCount = 0 },
      good.with { $0.stepSize = 1.01 },
      good.with { $0.discount = .nan },
      good.with { $0.passes = -1 },
      good.with { $0.transitions[2].state = -1 },
      good.with { $0.transitions[2].action = 2 },
      good.with { $0.transitions[2].nextState = 3 },
      good.with { $0.transitions[2].reward = .infinity },
    ]
  }

  private static func judgeAgreement(
    _ question: OffPolicyLearningQuestion,
    _ answer: [[Double]]
  ) -> Discrepancy? {
    Expectation.equal(
      answer, question.learned,
      because:
        "each transition moves Q(S, A) by stepSize · (R + discount · max Q(S′, ·) − Q(S, A)), "
        + "in the order of the log, \(question.passes) times")
  }

  /// Compares with the optimal values where the log teaches them, which smaller questions may not.
  private static func judgeOptimum(
    _ question: OffPolicyLearningQuestion,
    _ answer: [[Double]],
    of model: some MarkovDecisionProcess,
    within tolerance: Double
  ) -> Discrepancy? {
    let exact = optimalActionValues(of: model, discount: question.discount)
    guard supremumDistance(question.learned, exact) < tolerance else {
      return judgeAgreement(question, answer)
    }
    return Expectation.equal(
      answer, exact, within: tolerance,
      because: "the optimal values Q(s, a) = R + discount · max Q(S′, ·), found by dynamic "
        + "programming; the log holds every action of every state")
  }
}
