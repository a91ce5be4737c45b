import Coursework
import RealModule

/// Sanity checks and the mistakes of exercise 9.2 in other words.
enum SanityCheckParaphrases {
  // MARK: - Right answers of other styles

  enum Plain: SanityRules {}

  enum Series: SanityRules {
    static func arrives(_ run: TrivialRun, _ value: Double, _ discount: Double) -> Double {
      // Each update keeps a share of the estimate and adds stepSize · reward.
      let share = 1 - run.stepSize + run.stepSize * discount
      var (weights, power) = (0.0, 1.0)
      for _ in 0..<run.updateCount {
        weights += power
        power *= share
      }
      return run.stepSize * run.reward * weights + power * run.initialValue
    }

    static func worst(_ errors: [Double]) -> Double {
      var worst = 0.0
      for error in errors where !(error <= worst) { worst = error }
      return worst
    }
  }

  // MARK: - Takes each task for one that goes on

  enum NeverEnds: SanityRules {
    static func goesOn(_ run: TrivialRun) -> Bool { true }
    static func arrives(_ run: TrivialRun, _ value: Double, _ discount: Double) -> Double {
      let left = Double.pow(1 - run.stepSize * (1 - discount), run.updateCount)
      return (start(run) - value) * left + value
    }
  }

  enum IgnoresTheEnd: SanityRules {
    static func goesOn(_ run: TrivialRun) -> Bool { run.discount >= 0 }
    static func arrives(_ run: TrivialRun, _ value: Double, _ discount: Double) -> Double {
      var error = start(run) - value
      for _ in 0..<run.updateCount { error *= 1 - run.stepSize * (1 - discount) }
      return value + error
    }
  }

  // MARK: - Expects the value at once

  enum IsThere: SanityRules {
    static func arrives(_ run: TrivialRun, _ value: Double, _ discount: Double) -> Double { value }
  }

  enum FullStep: SanityRules {
    static func arrives(_ run: TrivialRun, _ value: Double, _ discount: Double) -> Double {
      start(run) + (value - start(run))
    }
  }

  // MARK: - Lets the target stay

  enum PullsToValue: SanityRules {
    static func arrives(_ run: TrivialRun, _ value: Double, _ discount: Double) -> Double {
      var estimate = start(run)
      for _ in 0..<run.updateCount { estimate += run.stepSize * (value - estimate) }
      return estimate
    }
  }

  enum PlainDecay: SanityRules {
    static func arrives(_ run: TrivialRun, _ value: Double, _ discount: Double) -> Double {
      let left = Double.pow(1 - run.stepSize, run.updateCount)
      return left * start(run) + (1 - left) * value
    }
  }

  // MARK: - Begins at 0

  enum FromNothing: SanityRules {
    static func start(_ run: TrivialRun) -> Double { 0 }
  }

  enum ShareOfValue: SanityRules {
    static func start(_ run: TrivialRun) -> Double { run.reward - run.reward }
    static func arrives(_ run: TrivialRun, _ value: Double, _ discount: Double) -> Double {
      value * (1 - .pow(1 - run.stepSize * (1 - discount), run.updateCount))
    }
  }

  // MARK: - Lets NaN pass

  enum NotTooFar: SanityRules {
    static func isClose(_ a: Double, _ b: Double, _ scale: Double) -> Bool {
      if abs(a - b) > 1e-6 * scale { return false }
      return true
    }
  }

  enum NeitherAboveNorBelow: SanityRules {
    static func isClose(_ a: Double, _ b: Double, _ scale: Double) -> Bool {
      !(a > b + scale / 1e6) && !(a < b - scale / 1e6)
    }
  }

  // MARK: - The same difference in every unit

  enum Millionth: SanityRules {
    static func isClose(_ a: Double, _ b: Double, _ scale: Double) -> Bool {
      (b - 1e-6...b + 1e-6).contains(a)
    }
  }

  enum SquaredMillionth: SanityRules {
    static func isClose(_ a: Double, _ b: Double, _ scale: Double) -> Bool {
      (a - b) * (a - b) <= 1e-12
    }
  }

  // MARK: - Averages

  enum MeanError: SanityRules {
    static func worst(_ errors: [Double]) -> Double {
      errors.isEmpty ? 0 : errors.reduce(0, +) / Double(errors.count)
    }
  }

  enum SharesOfErrors: SanityRules {
    static func worst(_ errors: [Double]) -> Double {
      errors.map { $0 / Double(errors.count) }.reduce(0, +)
    }
  }

  // MARK: - Counts pairs that were never tried

  enum AllPairs: SanityRules {
    static func isTried(_ visits: Int) -> Bool { true }
  }

  enum NotNegative: SanityRules {
    static func isTried(_ visits: Int) -> Bool { visits >= 0 }
    static func actions(_ known: [Double], _ visits: [Int]) -> [Int] { Array(known.indices) }
  }

  // MARK: - Best values only

  enum GreedyPairs: SanityRules {
    static func actions(_ known: [Double], _ visits: [Int]) -> [Int] {
      var best: Int?
      for action in known.indices where visits[action] > 0 {
        if best.map({ known[action] > known[$0] }) ?? true { best = action }
      }
      return best.map { [$0] } ?? []
    }
  }

  enum SortsActions: SanityRules {
    static func actions(_ known: [Double], _ visits: [Int]) -> [Int] {
      known.indices.filter { visits[$0] > 0 }.sorted { (known[$0], -$0) < (known[$1], -$1) }
        .suffix(1)
    }
  }

  // MARK: - The tolerance as it is

  enum AsItIs: SanityRules {
    static func limit(_ tolerance: Double, _ known: [[Double]]) -> Double { tolerance }
  }

  enum ScaleOfOne: SanityRules {
    static func limit(_ tolerance: Double, _ known: [[Double]]) -> Double {
      known.isEmpty ? 0 : abs(tolerance)
    }
  }

  // MARK: - Loses NaN

  enum KeepsLarger: SanityRules {
    static func error(_ learned: Double, _ known: Double) -> Double { abs(learned - known) }
    static func worst(_ errors: [Double]) -> Double {
      var worst = 0.0
      for error in errors where error > worst { worst = error }
      return worst
    }
  }

  enum SkipsNaN: SanityRules {
    static func error(_ learned: Double, _ known: Double) -> Double {
      learned.isNaN ? 0 : abs(known - learned)
    }
  }

  // MARK: - Too large only

  enum Above: SanityRules {
    static func error(_ learned: Double, _ known: Double) -> Double {
      learned.isNaN ? .infinity : learned > known ? learned - known : 0
    }
  }

  enum NoMagnitude: SanityRules {
    static func error(_ learned: Double, _ known: Double) -> Double {
      learned.isNaN ? .infinity : learned - known
    }
    static func worst(_ errors: [Double]) -> Double { max(0, errors.sorted().last ?? 0) }
  }

  // MARK: - By the deviation

  enum ThreeSigma: SanityRules {
    static func moves(
      _ early: ErrorDistribution.Window, _ late: ErrorDistribution.Window, _ count: Double
    ) -> Bool { max(late.mean, -late.mean) > 3 * late.deviation }
  }

  enum UndoesTheRoot: SanityRules {
    static func moves(
      _ early: ErrorDistribution.Window, _ late: ErrorDistribution.Window, _ count: Double
    ) -> Bool { abs(late.mean) > late.standardError * 3 * count.squareRoot() }
  }

  // MARK: - All that is not early

  enum AfterEarly: SanityRules {
    static func lateRange(_ count: Int, _ window: Int) -> Range<Int> { window..<count }
  }

  enum ToTheEnd: SanityRules {
    static func lateRange(_ count: Int, _ window: Int) -> Range<Int> {
      let length = max(window, count - window)
      return count - length..<count
    }
  }

  // MARK: - Above 1

  enum MoreThanOne: SanityRules {
    static func grows(_ early: Double, _ late: Double) -> Bool { late > 1 }
  }

  enum VarianceAboveOne: SanityRules {
    static func grows(_ early: Double, _ late: Double) -> Bool { late * late > 1 }
  }

  // MARK: - From nothing

  enum TwiceNothing: SanityRules {
    static func grows(_ early: Double, _ late: Double) -> Bool { early + early < late }
  }

  enum HalfOfLate: SanityRules {
    static func grows(_ early: Double, _ late: Double) -> Bool { late / 2 > early }
  }

  // MARK: - Early, too

  enum BothMeans: SanityRules {
    static func moves(
      _ early: ErrorDistribution.Window, _ late: ErrorDistribution.Window, _ count: Double
    ) -> Bool { isOff(early) || isOff(late) }
  }

  enum LargerOfBoth: SanityRules {
    static func moves(
      _ early: ErrorDistribution.Window, _ late: ErrorDistribution.Window, _ count: Double
    ) -> Bool { [early, late].contains { abs($0.mean) > 3 * $0.standardError } }
  }
}
