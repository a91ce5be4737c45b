import Coursework
import DecisionProcesses
import Exploration

/// What makes a decision about two infinite sums right.
enum RobbinsMonroChecks {
  static let all: [Check] = [
    document, boundaries, powers, nearly, inverse, settling, vanishing, scale, mixed, badInput,
  ]

  /// By hand: Σ 1/n = ∞ and Σ 1/n² = π²/6; Σ 0.1² = ∞; Σ 0.1 · 0.999ⁿ⁻¹ = 100.
  static let document = Check(
    "of the first document's schedules, 1/n meets both conditions, 0.1 and 0.1 · 0.999ⁿ⁻¹ do not",
    .example
  ) { _ in
    RobbinsMonroQuestion([
      .powerLaw(scale: 1, exponent: 1), .constant(0.1),
      .exponential(start: 0.1, factor: 0.999, floor: 0),
    ])
  } judge: { question, answer in
    judge(question, answer)
  }

  /// By hand: Σ (n^−½)² = Σ 1/n = ∞, and Σ 1/n = ∞.
  static let boundaries = Check(
    "at ω = 1/2 the squares still diverge, and at ω = 1 the sum does", .example
  ) { generator in
    RobbinsMonroQuestion([0, 0.5, 1].map { generator.powerLaw(exponent: $0) })
  } judge: { question, answer in
    judge(question, answer)
  }

  static let powers = Check(
    "a power law is legal between 1/2 and 1 only", .law, rounds: 3
  ) { generator in
    let exponents = [
      generator.number(in: 0.02...0.49), 0.49, 0.51, generator.number(in: 0.51...0.99), 0.99, 1.01,
      generator.number(in: 1.01...3),
    ]
    return RobbinsMonroQuestion(exponents.map { generator.powerLaw(exponent: $0) })
  } judge: { question, answer in
    judge(question, answer)
  }

  /// Exponents beside a border, exact in binary and within 2⁻³⁰ of it.
  static let nearly = Check(
    "a power that is a billionth beyond a border is beyond it", .law
  ) { generator in
    let exponents = [0.5, 1].flatMap { border in
      [0x1p-10, 0x1p-20, 0x1p-30].flatMap { [border - $0, border + $0] }
    }
    return RobbinsMonroQuestion(
      ([0x1p-30] + exponents).map { generator.powerLaw(exponent: $0) })
  } judge: { question, answer in
    judge(question, answer)
  }

  static let inverse = Check(
    "an inverse schedule without a floor is legal, however late it halves", .law, rounds: 2
  ) { generator in
    RobbinsMonroQuestion(generator.inverses())
  } judge: { question, answer in
    judge(question, answer)
  }

  static let settling = Check(
    "what stays above a positive number keeps its noise: floors, ends, constants", .convergence
  ) { generator in
    RobbinsMonroQuestion(generator.settling())
  } judge: { question, answer in
    judge(question, answer)
  }

  static let vanishing = Check(
    "what falls in geometric progression, or to 0, gets only so far", .convergence
  ) { generator in
    RobbinsMonroQuestion(generator.vanishing() + [.constant(0)])
  } judge: { question, answer in
    judge(question, answer)
  }

  static let scale = Check(
    "a positive scale changes nothing, a scale of 0 everything", .law
  ) { generator in
    // One exponent for each verdict: where neither condition is missed by a scale of 0, a small scale
    // that is taken for it would not show.
    let exponents = [0.05...0.45, 0.55...0.95, 1.05...1.5].map { generator.number(in: $0) }
    return RobbinsMonroQuestion(
      exponents.flatMap { exponent in
        [1, 1e-6, 1e-15, 0].map { .powerLaw(scale: $0, exponent: exponent) }
      } + [.inverse(start: 0, halvingStep: 10, floor: 0)])
  } judge: { question, answer in
    judge(question, answer)
  }

  static let mixed = Check(
    "a schedule is decided by itself, whatever was asked before it", .law, rounds: 2
  ) { generator in
    let all =
      generator.settling() + generator.vanishing() + generator.inverses()
      + [0.3, 0.5, 0.7, 1, 1.3].map { generator.powerLaw(exponent: $0) }
    return RobbinsMonroQuestion(all.shuffled(using: &generator))
  } judge: { question, answer in
    judge(question, answer)
  }

  static let badInput = Check.refuses(
    "parameters that no schedule has are refused"
  ) { _ in
    ScheduleFamily.invalid.map { RobbinsMonroQuestion([$0]) }
  }

  private static func judge(
    _ question: RobbinsMonroQuestion,
    _ answer: [RobbinsMonroVerdict]
  ) -> Discrepancy? {
    if let wrong = Expectation.count(
      answer.count, question.schedules.count, because: "there is one verdict for each schedule")
    {
      return wrong
    }
    for (schedule, verdict) in zip(question.schedules, answer) {
      let conditions = RobbinsMonroConditions(of: schedule.reference)
      let expected = RobbinsMonroVerdict(
        sumDiverges: conditions.sumDiverges, squaresConverge: conditions.squaresConverge)
      guard verdict != expected else { continue }
      return Discrepancy(
        expected: "\(expected.inWords) of \(schedule)", because: conditions.reason,
        actual: verdict.inWords)
    }
    return nil
  }
}

extension RobbinsMonroVerdict {
  /// The verdict as a sentence says it.
  fileprivate var inWords: String {
    "\(sumDiverges ? "an infinite" : "a finite") sum and \(squaresConverge ? "a finite" : "an infinite") "
      + "sum of squares"
  }
}
