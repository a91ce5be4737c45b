import Coursework

/// The mistakes of exercise 4.1 in other words.
enum RobbinsMonroParaphrases {
  // MARK: - Takes finitely many terms for proof

  enum SumsInALoop: Spoiled {
    static func spoil(_ verdict: inout RobbinsMonroVerdict, _ schedule: ScheduleFamily) {
      var sum = 0.0
      var squares = 0.0
      for value in schedule.values(1000) {
        sum += value
        squares += value * value
      }
      verdict.sumDiverges = 3 * sum > 31
      verdict.squaresConverge = squares.isFinite
    }
  }

  enum SumsBackward: RobbinsMonroExercise {
    static func verdict(on schedule: ScheduleFamily) throws -> RobbinsMonroVerdict {
      try schedule.validate()
      return RobbinsMonroVerdict(
        sumDiverges: schedule.values(1000).reversed().reduce(0, +) > 31.0 / 3, squaresConverge: true
      )
    }
  }

  // MARK: - Swaps the two conditions

  enum SwapsRules: KindsStyle {
    static func diverges(_ decay: ScheduleDecay) -> Bool { 2 * decay.power <= 1 }
    static func squaresConverge(_ decay: ScheduleDecay) -> Bool { decay.power > 1 }
  }

  enum SwapsAnswers: Spoiled {
    static func spoil(_ verdict: inout RobbinsMonroVerdict, _ schedule: ScheduleFamily) {
      verdict = RobbinsMonroVerdict(
        sumDiverges: !verdict.squaresConverge, squaresConverge: !verdict.sumDiverges)
    }
  }

  // MARK: - Accepts what never vanishes

  enum SmallSquares: KindsStyle {
    static func squaresConverge(_ decay: ScheduleDecay) -> Bool {
      if case .settles = decay { return true }
      return decay.power > 0.5
    }
  }

  enum SquaresOfFloors: Spoiled {
    static func spoil(_ verdict: inout RobbinsMonroVerdict, _ schedule: ScheduleFamily) {
      if ScheduleDecay(schedule).power == 0 { verdict.squaresConverge.toggle() }
    }
  }

  // MARK: - Takes ω = 1/2 for legal

  enum AtLeastOneHalf: KindsStyle {
    static func squaresConverge(_ decay: ScheduleDecay) -> Bool { decay.power >= 0.5 }
  }

  enum OneHalfPasses: Spoiled {
    static func spoil(_ verdict: inout RobbinsMonroVerdict, _ schedule: ScheduleFamily) {
      if case .powerLaw(let scale, exponent: 0.5) = schedule, scale > 0 {
        verdict.squaresConverge = true
      }
    }
  }

  // MARK: - Takes the sum of 1/n for finite

  enum BelowOne: KindsStyle {
    static func diverges(_ decay: ScheduleDecay) -> Bool { decay.power < 1 }
  }

  enum HarmonicEnds: Spoiled {
    static func spoil(_ verdict: inout RobbinsMonroVerdict, _ schedule: ScheduleFamily) {
      if ScheduleDecay(schedule).power == 1 { verdict.sumDiverges = false }
    }
  }

  // MARK: - Forgets the floor

  enum DropsFloors: KindsStyle {
    static func decay(of schedule: ScheduleFamily) -> ScheduleDecay {
      switch schedule {
      case .exponential(let start, let factor, _):
        ScheduleDecay(.exponential(start: start, factor: factor, floor: 0))
      case .inverse(let start, let halvingStep, _):
        ScheduleDecay(.inverse(start: start, halvingStep: halvingStep, floor: 0))
      default: ScheduleDecay(schedule)
      }
    }
  }

  enum ReadsTheDecayOnly: Spoiled {
    static func spoil(_ verdict: inout RobbinsMonroVerdict, _ schedule: ScheduleFamily) {
      if case .exponential(let start, let factor, _) = schedule {
        let isConstant = start > 0 && factor == 1
        verdict = .init(sumDiverges: isConstant, squaresConverge: !isConstant)
      } else if case .inverse(let start, _, _) = schedule {
        verdict = .init(sumDiverges: start > 0, squaresConverge: true)
      }
    }
  }

  // MARK: - Takes what never reaches 0 for an infinite sum

  enum PositiveForEver: Spoiled {
    static func spoil(_ verdict: inout RobbinsMonroVerdict, _ schedule: ScheduleFamily) {
      if case .exponential = schedule, schedule.values(3)[2] > 0 { verdict.sumDiverges = true }
    }
  }

  enum GeometricIsInfinite: RobbinsMonroExercise {
    static func verdict(on schedule: ScheduleFamily) throws -> RobbinsMonroVerdict {
      try schedule.validate()
      let power = ScheduleDecay(schedule).power
      if case .exponential(let start, let factor, _) = schedule, start > 0, factor > 0 {
        return RobbinsMonroVerdict(sumDiverges: true, squaresConverge: power > 0)
      }
      return RobbinsMonroVerdict(sumDiverges: power <= 1, squaresConverge: power > 0.5)
    }
  }

  // MARK: - Takes what tends to 0 for a finite sum of squares

  enum AnyPower: KindsStyle {
    static func squaresConverge(_ decay: ScheduleDecay) -> Bool {
      if case .settles = decay { return false }
      return true
    }
  }

  enum FallingIsEnough: Spoiled {
    static func spoil(_ verdict: inout RobbinsMonroVerdict, _ schedule: ScheduleFamily) {
      if case .powerLaw(_, let exponent) = schedule, exponent > 0 {
        verdict.squaresConverge = true
      }
    }
  }

  // MARK: - Judges by the name of the family

  enum ByName: RobbinsMonroExercise {
    static func verdict(on schedule: ScheduleFamily) throws -> RobbinsMonroVerdict {
      try schedule.validate()
      switch schedule {
      case .constant: return .init(sumDiverges: true, squaresConverge: false)
      case .powerLaw, .inverse: return .init(sumDiverges: true, squaresConverge: true)
      case .exponential, .linear: return .init(sumDiverges: false, squaresConverge: true)
      }
    }
  }

  enum TypicalMembers: KindsStyle {
    static func decay(of schedule: ScheduleFamily) -> ScheduleDecay {
      switch schedule {
      case .constant: .settles
      case .powerLaw: .falls(0.8)
      case .inverse: .falls(1)
      case .exponential, .linear: .vanishes
      }
    }
  }

  // MARK: - Forgets that a line stays where it ends

  enum LinesArrive: KindsStyle {
    static func decay(of schedule: ScheduleFamily) -> ScheduleDecay {
      if case .linear = schedule { return .vanishes }
      return ScheduleDecay(schedule)
    }
  }

  enum LinesAreFinite: Spoiled {
    static func spoil(_ verdict: inout RobbinsMonroVerdict, _ schedule: ScheduleFamily) {
      guard case .linear = schedule else { return }
      verdict = RobbinsMonroVerdict(sumDiverges: false, squaresConverge: true)
    }
  }
}

/// Decides rightly, and then spoils it.
protocol Spoiled: RobbinsMonroExercise {
  static func spoil(_ verdict: inout RobbinsMonroVerdict, _ schedule: ScheduleFamily)
}

extension Spoiled {
  static func verdict(on schedule: ScheduleFamily) throws -> RobbinsMonroVerdict {
    try schedule.validate()
    let power = ScheduleDecay(schedule).power
    var verdict = RobbinsMonroVerdict(sumDiverges: power <= 1, squaresConverge: power + power > 1)
    spoil(&verdict, schedule)
    return verdict
  }
}
