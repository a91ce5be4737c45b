import Coursework

extension CalibrationSet {
  private typealias Paraphrase = GLIETrapParaphrases

  static let glieTrap = CalibrationSet(
    Contracts.GLIETrap.self,
    alternatives: [
      "asks for the sums of products": Products.self,
      "lists the cases": Cases.self,
    ],
    paraphrases: [
      "judges each schedule by itself": [
        Paraphrase.TwoVerdicts.self, Paraphrase.NeverMultiplies.self,
      ],
      "counts episodes where visits count": [
        Paraphrase.OneClock.self, Paraphrase.ForgetsVisits.self,
      ],
      "takes an epsilon that tends to 0 for the end of trying": [
        Paraphrase.NeedsAFloor.self, Paraphrase.GreedyTriesNothing.self,
      ],
      "takes a chance that is never 0 for being tried for ever": [
        Paraphrase.PositiveIsEnough.self, Paraphrase.AsksForZero.self,
      ],
      "forgets the floor of epsilon": [Paraphrase.DropsFloor.self, Paraphrase.ReadsTheDecay.self],
      "leaves the chance out of the squares": [
        Paraphrase.BareSquares.self, Paraphrase.SquaresOfExercise1.self,
      ],
      "squares the chance, too": [
        Paraphrase.SquaresProducts.self, Paraphrase.DoublesThePower.self,
      ],
      "goes on counting visits after the last": [
        Paraphrase.EndlessVisits.self, Paraphrase.VisitsAreFine.self,
      ],
      "takes the sum of 1/k for finite": [
        Paraphrase.StrictlyBelow.self, Paraphrase.BorderIsFinite.self,
      ],
    ])

  // MARK: - Right answers of another style

  private enum Products: ProductStyle {}

  private enum Cases: GLIETrapExercise {
    static func verdict(
      epsilon: ScheduleFamily, stepSize: ScheduleFamily, clock: StepSizeClock
    ) throws -> GLIEVerdict {
      for schedule in [epsilon, stepSize] { try schedule.validate() }
      let p = ScheduleDecay(epsilon).power
      let q = ScheduleDecay(stepSize).power
      var verdict = GLIEVerdict(
        isTriedForever: !(p > 1), isGreedyInTheLimit: p != 0, sumDiverges: false,
        squaresConverge: true)
      guard verdict.isTriedForever else { return verdict }
      let thinning = clock == .visits ? 0 : p
      verdict.sumDiverges = q <= 1 - thinning
      verdict.squaresConverge = q > (1 - thinning) / 2
      return verdict
    }
  }
}

/// Asks for sums of chance · stepⁿ; each step can be replaced.
protocol ProductStyle: GLIETrapExercise {
  static func chance(_ epsilon: ScheduleFamily) -> Double
  static func isTried(_ epsilon: ScheduleFamily, _ clock: StepSizeClock) -> Bool
  static func isFinite(_ power: Double) -> Bool
  /// The powers like which what is added falls: the chance, where steps go by episodes, and the steps.
  static func factors(
    _ p: Double, _ q: Double, _ clock: StepSizeClock, times: Int
  ) -> [Double]
  static func isCut(_ epsilon: ScheduleFamily, _ clock: StepSizeClock) -> Bool
}

extension ProductStyle {
  static func chance(_ epsilon: ScheduleFamily) -> Double { ScheduleDecay(epsilon).power }

  static func isTried(_ epsilon: ScheduleFamily, _ clock: StepSizeClock) -> Bool {
    !isFinite(chance(epsilon))
  }

  static func isFinite(_ power: Double) -> Bool { power > 1 }

  static func factors(_ p: Double, _ q: Double, _ clock: StepSizeClock, times: Int) -> [Double] {
    (clock == .episodes ? [p] : []) + Array(repeating: q, count: times)
  }

  static func isCut(_ epsilon: ScheduleFamily, _ clock: StepSizeClock) -> Bool {
    clock == .visits && !isTried(epsilon, clock)
  }

  static func verdict(
    epsilon: ScheduleFamily, stepSize: ScheduleFamily, clock: StepSizeClock
  ) throws -> GLIEVerdict {
    try epsilon.validate()
    try stepSize.validate()
    let (p, q) = (chance(epsilon), ScheduleDecay(stepSize).power)
    let isCut = isCut(epsilon, clock)
    let sums = (1...2).map { times in
      isCut || isFinite(factors(p, q, clock, times: times).reduce(0, +))
    }
    return GLIEVerdict(
      isTriedForever: isTried(epsilon, clock), isGreedyInTheLimit: p > 0, sumDiverges: !sums[0],
      squaresConverge: sums[1])
  }
}
