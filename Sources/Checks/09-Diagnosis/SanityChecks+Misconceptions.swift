import Coursework
import RealModule

/// The classic mistakes of exercise 9.2.
enum SanityCheckMisconceptions {
  static let all = [
    Misconception(
      Contracts.SanityChecks.self, "takes each task for one that goes on",
      """
      Where each step ends the episode, nothing follows that could be discounted. What is the state \
      worth then?
      """,
      as: MistakenSanity<AlwaysGoesOn>.self),
    Misconception(
      Contracts.SanityChecks.self, "expects the value itself at once",
      """
      You ask for the value, however few updates there were, and fail agents that update as they \
      should. How much of the error is left after n updates?
      """,
      as: MistakenSanity<AtOnce>.self),
    Misconception(
      Contracts.SanityChecks.self, "lets the target stay where it is",
      """
      You expect an error that shrinks by 1 − stepSize. Where the task goes on the target holds the \
      estimate: what does it do when the estimate moves?
      """,
      as: MistakenSanity<FixedTarget>.self),
    Misconception(
      Contracts.SanityChecks.self, "begins every run at 0",
      """
      Your expectation does not depend on the initial value. What is left of it after one update?
      """,
      as: MistakenSanity<BeginsAtZero>.self),
    Misconception(
      Contracts.SanityChecks.self, "lets a learned NaN pass",
      """
      You look for a difference that is too large. NaN is not larger than anything: how can the \
      condition be said so that NaN fails it?
      """,
      as: MistakenSanity<PassesNaN>.self),
    Misconception(
      Contracts.SanityChecks.self, "allows the same difference in every unit",
      """
      A millionth of what is allowed? Your check changes its mind if all rewards are multiplied by \
      a thousand.
      """,
      as: MistakenSanity<FixedDifference>.self),
    Misconception(
      Contracts.SanityChecks.self, "averages the errors of all pairs",
      """
      One pair that is entirely wrong hides among many that are right. Which error decides?
      """,
      as: MistakenSanity<Averages>.self),
    Misconception(
      Contracts.SanityChecks.self, "counts pairs that were never tried",
      """
      You blame updates for values that were never updated. Which pairs tell something about them?
      """,
      as: MistakenSanity<CountsUntried>.self),
    Misconception(
      Contracts.SanityChecks.self, "compares the best values of the states only",
      """
      You compare one value of each state. Off-policy learning has to find the others, too.
      """,
      as: MistakenSanity<BestOnly>.self),
    Misconception(
      Contracts.SanityChecks.self, "takes the tolerance for a number of rewards",
      """
      Your tolerance has a unit. It is a share: of what?
      """,
      as: MistakenSanity<PlainTolerance>.self),
    Misconception(
      Contracts.SanityChecks.self, "loses NaN in a maximum",
      """
      A maximum that compares drops NaN, and the pair that is broken most does not count.
      """,
      as: MistakenSanity<DropsNaN>.self),
    Misconception(
      Contracts.SanityChecks.self, "finds values that are too large, not too small",
      """
      You look at differences with their sign. A value that is far too small is wrong, too.
      """,
      as: MistakenSanity<Signed>.self),
    Misconception(
      Contracts.SanityChecks.self, "compares the mean with the deviation",
      """
      You allow the mean as much as a single error. A mean of many errors is far surer: how does \
      that depend on their number?
      """,
      as: MistakenSanity<ByDeviation>.self),
    Misconception(
      Contracts.SanityChecks.self, "takes all errors after the early ones for late",
      """
      Your late errors include the middle of the training. How many are late?
      """,
      as: MistakenSanity<TheRest>.self),
    Misconception(
      Contracts.SanityChecks.self, "calls errors with a deviation above 1 growing",
      """
      Whether a deviation is above 1 depends on the unit of the rewards. With what can it be compared?
      """,
      as: MistakenSanity<AboveOne>.self),
    Misconception(
      Contracts.SanityChecks.self, "finds growth where there was nothing early",
      """
      Before the first reward all errors are 0, and every error is more than twice that. What is \
      there to compare with?
      """,
      as: MistakenSanity<GrowsFromNothing>.self),
    Misconception(
      Contracts.SanityChecks.self, "asks for a mean of 0 from the beginning",
      """
      You call errors moving because of their beginning. What should values that begin at 0 do?
      """,
      as: MistakenSanity<EarlyToo>.self),
  ]

  private enum AlwaysGoesOn: SanityMistake {
    static func continuation(_ run: TrivialRun) -> Double { run.discount }
  }

  private enum AtOnce: SanityMistake {
    static func remainder(_ run: TrivialRun, _ continuation: Double) -> Double { 0 }
  }

  private enum FixedTarget: SanityMistake {
    static func remainder(_ run: TrivialRun, _ continuation: Double) -> Double {
      .pow(1 - run.stepSize, run.updateCount)
    }
  }

  private enum BeginsAtZero: SanityMistake {
    static func initialValue(_ run: TrivialRun) -> Double { 0 }
  }

  private enum PassesNaN: SanityMistake {
    static func passes(_ difference: Double, _ scale: Double) -> Bool {
      !(abs(difference) > 1e-6 * scale)
    }
  }

  private enum FixedDifference: SanityMistake {
    static func passes(_ difference: Double, _ scale: Double) -> Bool { abs(difference) <= 1e-6 }
  }

  private enum Averages: SanityMistake {
    static func largest(_ errors: [Double]) -> Double {
      errors.reduce(0) { $0 + clean($1) } / Double(max(1, errors.count))
    }
  }

  private enum CountsUntried: SanityMistake {
    static func counts(_ visits: Int) -> Bool { true }
  }

  private enum BestOnly: SanityMistake {
    static func errors(_ learned: [[Double]], _ known: [[Double]], _ visits: [[Int]]) -> [Double] {
      known.indices.compactMap { state in
        let tried = known[state].indices.filter { visits[state][$0] > 0 }
        guard let best = tried.max(by: { known[state][$0] < known[state][$1] }) else { return nil }
        return learned[state][best] - known[state][best]
      }
    }
  }

  private enum PlainTolerance: SanityMistake {
    static func allowed(_ tolerance: Double, _ scale: Double) -> Double { tolerance }
  }

  private enum DropsNaN: SanityMistake {
    static func clean(_ error: Double) -> Double { error.isNaN ? 0 : error.magnitude }
  }

  private enum Signed: SanityMistake {
    static func clean(_ error: Double) -> Double { error.isNaN ? .infinity : max(0, error) }
  }

  private enum ByDeviation: SanityMistake {
    static func isMoving(_ early: ErrorWindow, _ late: ErrorWindow) -> Bool {
      abs(late.mean) > 3 * late.deviation
    }
  }

  private enum TheRest: SanityMistake {
    static func late(_ errors: [Double], _ window: Int) -> [Double] {
      Array(errors.dropFirst(window))
    }
  }

  private enum AboveOne: SanityMistake {
    static func isGrowing(_ early: ErrorWindow, _ late: ErrorWindow) -> Bool { late.deviation > 1 }
  }

  private enum GrowsFromNothing: SanityMistake {
    static func isGrowing(_ early: ErrorWindow, _ late: ErrorWindow) -> Bool {
      late.deviation > 2 * early.deviation
    }
  }

  private enum EarlyToo: SanityMistake {
    static func isMoving(_ early: ErrorWindow, _ late: ErrorWindow) -> Bool {
      abs(late.mean) > 3 * late.standardError || abs(early.mean) > 3 * early.standardError
    }
  }
}
