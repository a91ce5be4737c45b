import Coursework
import DecisionProcesses
import Exploration

/// The classic mistakes of exercise 4.1.
enum RobbinsMonroMisconceptions {
  static let all = [
    Misconception(
      Contracts.RobbinsMonro.self, "takes finitely many terms for proof",
      """
      You add up values and compare with a limit, as the first document does. Every sum of finitely \
      many numbers is finite. What do the values do after you stop?
      """,
      as: AddsUp.self),
    Misconception(
      Contracts.RobbinsMonro.self, "swaps the two conditions",
      """
      You ask for a finite sum of step sizes and an infinite one of squares. Which of the two lets \
      an estimate get anywhere, and which makes noise average out?
      """,
      as: Swaps.self),
    Misconception(
      Contracts.RobbinsMonro.self, "accepts what never vanishes",
      """
      You find a finite sum of squares where the step size stays above a positive number. How small \
      is a square, and how many of them are there?
      """,
      as: AcceptsConstants.self),
    Misconception(
      Contracts.RobbinsMonro.self, "takes ω = 1/2 for legal",
      """
      You accept a power of exactly one half. Write down the squares of its values: which series is \
      that?
      """,
      as: AcceptsOneHalf.self),
    Misconception(
      Contracts.RobbinsMonro.self, "takes the sum of 1/n for finite",
      """
      You find a finite sum where values fall like 1/n. Group its terms: 1/3 + 1/4, then the next \
      four, then the next eight. How much is each group at least?
      """,
      as: RejectsOne.self),
    Misconception(
      Contracts.RobbinsMonro.self, "forgets the floor",
      """
      You decide as if there were no floor. What are the values from the step on at which the \
      schedule has reached it?
      """,
      as: ForgetsTheFloor.self),
    Misconception(
      Contracts.RobbinsMonro.self, "takes what never reaches 0 for an infinite sum",
      """
      You find an infinite sum where values fall by a constant factor. They never reach 0, but what \
      does a geometric series sum to?
      """,
      as: NeverZeroIsInfinite.self),
    Misconception(
      Contracts.RobbinsMonro.self, "takes what tends to 0 for a finite sum of squares",
      """
      You find finite squares wherever the step size tends to 0. Is that fast enough for n^−0.3?
      """,
      as: VanishingIsEnough.self),
    Misconception(
      Contracts.RobbinsMonro.self, "judges by the name of the family",
      """
      You give all schedules of a family the same verdict. Which parameters of the formula decide \
      what is left in the long run?
      """,
      as: JudgesByName.self),
    Misconception(
      Contracts.RobbinsMonro.self, "forgets that a line stays where it ends",
      """
      You treat a linear schedule as over once it has arrived. Which step size is used after that?
      """,
      as: LinesEnd.self),
  ]

  private enum AddsUp: RobbinsMonroMistake {
    // No sum of a few decimals, so that rounding never decides.
    static let limit = 31.0 / 3

    static func decide(_ schedule: ScheduleFamily) -> RobbinsMonroVerdict {
      let values = (0..<1000).map { schedule.reference.value(at: $0) }
      return RobbinsMonroVerdict(
        sumDiverges: values.reduce(0, +) > limit,
        squaresConverge: values.reduce(0) { $0 + $1 * $1 } < .infinity)
    }
  }

  private enum Swaps: RobbinsMonroMistake {
    static func decide(_ schedule: ScheduleFamily) -> RobbinsMonroVerdict {
      let power = power(of: schedule)
      return RobbinsMonroVerdict(sumDiverges: 2 * power <= 1, squaresConverge: power > 1)
    }
  }

  private enum AcceptsConstants: RobbinsMonroMistake {
    static func squaresConverge(_ power: Double) -> Bool { power == 0 || 2 * power > 1 }
  }

  private enum AcceptsOneHalf: RobbinsMonroMistake {
    static func squaresConverge(_ power: Double) -> Bool { 2 * power >= 1 }
  }

  private enum RejectsOne: RobbinsMonroMistake {
    static func sumDiverges(_ power: Double) -> Bool { power < 1 }
  }

  private enum ForgetsTheFloor: RobbinsMonroMistake {
    static func power(of schedule: ScheduleFamily) -> Double {
      schedule.withoutFloor.reference.decayExponent
    }
  }

  private enum NeverZeroIsInfinite: RobbinsMonroMistake {
    static func decide(_ schedule: ScheduleFamily) -> RobbinsMonroVerdict {
      let power = power(of: schedule)
      let isGeometric: Bool
      if case .exponential(let start, let factor, _) = schedule {
        isGeometric = start * factor > 0
      } else {
        isGeometric = false
      }
      return RobbinsMonroVerdict(
        sumDiverges: isGeometric || sumDiverges(power), squaresConverge: squaresConverge(power))
    }
  }

  private enum VanishingIsEnough: RobbinsMonroMistake {
    static func squaresConverge(_ power: Double) -> Bool { power > 0 }
  }

  private enum JudgesByName: RobbinsMonroMistake {
    static func power(of schedule: ScheduleFamily) -> Double {
      switch schedule {
      case .constant: 0
      case .powerLaw, .inverse: 1
      case .exponential, .linear: .infinity
      }
    }
  }

  private enum LinesEnd: RobbinsMonroMistake {
    static func power(of schedule: ScheduleFamily) -> Double {
      if case .linear = schedule { return .infinity }
      return schedule.reference.decayExponent
    }
  }
}

extension ScheduleFamily {
  /// The schedule with a floor of 0.
  var withoutFloor: ScheduleFamily {
    switch self {
    case .exponential(let start, let factor, _):
      .exponential(start: start, factor: factor, floor: 0)
    case .inverse(let start, let halvingStep, _):
      .inverse(start: start, halvingStep: halvingStep, floor: 0)
    case .constant, .powerLaw, .linear: self
    }
  }
}

/// A mistake in one part of the decision, with everything else right.
private protocol RobbinsMonroMistake: RobbinsMonroExercise {
  static func power(of schedule: ScheduleFamily) -> Double
  static func sumDiverges(_ power: Double) -> Bool
  static func squaresConverge(_ power: Double) -> Bool
  static func decide(_ schedule: ScheduleFamily) -> RobbinsMonroVerdict
}

extension RobbinsMonroMistake {
  static func power(of schedule: ScheduleFamily) -> Double { schedule.reference.decayExponent }
  static func sumDiverges(_ power: Double) -> Bool { power <= 1 }
  static func squaresConverge(_ power: Double) -> Bool { 2 * power > 1 }
  static func decide(_ schedule: ScheduleFamily) -> RobbinsMonroVerdict {
    let power = power(of: schedule)
    return RobbinsMonroVerdict(
      sumDiverges: sumDiverges(power), squaresConverge: squaresConverge(power))
  }

  static func verdict(on schedule: ScheduleFamily) throws -> RobbinsMonroVerdict {
    try schedule.validate()
    return decide(schedule)
  }
}
