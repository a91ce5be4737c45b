import Coursework

extension CalibrationSet {
  private typealias Paraphrase = RobbinsMonroParaphrases

  static let robbinsMonro = CalibrationSet(
    Contracts.RobbinsMonro.self,
    alternatives: [
      "tells three kinds of decay apart": ThreeKinds.self,
      "writes the verdict beside each case": CaseByCase.self,
    ],
    paraphrases: [
      "takes finitely many terms for proof": [
        Paraphrase.SumsInALoop.self, Paraphrase.SumsBackward.self,
      ],
      "swaps the two conditions": [Paraphrase.SwapsRules.self, Paraphrase.SwapsAnswers.self],
      "accepts what never vanishes": [
        Paraphrase.SmallSquares.self, Paraphrase.SquaresOfFloors.self,
      ],
      "takes ω = 1/2 for legal": [Paraphrase.AtLeastOneHalf.self, Paraphrase.OneHalfPasses.self],
      "takes the sum of 1/n for finite": [
        Paraphrase.BelowOne.self, Paraphrase.HarmonicEnds.self,
      ],
      "forgets the floor": [Paraphrase.DropsFloors.self, Paraphrase.ReadsTheDecayOnly.self],
      "takes what never reaches 0 for an infinite sum": [
        Paraphrase.PositiveForEver.self, Paraphrase.GeometricIsInfinite.self,
      ],
      "takes what tends to 0 for a finite sum of squares": [
        Paraphrase.AnyPower.self, Paraphrase.FallingIsEnough.self,
      ],
      "judges by the name of the family": [
        Paraphrase.ByName.self, Paraphrase.TypicalMembers.self,
      ],
      "forgets that a line stays where it ends": [
        Paraphrase.LinesArrive.self, Paraphrase.LinesAreFinite.self,
      ],
    ])

  // MARK: - Right answers of another style

  private enum ThreeKinds: KindsStyle {}

  private enum CaseByCase: RobbinsMonroExercise {
    static func verdict(on schedule: ScheduleFamily) throws -> RobbinsMonroVerdict {
      try schedule.validate()
      func both(_ sum: Bool, _ squares: Bool) -> RobbinsMonroVerdict {
        RobbinsMonroVerdict(sumDiverges: sum, squaresConverge: squares)
      }
      let stays = both(true, false)
      let ends = both(false, true)
      switch schedule {
      case .constant(let value): return value == 0 ? ends : stays
      case .linear(_, let end, _): return end == 0 ? ends : stays
      case .exponential(let start, let factor, let floor):
        return floor > 0 || start * (factor == 1 ? 1 : 0) > 0 ? stays : ends
      case .inverse(let start, _, let floor):
        return floor > 0 ? stays : start == 0 ? ends : both(true, true)
      case .powerLaw(let scale, let exponent):
        if scale == 0 || exponent > 1 { return ends }
        return both(true, exponent > 0.5)
      }
    }
  }
}

/// Decides by three kinds of decay; each step can be replaced.
protocol KindsStyle: RobbinsMonroExercise {
  static func decay(of schedule: ScheduleFamily) -> ScheduleDecay
  static func diverges(_ decay: ScheduleDecay) -> Bool
  static func squaresConverge(_ decay: ScheduleDecay) -> Bool
}

extension KindsStyle {
  static func decay(of schedule: ScheduleFamily) -> ScheduleDecay { ScheduleDecay(schedule) }

  static func diverges(_ decay: ScheduleDecay) -> Bool {
    switch decay {
    case .settles: true
    case .falls(let power): !(power > 1)
    case .vanishes: false
    }
  }

  static func squaresConverge(_ decay: ScheduleDecay) -> Bool {
    switch decay {
    case .settles: false
    case .falls(let power): power > 0.5
    case .vanishes: true
    }
  }

  static func verdict(on schedule: ScheduleFamily) throws -> RobbinsMonroVerdict {
    try schedule.validate()
    let decay = decay(of: schedule)
    return RobbinsMonroVerdict(
      sumDiverges: diverges(decay), squaresConverge: squaresConverge(decay))
  }
}
