import Coursework
import DecisionProcesses
import Exploration

/// What makes a decision about two schedules together right.
enum GLIETrapChecks {
  static let all: [Check] = [
    trap, remedy, roots, byEpisode, nearly, byVisit, trying, floors, stepSizes, badInput,
  ]

  private static let oneByNumber = ScheduleFamily.powerLaw(scale: 1, exponent: 1)

  /// By hand: Σ 1/k · 1/(n k) = π² / (6n).
  static let trap = Check(
    "with epsilon and step size both 1/k, all steps of a rare action sum to a finite number",
    .example
  ) { _ in
    GLIETrapQuestion([.init(epsilon: oneByNumber, stepSize: oneByNumber, clock: .episodes)])
  } judge: { question, answer in
    judge(question, answer)
  }

  /// By hand: the steps are 1, 1/2, 1/3, …, as many as there are tries, and the tries do not end.
  static let remedy = Check(
    "with epsilon 1/k and step sizes 1/m by visits everything is as it should be", .example
  ) { _ in
    GLIETrapQuestion([.init(epsilon: oneByNumber, stepSize: oneByNumber, clock: .visits)])
  } judge: { question, answer in
    judge(question, answer)
  }

  /// By hand: Σ k^−½ · k^−½ = Σ 1/k = ∞, and Σ k^−½ · k^−1 = Σ k^−1.5 < ∞.
  static let roots = Check(
    "with epsilon and step size both 1/√k the rare action is fine, though 1/√k alone is not",
    .example
  ) { _ in
    let root = ScheduleFamily.powerLaw(scale: 1, exponent: 0.5)
    return GLIETrapQuestion([.init(epsilon: root, stepSize: root, clock: .episodes)])
  } judge: { question, answer in
    judge(question, answer)
  }

  static let byEpisode = Check(
    "by episodes, chance and step size fall together", .convergence, rounds: 3
  ) { generator in
    GLIETrapQuestion(generator.settingsByEpisode())
  } judge: { question, answer in
    judge(question, answer)
  }

  static let nearly = Check(
    "powers that sum to a millionth more or less than a border are beyond it", .convergence
  ) { generator in
    GLIETrapQuestion(generator.settingsBesideBorders())
  } judge: { question, answer in
    judge(question, answer)
  }

  static let byVisit = Check(
    "by visits, the step sizes decide alone, as long as there are visits", .convergence
  ) { generator in
    GLIETrapQuestion(generator.settingsByVisit())
  } judge: { question, answer in
    judge(question, answer)
  }

  static let trying = Check(
    "an action is tried for ever exactly if the chances sum to infinity", .law
  ) { generator in
    let chances = [0.25, 1, 1.125].map { generator.powerLaw(exponent: $0) }
    let small = [0x1p-20, 1, 1 + 0x1p-20].map {
      ScheduleFamily.powerLaw(scale: generator.tiny(), exponent: $0)
    }
    let epsilons =
      chances + small + generator.vanishing() + generator.inverses() + [.constant(0)]
    return GLIETrapQuestion(epsilons.flatMap { generator.settings(epsilon: $0) })
  } judge: { question, answer in
    judge(question, answer)
  }

  static let floors = Check(
    "who keeps exploring is never greedy in the limit", .law
  ) { generator in
    GLIETrapQuestion(generator.settling().flatMap { generator.settings(epsilon: $0) })
  } judge: { question, answer in
    judge(question, answer)
  }

  static let stepSizes = Check(
    "floors and geometric decay of the step size count as in exercise 4.1", .law
  ) { generator in
    let families = generator.settling() + generator.vanishing() + generator.inverses()
    return GLIETrapQuestion(
      families.flatMap { stepSize in
        StepSizeClock.allCases.map {
          .init(epsilon: oneByNumber, stepSize: stepSize, clock: $0)
        }
      })
  } judge: { question, answer in
    judge(question, answer)
  }

  static let badInput = Check.refuses(
    "parameters that no schedule has are refused, of epsilon and of the step size"
  ) { generator in
    ScheduleFamily.invalid.enumerated().flatMap { index, family in
      let clock = StepSizeClock.allCases[index % 2]
      return [
        GLIETrapQuestion([.init(epsilon: family, stepSize: oneByNumber, clock: clock)]),
        GLIETrapQuestion([.init(epsilon: oneByNumber, stepSize: family, clock: clock)]),
      ]
    }
  }

  private static func judge(_ question: GLIETrapQuestion, _ answer: [GLIEVerdict]) -> Discrepancy? {
    if let wrong = Expectation.count(
      answer.count, question.settings.count, because: "there is one verdict for each setting")
    {
      return wrong
    }
    for (setting, verdict) in zip(question.settings, answer) {
      if let wrong = judge(setting, verdict) { return wrong }
    }
    return nil
  }

  private static func judge(
    _ setting: GLIETrapQuestion.Setting,
    _ verdict: GLIEVerdict
  ) -> Discrepancy? {
    let choice = setting.reference
    return Expectation.all(
      {
        Expectation.holds(
          verdict.isTriedForever == choice.isTriedForever,
          expected: "isTriedForever is \(choice.isTriedForever) for \(setting.inWords)",
          because: "chances that are independent come true infinitely often exactly if they sum to "
            + "infinity (Borel and Cantelli)",
          actual: "\(verdict.isTriedForever)")
      },
      {
        Expectation.holds(
          verdict.isGreedyInTheLimit == choice.isGreedyInTheLimit,
          expected: "isGreedyInTheLimit is \(choice.isGreedyInTheLimit) for \(setting.inWords)",
          because: "greedy in the limit means that ε(k) tends to 0",
          actual: "\(verdict.isGreedyInTheLimit)")
      },
      {
        Expectation.holds(
          verdict.sumDiverges == choice.stepSizes.sumDiverges,
          expected: "sumDiverges is \(choice.stepSizes.sumDiverges) for \(setting.inWords)",
          because: choice.stepSizes.reason, actual: "\(verdict.sumDiverges)")
      },
      {
        Expectation.holds(
          verdict.squaresConverge == choice.stepSizes.squaresConverge,
          expected: "squaresConverge is \(choice.stepSizes.squaresConverge) for \(setting.inWords)",
          because: choice.stepSizes.reason, actual: "\(verdict.squaresConverge)")
      })
  }
}

extension GLIETrapQuestion.Setting {
  /// What the reference decides.
  fileprivate var reference: RareChoice {
    switch clock {
    case .visits:
      RareChoice(epsilon: epsilon.reference, stepSizeByVisit: stepSize.reference)
    case .episodes:
      RareChoice(epsilon: epsilon.reference, stepSizeByEpisode: stepSize.reference)
    }
  }

  fileprivate var inWords: String { "epsilon \(epsilon) and step size \(stepSize) by \(clock)" }
}
