import Coursework
import DecisionProcesses
import Exploration

/// The classic mistakes of exercise 4.3.
enum GLIETrapMisconceptions {
  static let all = [
    Misconception(
      Contracts.GLIETrap.self, "judges each schedule by itself",
      """
      You decide about the step sizes without looking at how often they are used. In which episodes \
      is the rare action tried, and how large is the step in those?
      """,
      as: JudgesAlone.self),
    Misconception(
      Contracts.GLIETrap.self, "counts episodes where visits count",
      """
      Your step sizes fall with every episode even where they go by visits. Which step size has the \
      second try, if it comes in episode 1,000?
      """,
      as: CountsEpisodes.self),
    Misconception(
      Contracts.GLIETrap.self, "takes an epsilon that tends to 0 for the end of trying",
      """
      You find that an action is not tried for ever as soon as epsilon tends to 0. What do the \
      chances 1, 1/2, 1/3, … sum to, and what does the second lemma of Borel and Cantelli say?
      """,
      as: VanishingEndsTrying.self),
    Misconception(
      Contracts.GLIETrap.self, "takes a chance that is never 0 for being tried for ever",
      """
      You find an action tried for ever because its chance is never 0. What does the first lemma of \
      Borel and Cantelli say about chances of finite sum?
      """,
      as: NeverZeroIsForever.self),
    Misconception(
      Contracts.GLIETrap.self, "forgets the floor of epsilon",
      """
      You decide about exploration as if epsilon had no floor. What is it after a million episodes?
      """,
      as: ForgetsTheFloor.self),
    Misconception(
      Contracts.GLIETrap.self, "leaves the chance out of the squares",
      """
      Your sum of steps counts how often they are made, and your sum of squares does not. How often \
      is the square of α(k) added?
      """,
      as: SquaresAlone.self),
    Misconception(
      Contracts.GLIETrap.self, "squares the chance, too",
      """
      Your sum of squares squares the chance of a try along with the step. What is the expectation \
      of a number that is α² with chance p, and 0 otherwise?
      """,
      as: SquaresTheChance.self),
    Misconception(
      Contracts.GLIETrap.self, "goes on counting visits after the last",
      """
      By visits you judge the step sizes alone, even where the action is tried finitely often. How \
      many of the step sizes are ever used?
      """,
      as: CountsVisitsForever.self),
    Misconception(
      Contracts.GLIETrap.self, "takes the sum of 1/k for finite",
      """
      You decide on the border as if 1 + 1/2 + 1/3 + … were finite. Group its terms: 1/3 + 1/4, then \
      the next four, then the next eight.
      """,
      as: HarmonicIsFinite.self),
  ]

  private enum JudgesAlone: GLIEMistake {
    static func powers(_ p: Double, _ q: Double, _ clock: StepSizeClock, isTried: Bool) -> Powers {
      (q, 2 * q)
    }
  }

  private enum CountsEpisodes: GLIEMistake {
    static func powers(_ p: Double, _ q: Double, _ clock: StepSizeClock, isTried: Bool) -> Powers {
      (p + q, p + 2 * q)
    }
  }

  private enum VanishingEndsTrying: GLIEMistake {
    static func isTriedForever(_ epsilon: ScheduleFamily, _ p: Double) -> Bool { p == 0 }
  }

  private enum NeverZeroIsForever: GLIEMistake {
    static func isTriedForever(_ epsilon: ScheduleFamily, _ p: Double) -> Bool {
      if case .exponential(let start, let factor, _) = epsilon { return start * factor > 0 }
      return p < .infinity
    }
  }

  private enum ForgetsTheFloor: GLIEMistake {
    static func power(ofEpsilon epsilon: ScheduleFamily) -> Double {
      epsilon.withoutFloor.reference.decayExponent
    }
  }

  private enum SquaresAlone: GLIEMistake {
    static func squares(_ p: Double, _ q: Double) -> Double { 2 * q }
  }

  private enum SquaresTheChance: GLIEMistake {
    static func squares(_ p: Double, _ q: Double) -> Double { 2 * p + 2 * q }
  }

  private enum CountsVisitsForever: GLIEMistake {
    static func powers(_ p: Double, _ q: Double, _ clock: StepSizeClock, isTried: Bool) -> Powers {
      clock == .visits ? (q, 2 * q) : (p + q, p + 2 * q)
    }
  }

  private enum HarmonicIsFinite: GLIEMistake {
    static func isInfinite(_ power: Double) -> Bool { power < 1 }
  }
}

/// The powers like which steps and their squares fall.
private typealias Powers = (steps: Double, squares: Double)

/// A mistake in one part of the decision, with everything else right.
private protocol GLIEMistake: GLIETrapExercise {
  static func power(ofEpsilon epsilon: ScheduleFamily) -> Double
  static func isInfinite(_ power: Double) -> Bool
  static func isTriedForever(_ epsilon: ScheduleFamily, _ p: Double) -> Bool
  static func squares(_ p: Double, _ q: Double) -> Double
  static func powers(_ p: Double, _ q: Double, _ clock: StepSizeClock, isTried: Bool) -> Powers
}

extension GLIEMistake {
  static func power(ofEpsilon epsilon: ScheduleFamily) -> Double { epsilon.reference.decayExponent }

  static func isInfinite(_ power: Double) -> Bool { power <= 1 }

  static func isTriedForever(_ epsilon: ScheduleFamily, _ p: Double) -> Bool { isInfinite(p) }

  static func squares(_ p: Double, _ q: Double) -> Double { p + 2 * q }

  static func powers(_ p: Double, _ q: Double, _ clock: StepSizeClock, isTried: Bool) -> Powers {
    switch clock {
    case .episodes: (p + q, squares(p, q))
    case .visits: isTried ? (q, 2 * q) : (.infinity, .infinity)
    }
  }

  static func verdict(
    epsilon: ScheduleFamily,
    stepSize: ScheduleFamily,
    clock: StepSizeClock
  ) throws -> GLIEVerdict {
    try epsilon.validate()
    try stepSize.validate()
    let p = power(ofEpsilon: epsilon)
    let isTried = isTriedForever(epsilon, p)
    let powers = powers(p, stepSize.reference.decayExponent, clock, isTried: isTried)
    return GLIEVerdict(
      isTriedForever: isTried, isGreedyInTheLimit: p > 0, sumDiverges: isInfinite(powers.steps),
      squaresConverge: !isInfinite(powers.squares))
  }
}
