package import Coursework
import DecisionProcesses
import Exploration

/// What makes softmax choice right.
package enum SoftmaxExplorationChecks {
  static let all: [Check] = [
    workedExample, documentExample, probabilities, millions, bothSigns, shift, cooling, limits,
    draws, rhythm, badTemperature, badValues,
  ]

  static let workedExample = Check(
    "two values one temperature apart have chances 1 / (1 + e) and e / (1 + e)", .example
  ) { _ in
    SoftmaxQuestion(actionValues: [3, 5], temperature: 2)
  } judge: { _, answer in
    Expectation.equal(
      answer, [0.268_941_421_369_995_1, 0.731_058_578_630_004_9],
      because: "the weights are exp(−1) and exp(0)", label: { "action \($0)" })
  }

  static let documentExample = Check(
    "the document's four values at temperature 0.1 are all but greedy", .example
  ) { _ in
    SoftmaxQuestion(actionValues: [1, 2, 0.5, 1.5], temperature: 0.1)
  } judge: { _, answer in
    Expectation.equal(
      answer, [4.50940275349e-05, 0.993262055048, 3.03841167506e-07, 0.00669254708312],
      because: "the weights are exp(−10), exp(0), exp(−15) and exp(−5)",
      label: { "action \($0)" })
  }

  static let probabilities = Check(
    "chances are the exponentials of the differences over the temperature", .law, rounds: 5
  ) { generator in
    SoftmaxQuestion(
      actionValues: generator.numbers(generator.integer(in: 2...6), in: -4...4),
      temperature: generator.flip(0.5)
        ? generator.number(in: 0.3...0.8) : generator.number(in: 1.5...9))
  } judge: { question, answer in
    judge(question, answer)
  }

  /// The differences are exact: parts of a millionth, 2⁻²⁰, beside a million.
  static let millions = Check(
    "values near a million, or minus a million, matter by their differences", .law, rounds: 3
  ) { generator in
    let base = generator.flip(0.5) ? 1e6 : -1e6
    let steps = [0, generator.integer(in: 1...2), generator.integer(in: 3...5)]
    return SoftmaxQuestion(
      actionValues: steps.map { base + Double($0) * 0x1p-20 }.shuffled(using: &generator),
      temperature: 0x1p-20)
  } judge: { question, answer in
    judge(question, answer)
  }

  static let bothSigns = Check(
    "values of a million of both signs at a temperature of a millionth stay finite", .law,
    rounds: 2
  ) { generator in
    let tied = generator.integer(in: 1...2)
    let others = generator.integer(in: 1...3)
    return SoftmaxQuestion(
      actionValues: (Array(repeating: 1e6, count: tied) + Array(repeating: -1e6, count: others))
        .shuffled(using: &generator),
      temperature: 1e-6)
  } judge: { question, answer in
    judgeGreedy(question, answer)
  }

  /// Whole eighths and whole shifts, so that every sum and difference is exact.
  static let shift = Check("adding a constant to all values changes no bit", .law) {
    inquiry throws(Halt) in
    let question = SoftmaxQuestion(
      actionValues: inquiry.generator.dyadics(5, in: -8...8),
      // By a power of two, a value can be divided before the differences are taken and lose no bit.
      temperature: [0.3, 0.7, 0.9, 1.7][inquiry.generator.index(below: 4)])
    let answer = try await inquiry.ask(question, judge: judge)
    for _ in 0..<2 {
      let constant = Double(inquiry.generator.integer(in: 1000...500_000))
      for shift in [constant, -constant] {
        let shifted = question.with { $0.actionValues = $0.actionValues.map { $0 + shift } }
        let again = try await inquiry.answer(to: shifted)
        try inquiry.expect(
          Expectation.same(
            again, answer,
            because: "without \(shift) added to all values these are the probabilities, and all "
              + "differences are the same"),
          on: shifted)
      }
    }
  }

  static let cooling = Check("the hotter, the less often the best action is taken", .law) {
    inquiry throws(Halt) in
    let values = inquiry.generator.rankedValues(4, tied: 1, best: 3)
    let best = values.firstIndex(of: 3) ?? 0
    var last = 1.0
    for temperature in [0.5, 1, 2, 4, 8, 1000] {
      let question = SoftmaxQuestion(actionValues: values, temperature: temperature)
      let answer = try await inquiry.ask(question, judge: judge)
      let chance = answer[best]
      try inquiry.expect(
        Expectation.holds(
          chance <= last, expected: "at most \(last) for action \(best)",
          because: "it was so much at a lower temperature", actual: "\(chance)"),
        on: question)
      last = chance
    }
  }

  static let limits = Check(
    "a low temperature is greedy with ties shared, a high one uniform", .convergence
  ) { inquiry throws(Halt) in
    let values = inquiry.generator.rankedValues(
      inquiry.generator.integer(in: 3...5), tied: 2, best: inquiry.generator.number(in: -4...4))
    try await inquiry.ask(
      SoftmaxQuestion(actionValues: values, temperature: 1e-4), judge: judgeGreedy)
    try await inquiry.ask(SoftmaxQuestion(actionValues: values, temperature: 1e12)) {
      question, answer in
      Expectation.equal(
        answer, question.actionValues.map { _ in 1 / Double(question.actionValues.count) },
        because: "differences of a few are nothing to a temperature of 1e12",
        label: { "action \($0)" })
    }
  }

  static let badTemperature = Check.refuses(
    "a temperature that is not positive and finite is refused"
  ) { generator in
    let values = generator.numbers(3, in: -4...4)
    return [0, -0.5, .nan, .infinity].map {
      SoftmaxQuestion(actionValues: values, temperature: $0)
    }
  }

  static let badValues = Check("no values, and values that are not finite, are refused", .badInput)
  { inquiry throws(Halt) in
    let good = inquiry.generator.numbers(3, in: -4...4)
    for values in [[], [.nan] + good, good + [.infinity], [-.infinity]] {
      try await inquiry.expectRefusal(SoftmaxQuestion(actionValues: values, temperature: 1))
      try await inquiry.expectRefusal(
        SoftmaxChoicesQuestion(
          actionValues: values, temperature: 1, runCount: 1, runLength: 1,
          seed: inquiry.generator.next()))
    }
  }
}

/// How chances are looked at.
extension SoftmaxExplorationChecks {
  /// Compares chances with the reference's.
  package static func judge(_ question: SoftmaxQuestion, _ answer: [Double]) -> Discrepancy? {
    let best = question.actionValues.max() ?? 0
    return Expectation.equal(
      answer, Softmax(temperature: question.temperature).probabilities(of: question.actionValues),
      because: "exp((value − \(best)) / \(question.temperature)), over the sum of all",
      label: { "action \($0)" })
  }

  /// The chances of greedy choice: where the others are thousands of temperatures behind.
  private static func judgeGreedy(_ question: SoftmaxQuestion, _ answer: [Double]) -> Discrepancy? {
    let best = question.actionValues.max()
    let ties = question.actionValues.count { $0 == best }
    return Expectation.equal(
      answer, question.actionValues.map { $0 == best ? 1 / Double(ties) : 0 },
      because: "the others are thousands of temperatures behind the best, which tie",
      label: { "action \($0)" })
  }
}
