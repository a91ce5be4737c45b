import Coursework
import DecisionProcesses

/// What makes the third sanity check right: that of errors, early and late.
extension SanityCheckChecks {
  static let distributions = Check(
    "late errors are moving if their mean is not 0, and growing if they vary twice as much", .law
  ) { inquiry throws(Halt) in
    // Of 64 errors with deviation 4 the standard error is about 0.55.
    let courses: [((Double, Double), (Double, Double))] = [
      ((9, 4), (0, 4)), ((9, 4), (0.5, 4)), ((-6, 2), (2.5, 2)), ((9, 4), (-4, 4)),
      ((3, 1), (0, 4)), ((3, 1), (4, 4)), ((0, 0.25), (0, 0.75)), ((0, 4), (0, 6)),
      ((0, 4), (0, 6.75)), ((0, 4), (0, 10)),
      ((9, 4), (1.3125, 4)), ((9, 4), (-1.8125, 4)),
      ((2, 8), (0, 0)), ((2, 8), (0.25, 0)),
    ]
    for (early, late) in courses {
      let question = inquiry.generator.tdErrors(early: early, late: late)
      let answer = try await inquiry.answer(to: question)
      try inquiry.expect(SanityJudge.errors(question, answer), on: question)
    }
  }

  static let noBaseline = Check(
    "where nothing but 0 was seen early, nothing is growing", .law
  ) { inquiry throws(Halt) in
    for mean in [0.0, 2] {
      let question = inquiry.generator.tdErrors(early: (0, 0), late: (mean, 1))
      let answer = try await inquiry.answer(to: question)
      try inquiry.expect(SanityJudge.errors(question, answer), on: question)
    }
    for error in [0, inquiry.generator.dyadic(in: 1...9)] {
      try await inquiry.ask(
        ErrorDistributionQuestion(tdErrors: Array(repeating: error, count: 9), window: 4),
        judge: SanityJudge.errors)
    }
  }

  static let fewErrors = Check(
    "NaN and infinities come first, then too few errors for two windows", .law
  ) { inquiry throws(Halt) in
    let errors = inquiry.generator.returns(20, around: 1, noise: 3)
    for window in [2, 10, 11, 20, Int.max] {
      try await inquiry.ask(
        ErrorDistributionQuestion(tdErrors: errors, window: window), judge: SanityJudge.errors)
    }
    for (place, value) in [(0, Double.nan), (10, .infinity), (19, -.infinity), (9, .nan)] {
      var broken = errors
      broken[place] = value
      for window in [4, 15] {
        try await inquiry.ask(
          ErrorDistributionQuestion(tdErrors: broken, window: window), judge: SanityJudge.errors)
      }
    }
    try await inquiry.ask(
      ErrorDistributionQuestion(tdErrors: [], window: 2), judge: SanityJudge.errors)
  }

  /// Needs no reference: it relates two answers to each other.
  static let units = Check(
    "another unit of all errors changes no verdict", .law
  ) { inquiry throws(Halt) in
    for late in [(0.0, 2.0), (2, 2), (0, 0.5), (0, 9)] {
      let question = inquiry.generator.tdErrors(early: (4, 2), late: late)
      let before = try await inquiry.answer(to: question)
      for unit in [1024, -1.0 / 1024] {
        let changed = question.with { $0.tdErrors = question.tdErrors.map { $0 * unit } }
        let after = try await inquiry.answer(to: changed)
        try inquiry.expect(
          Expectation.same(
            after.verdict.rawValue, before.verdict.rawValue,
            because: "all errors were multiplied by \(unit)"), on: changed)
      }
    }
  }
}
