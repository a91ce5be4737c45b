import Coursework
import DecisionProcesses
import TabularLearning

/// What makes a target and an error right.
enum TDTargetChecks {
  static let all: [Check] = [
    workedExample, definition, terminal, allNegative, noReward, bestIsZero, myopic, undiscounted,
    shift, estimateTooLow, estimateTooHigh, badInput, badError,
  ]

  /// The first document's numbers, computed by hand: 1 + 0.99 · 3.2.
  static let workedExample = Check(
    "the worked example has target 4.168", .example
  ) { _ in
    TDTargetQuestion(
      reward: 1, discount: 0.99, nextActionValues: [3.0, 2.8, 3.2, 2.9], isTerminal: false)
  } judge: { _, answer in
    Expectation.equal(answer, 4.168, because: "1 + 0.99 · 3.2")
  }

  static let definition = Check(
    "the target is the reward plus the discounted best next value", .law, rounds: 50
  ) { generator in
    TDTargetQuestion.random(isTerminal: false, using: &generator)
  } judge: { question, answer in
    judgeDefinition(question, answer)
  }

  static let terminal = Check(
    "the target of a terminal transition is its reward alone", .law, rounds: 20
  ) { generator in
    TDTargetQuestion.random(isTerminal: true, using: &generator)
  } judge: { question, answer in
    Expectation.equal(
      answer, question.reward, because: "target = reward: nothing follows a terminal state")
  }

  static let allNegative = Check(
    "the best of negative values is negative", .law, rounds: 20
  ) { generator in
    TDTargetQuestion.random(isTerminal: false, values: -10 ... -0.5, using: &generator)
  } judge: { question, answer in
    judgeDefinition(question, answer)
  }

  static let noReward = Check(
    "a reward of 0 ends nothing", .law, rounds: 5
  ) { generator in
    TDTargetQuestion.random(isTerminal: false, using: &generator).with { $0.reward = 0 }
  } judge: { question, answer in
    judgeDefinition(question, answer)
  }

  static let bestIsZero = Check(
    "a best next value of 0 is better than negative ones", .law, rounds: 5
  ) { generator in
    let question = TDTargetQuestion.random(
      isTerminal: false, values: -10 ... -0.5, using: &generator)
    let place = generator.index(below: question.nextActionValues.count)
    return question.with { $0.nextActionValues[place] = 0 }
  } judge: { question, answer in
    judgeDefinition(question, answer)
  }

  static let myopic = Check(
    "with a discount of 0 only the reward counts", .law, rounds: 10
  ) { generator in
    TDTargetQuestion.random(isTerminal: false, using: &generator).with { $0.discount = 0 }
  } judge: { question, answer in
    Expectation.equal(answer, question.reward, because: "target = reward + 0 · best next value")
  }

  static let undiscounted = Check(
    "a discount of 1 adds the best next value in full", .law, rounds: 10
  ) { generator in
    TDTargetQuestion.random(isTerminal: false, using: &generator).with { $0.discount = 1 }
  } judge: { question, answer in
    judgeDefinition(question, answer)
  }

  /// Needs no reference: it relates two answers to each other.
  ///
  /// Shifted values are shown as they are, without digits of rounding, since all are eighths.
  static let shift = Check(
    "adding c to every next value adds discount · c to the target", .law
  ) { inquiry throws(Halt) in
    for _ in 0..<20 {
      let question = TDTargetQuestion.dyadic(using: &inquiry.generator)
      let before = try await inquiry.answer(to: question)
      let shift = inquiry.generator.dyadic(in: 1...20)
      let shifted = question.with {
        $0.nextActionValues = question.nextActionValues.map { $0 + shift }
      }
      let after = try await inquiry.answer(to: shifted)
      try inquiry.expect(
        Expectation.equal(
          after, before + question.discount * shift,
          because: "the target before the shift was \(before), and discount · \(shift) is added"),
        on: shifted)
    }
  }

  static let estimateTooLow = Check(
    "the error of an estimate below the target is positive: target − estimate", .law, rounds: 10
  ) { generator in
    TDErrorQuestion.random(-10 ... -0.5, using: &generator)
  } judge: { question, answer in
    judgeError(question, answer)
  }

  static let estimateTooHigh = Check(
    "the error of an estimate above the target is negative: target − estimate", .law, rounds: 10
  ) { generator in
    TDErrorQuestion.random(0.5...10, using: &generator)
  } judge: { question, answer in
    judgeError(question, answer)
  }

  static let badInput = Check.refuses(
    "an empty row, a discount outside 0...1 and numbers that are not finite are refused"
  ) { generator in
    let good = TDTargetQuestion.random(isTerminal: false, using: &generator)
    return [
      good.with { $0.nextActionValues = [] },
      good.with { $0.discount = -0.01 },
      good.with { $0.discount = 1.01 },
      good.with { $0.discount = .nan },
      good.with { $0.reward = .infinity },
      good.with { $0.nextActionValues[0] = .nan },
    ].flatMap { bad in [bad, bad.with { $0.isTerminal = true }] }
  }

  static let badError = Check.refuses(
    "a target or an estimate that is not finite has no error"
  ) { generator in
    let good = TDErrorQuestion(
      target: generator.number(in: -10...10), estimate: generator.number(in: -10...10))
    return [
      good.with { $0.target = .nan },
      good.with { $0.target = .infinity },
      good.with { $0.estimate = .nan },
      good.with { $0.estimate = -.infinity },
    ]
  }

  private static func judgeError(_ question: TDErrorQuestion, _ answer: Double) -> Discrepancy? {
    Expectation.equal(
      answer, TemporalDifference.error(target: question.target, estimate: question.estimate),
      because: "error = target − estimate, positive where the estimate is too low")
  }

  private static func judgeDefinition(
    _ question: TDTargetQuestion,
    _ answer: Double
  ) -> Discrepancy? {
    Expectation.equal(
      answer,
      TemporalDifference.qLearningTarget(
        reward: question.reward, continuation: question.isTerminal ? 0 : question.discount,
        nextActionValues: question.nextActionValues),
      because: "target = reward + discount · max over the next action values")
  }
}

extension TDTargetQuestion {
  /// A transition with fresh numbers, between 2 and 6 actions.
  static func random(
    isTerminal: Bool,
    values: ClosedRange<Double> = -10...10,
    using generator: inout SeededGenerator
  ) -> TDTargetQuestion {
    TDTargetQuestion(
      reward: generator.number(in: -5...5), discount: generator.discount(),
      nextActionValues: generator.numbers(generator.integer(in: 2...6), in: values),
      isTerminal: isTerminal)
  }

  /// A transition that goes on, all of whose numbers are eighths.
  static func dyadic(using generator: inout SeededGenerator) -> TDTargetQuestion {
    TDTargetQuestion(
      reward: generator.dyadic(in: -5...5), discount: generator.dyadic(in: 0.125...0.875),
      nextActionValues: generator.dyadics(generator.integer(in: 2...6), in: -10...10),
      isTerminal: false)
  }
}

extension TDErrorQuestion {
  /// An estimate that lies so far above the target.
  static func random(
    _ excess: ClosedRange<Double>,
    using generator: inout SeededGenerator
  ) -> TDErrorQuestion {
    let target = generator.number(in: -10...10)
    return TDErrorQuestion(target: target, estimate: target + generator.number(in: excess))
  }
}
