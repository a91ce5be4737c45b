import Coursework
import DecisionProcesses

/// What makes errors, ratios and rates right.
enum ContractionRateChecks {
  static let all: [Check] = [
    workedErrors, workedRatios, documentListing, errors, ratios, reachesZero, rate, noRate,
    contraction,
    badInput,
  ]

  static let workedErrors = Check("an error is the largest difference anywhere", .example) {
    inquiry throws(Halt) in
    let question = ContractionErrorsQuestion(
      tables: [[[1, 2], [3, 4]], [[5, 1], [3, 4.5]]], fixedPoint: [[4, 2], [3, 5]])
    let answer = try await inquiry.answer(to: question)
    try inquiry.expect(
      Expectation.equal(
        answer, [3, 1], because: "the differences are −3, 0, 0, −1, then 1, −1, 0, −0.5",
        label: { "table \($0)" }),
      on: question)
  }

  static let workedRatios = Check("ratios end where the noise begins", .example) {
    inquiry throws(Halt) in
    let question = ContractionRatiosQuestion(
      errors: [8, 4, 1, 0.125, 0.25, 0.125], noiseFloor: 0.125)
    let answer = try await inquiry.answer(to: question)
    try inquiry.expect(
      Expectation.equal(
        answer, [0.5, 0.25],
        because: "4 / 8 and 1 / 4; the next error is not above the noise floor",
        label: { "ratio \($0)" }),
      on: question)
  }

  /// The first document prints differences that shrink by 0.32 below this listing.
  ///
  /// They are 1.5000, 0.4850, 0.1568, 0.0507 and 0.0164. The listing's fixed point is 1 / (1 −
  /// 0.99), and every step after the first is exactly as slow as the discount allows.
  static let documentListing = Check(
    "the document's listing contracts by 0.99, not as fast as the numbers that it prints", .example
  ) { _ in
    var tables = [[3.97, 3.97, 3.97, 3.97]]
    for _ in 1..<5 { tables.append(tables[tables.count - 1].map { 1 + 0.99 * $0 }) }
    return ContractionRateQuestion(
      tables: tables.map { [$0] }, fixedPoint: [[100, 100, 100, 100]], noiseFloor: 1e-9)
  } judge: { _, answer in
    ContractionRateJudge.equal(
      answer, 0.99, because: "each value is 1 + 0.99 · the one before, and 100 is the fixed point")
  }

  static let errors = Check(
    "errors are distances from the fixed point in the supremum norm", .law, rounds: 20
  ) { generator in
    ContractionErrorsQuestion.random(using: &generator)
  } judge: { question, answer in
    Expectation.equal(
      answer, ContractionRateJudge.errors(question.tables, question.fixedPoint),
      because: "the largest |table − fixed point| over all states and actions",
      label: { "table \($0)" })
  }

  static let ratios = Check(
    "each usable error is divided by the one before it", .law, rounds: 20
  ) { generator in
    ContractionRatiosQuestion.random(using: &generator)
  } judge: { question, answer in
    Expectation.equal(
      answer, ContractionRateJudge.ratios(question.errors, question.noiseFloor),
      because: "errors count up to the first that is not above \(question.noiseFloor)",
      label: { "ratio \($0)" })
  }

  static let reachesZero = Check(
    "a sequence that arrives has ratios up to its arrival", .law, rounds: 5
  ) { generator in
    let start = generator.number(in: 1...10)
    let rate = generator.number(in: 0.1...0.9)
    return ContractionRatiosQuestion(
      errors: [start, rate * start, 0, 0], noiseFloor: generator.flip(0.5) ? 0 : 1e-12)
  } judge: { question, answer in
    Expectation.equal(
      answer, ContractionRateJudge.ratios(question.errors, question.noiseFloor),
      because: "an error of 0 is not above the noise floor", label: { "ratio \($0)" })
  }

  static let rate = Check(
    "the rate is the geometric mean of the usable ratios", .law, rounds: 20
  ) { generator in
    ContractionRateQuestion.random(using: &generator)
  } judge: { question, answer in
    ContractionRateJudge.rate(question, answer)
  }

  static let noRate = Check(
    "without two usable errors there is no rate", .law, rounds: 5
  ) { generator in
    var question = ContractionRateQuestion.random(using: &generator)
    switch generator.index(below: 3) {
    case 0: question.tables = []
    case 1: question.tables.removeLast(question.tables.count - 1)
    default: question.noiseFloor = 1e6
    }
    return question
  } judge: { _, answer in
    ContractionRateJudge.equal(
      answer, nil, because: "a ratio needs two errors above the noise floor")
  }

  static let contraction = Check(
    "the optimality operator contracts at least by the discount", .contraction, rounds: 10
  ) { generator in
    ContractionRateQuestion.valueIteration(using: &generator)
  } judge: { question, answer in
    ContractionRateJudge.rate(question, answer)
  }

  static let badInput = Check(
    "tables of another shape, and numbers that are not finite or negative, are refused", .badInput
  ) { inquiry throws(Halt) in
    for question in ContractionErrorsQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
    for question in ContractionRatiosQuestion.bad {
      try await inquiry.expectRefusal(question)
    }
    for question in ContractionRateQuestion.bad(using: &inquiry.generator) {
      try await inquiry.expectRefusal(question)
    }
  }
}
