import Coursework

/// The mistakes of exercise 4.3 in other words.
enum GLIETrapParaphrases {
  // MARK: - Judges each schedule by itself

  enum TwoVerdicts: Twisted {
    static func twist(
      _ verdict: inout GLIEVerdict, _ p: Double, _ q: Double, _ clock: StepSizeClock
    ) {
      verdict.sumDiverges = q <= 1
      verdict.squaresConverge = q > 0.5
    }
  }

  enum NeverMultiplies: ProductStyle {
    static func factors(_ p: Double, _ q: Double, _ clock: StepSizeClock, times: Int) -> [Double] {
      Array(repeating: q, count: times)
    }
    static func isCut(_ epsilon: ScheduleFamily, _ clock: StepSizeClock) -> Bool { false }
  }

  // MARK: - Counts episodes where visits count

  enum OneClock: ProductStyle {
    static func factors(_ p: Double, _ q: Double, _ clock: StepSizeClock, times: Int) -> [Double] {
      [p] + Array(repeating: q, count: times)
    }
  }

  enum ForgetsVisits: Twisted {
    static func twist(
      _ verdict: inout GLIEVerdict, _ p: Double, _ q: Double, _ clock: StepSizeClock
    ) {
      verdict.sumDiverges = p + q <= 1
      verdict.squaresConverge = p + q + q > 1
    }
  }

  // MARK: - Takes an epsilon that tends to 0 for the end of trying

  enum NeedsAFloor: ProductStyle {
    static func isTried(_ epsilon: ScheduleFamily, _ clock: StepSizeClock) -> Bool {
      if case .settles = ScheduleDecay(epsilon) { return true }
      return false
    }
  }

  enum GreedyTriesNothing: Twisted {
    static func twist(
      _ verdict: inout GLIEVerdict, _ p: Double, _ q: Double, _ clock: StepSizeClock
    ) {
      guard verdict.isGreedyInTheLimit else { return }
      verdict.isTriedForever = false
      if clock == .visits { (verdict.sumDiverges, verdict.squaresConverge) = (false, true) }
    }
  }

  // MARK: - Takes a chance that is never 0 for being tried for ever

  enum PositiveIsEnough: ProductStyle {
    static func isTried(_ epsilon: ScheduleFamily, _ clock: StepSizeClock) -> Bool {
      switch epsilon {
      case .constant(let value): value > 0
      case .powerLaw(let scale, _): scale > 0
      case .exponential(let start, let factor, _): start > 0 && factor > 0
      case .inverse(let start, _, _): start > 0
      case .linear(_, let end, _): end > 0
      }
    }
  }

  enum AsksForZero: ProductStyle {
    static func isTried(_ epsilon: ScheduleFamily, _ clock: StepSizeClock) -> Bool {
      if case .linear(_, end: 0, _) = epsilon { return false }
      return epsilon.values(2)[1] != 0
    }
  }

  // MARK: - Forgets the floor of epsilon

  enum DropsFloor: ProductStyle {
    static func chance(_ epsilon: ScheduleFamily) -> Double {
      RobbinsMonroParaphrases.DropsFloors.decay(of: epsilon).power
    }
  }

  enum ReadsTheDecay: GLIETrapExercise {
    static func verdict(
      epsilon: ScheduleFamily, stepSize: ScheduleFamily, clock: StepSizeClock
    ) throws -> GLIEVerdict {
      try epsilon.validate()
      var bare = epsilon
      if case .exponential(let start, let factor, _) = epsilon {
        bare = .exponential(start: start, factor: factor, floor: 0)
      } else if case .inverse(let start, let halvingStep, _) = epsilon {
        bare = .inverse(start: start, halvingStep: halvingStep, floor: 0)
      }
      return try Right.verdict(epsilon: bare, stepSize: stepSize, clock: clock)
    }
    private enum Right: ProductStyle {}
  }

  // MARK: - Leaves the chance out of the squares

  enum BareSquares: ProductStyle {
    static func factors(_ p: Double, _ q: Double, _ clock: StepSizeClock, times: Int) -> [Double] {
      if times == 2 { return [q, q] }
      return clock == .episodes ? [p, q] : [q]
    }
  }

  enum SquaresOfExercise1: Twisted {
    static func twist(
      _ verdict: inout GLIEVerdict, _ p: Double, _ q: Double, _ clock: StepSizeClock
    ) {
      if clock == .episodes { verdict.squaresConverge = q > 0.5 }
    }
  }

  // MARK: - Squares the chance, too

  enum SquaresProducts: ProductStyle {
    static func factors(_ p: Double, _ q: Double, _ clock: StepSizeClock, times: Int) -> [Double] {
      Array(repeating: clock == .episodes ? p + q : q, count: times)
    }
  }

  enum DoublesThePower: Twisted {
    static func twist(
      _ verdict: inout GLIEVerdict, _ p: Double, _ q: Double, _ clock: StepSizeClock
    ) {
      if clock == .episodes { verdict.squaresConverge = p + q > 0.5 }
    }
  }

  // MARK: - Goes on counting visits after the last

  enum EndlessVisits: ProductStyle {
    static func isCut(_ epsilon: ScheduleFamily, _ clock: StepSizeClock) -> Bool { false }
  }

  enum VisitsAreFine: Twisted {
    static func twist(
      _ verdict: inout GLIEVerdict, _ p: Double, _ q: Double, _ clock: StepSizeClock
    ) {
      guard clock == .visits else { return }
      verdict.sumDiverges = q <= 1
      verdict.squaresConverge = q + q > 1
    }
  }

  // MARK: - Takes the sum of 1/k for finite

  enum StrictlyBelow: ProductStyle {
    static func isFinite(_ power: Double) -> Bool { power >= 1 }
  }

  enum BorderIsFinite: GLIETrapExercise {
    static func verdict(
      epsilon: ScheduleFamily, stepSize: ScheduleFamily, clock: StepSizeClock
    ) throws -> GLIEVerdict {
      try epsilon.validate()
      try stepSize.validate()
      let (p, q) = (ScheduleDecay(epsilon).power, ScheduleDecay(stepSize).power)
      let isTried = p < 1
      var sums = (p + q, p + q + q)
      if clock == .visits { sums = isTried ? (q, q + q) : (2, 2) }
      return GLIEVerdict(
        isTriedForever: isTried, isGreedyInTheLimit: p > 0, sumDiverges: sums.0 < 1,
        squaresConverge: !(sums.1 < 1))
    }
  }
}

/// Decides rightly, and then twists it.
protocol Twisted: GLIETrapExercise {
  static func twist(
    _ verdict: inout GLIEVerdict, _ p: Double, _ q: Double, _ clock: StepSizeClock)
}

extension Twisted {
  static func verdict(
    epsilon: ScheduleFamily, stepSize: ScheduleFamily, clock: StepSizeClock
  ) throws -> GLIEVerdict {
    try epsilon.validate()
    try stepSize.validate()
    let (p, q) = (ScheduleDecay(epsilon).power, ScheduleDecay(stepSize).power)
    let isOver = clock == .visits && p > 1
    let chance = clock == .visits ? 0 : p
    var verdict = GLIEVerdict(
      isTriedForever: p <= 1, isGreedyInTheLimit: p > 0, sumDiverges: !isOver && chance + q <= 1,
      squaresConverge: isOver || chance + 2 * q > 1)
    twist(&verdict, p, q, clock)
    return verdict
  }
}
