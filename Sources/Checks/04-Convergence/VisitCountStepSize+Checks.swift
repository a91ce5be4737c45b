import Coursework
import DecisionProcesses
import DynamicProgramming

/// What makes step sizes by visits right.
enum VisitCountStepSizeChecks {
  static let all: [Check] = [
    sixteenth, means, anyStream, ends, large, lateVisit, world, slowLoop,
    manyVisits, badSettings, badTransitions, badPairs,
  ]

  /// By hand: 16^−0.75 = 1/8, of an error of 8.
  static let sixteenth = Check(
    "at the 16th visit, with exponent 0.75, a value moves by an eighth of its error", .example
  ) { _ in
    VisitCountStepSizeQuestion.loop(
      rewards: Array(repeating: 0, count: 15) + [8], exponent: 0.75, discount: 0)
  } judge: { question, answer in
    judge(
      answer, .init(values: Array(repeating: 0, count: 15) + [1], table: [[1]]),
      because: "15 targets of 0 leave 0; then 0 + 16^−0.75 · (8 − 0) = 1")
  }

  static let means = Check(
    "with exponent 1 and discount 0 every value is the mean of its pair's rewards", .law, rounds: 3
  ) { generator in
    VisitCountStepSizeQuestion.anyStream(exponent: 1, discount: 0, using: &generator)
  } judge: { question, answer in
    let shape = Expectation.finite(
      answer.table, stateCount: question.stateCount, actionCount: question.actionCount)
    return shape
      ?? Expectation.equal(
        answer.table, question.meanRewards,
        because: "Q ← Q + (R − Q) / n is the mean of n rewards; a pair without visits stays at 0")
  }

  static let anyStream = Check(
    "each pair's n-th visit has step size n^−exponent, whatever comes between", .law, rounds: 6
  ) { generator in
    VisitCountStepSizeQuestion.anyStream(
      exponent: generator.number(in: 0.55...0.95), discount: generator.discount(), using: &generator
    )
  } judge: { question, answer in
    judgeAgreement(question, answer)
  }

  static let ends = Check(
    "exponents of 0.51 and 1 are taken, and discounts of 0 and 1", .law
  ) { inquiry throws(Halt) in
    for exponent in [0.51, 1] {
      for discount in [0.0, 1] {
        let question = VisitCountStepSizeQuestion.anyStream(
          20, exponent: exponent, discount: discount, using: &inquiry.generator)
        try await inquiry.ask(question, judge: judgeAgreement)
      }
    }
  }

  static let large = Check("rewards of any size are taken as they are", .law, rounds: 2) {
    generator in
    let scale = [100.0, 1e6][generator.index(below: 2)]
    return VisitCountStepSizeQuestion.anyStream(
      exponent: generator.number(in: 0.55...1), discount: generator.discount(), using: &generator
    ).with {
      for index in $0.transitions.indices { $0.transitions[index].reward *= scale }
    }
  } judge: { question, answer in
    judgeAgreement(question, answer)
  }

  /// Everything but one pair happens first, over many episodes.
  static let lateVisit = Check(
    "the first visit of a pair takes its whole target, however late it comes", .law, rounds: 2
  ) { generator in
    let early = generator.wildLog(30, stateCount: 3, actionCount: 2).map { transition in
      var transition = transition
      if transition.state == 2 { transition.action = 0 }
      return transition
    }
    let late = Transition(
      state: 2, action: 1, reward: generator.number(in: 1...5), nextState: 0, isTerminal: true)
    return VisitCountStepSizeQuestion(
      transitions: early + [late], stateCount: 3, actionCount: 2,
      exponent: generator.number(in: 0.55...1), discount: generator.discount())
  } judge: { question, answer in
    judgeAgreement(question, answer)
  }

  /// The bound is proved where `shareOfErrorLeft` is, so that a right answer never exceeds it.
  static let world = Check(
    "sweeps over a world without chance come as close to the exact values as is proved",
    .convergence
  ) { inquiry throws(Halt) in
    for passes in [20, 200] {
      let model = inquiry.generator.deterministicModel()
      let question = VisitCountStepSizeQuestion.sweeps(
        of: model, exponent: 0.7, discount: inquiry.generator.number(in: 0.3...0.8), passes: passes,
        using: &inquiry.generator)
      let answer = try await inquiry.answer(to: question)
      try inquiry.expect(
        judgeDistance(question, answer, of: model) ?? judgeAgreement(question, answer),
        on: question)
    }
  }

  /// By hand: each visit multiplies the error by 1 − (1 − discount) / n.
  static let slowLoop = Check(
    "on a state that returns to itself, exponent 1 leaves a known, large part of the error",
    .convergence, shrinks: false
  ) { generator in
    VisitCountStepSizeQuestion.loop(
      rewards: [generator.number(in: 1...5)], exponent: 1,
      discount: generator.number(in: 0.6...0.8),
      passes: generator.integer(in: 100...300))
  } judge: { question, answer in
    judgeLoop(question, answer)
  }

  static let manyVisits = Check(
    "visits count beyond ten thousand, too", .convergence, shrinks: false
  ) { generator in
    VisitCountStepSizeQuestion.loop(
      rewards: [generator.number(in: 1...5)], exponent: generator.number(in: 0.9...1),
      discount: generator.number(in: 0.6...0.8), passes: generator.integer(in: 10_200...10_400))
  } judge: { question, answer in
    judgeLoop(question, answer)
  }

  static let badSettings = Check.refuses(
    "exponents of at most 1/2 or above 1, discounts outside 0...1 and empty tables are refused"
  ) { generator in
    let good = VisitCountStepSizeQuestion.anyStream(
      5, exponent: 0.7, discount: 0.5, using: &generator)
    let exponents = [0.5, 0.4, 0, -1, 1.01, .nan, .infinity].map { exponent in
      good.with { $0.exponent = exponent }
    }
    return exponents + [
      good.with { $0.discount = 1.01 }, good.with { $0.discount = -0.01 },
      good.with { $0.discount = .nan },
      good.with {
        $0.transitions = []
        $0.stateCount = 0
      },
      good.with {
        $0.transitions = []
        $0.actionCount = 0
      },
    ]
  }

  static let badTransitions = Check.refuses(
    "a transition with an index or a reward that is none is refused"
  ) { generator in
    let good = VisitCountStepSizeQuestion.anyStream(
      5, exponent: 0.7, discount: 0.5, using: &generator)
    return [
      good.with { $0.transitions[2].state = -1 },
      good.with { $0.transitions[2].state = good.stateCount },
      good.with { $0.transitions[2].action = -1 },
      good.with { $0.transitions[2].action = good.actionCount },
      good.with { $0.transitions[2].nextState = good.stateCount },
      good.with { $0.transitions[2].nextState = -1 },
      good.with { $0.transitions[2].reward = .nan },
      good.with { $0.transitions[2].reward = .infinity },
    ]
  }

  static let badPairs = Check.refuses("a pair that there is not has no value") { _ in
    [(3, 0), (-1, 0), (0, 2), (0, -1)].map { VisitCountValueQuestion(state: $0.0, action: $0.1) }
  }
}
