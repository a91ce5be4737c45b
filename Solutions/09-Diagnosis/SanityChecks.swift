public import Coursework
import Foundation

extension Submission {
  /// Exercise 9.2: three checks of an agent before it is trusted with anything larger.
  ///
  /// The contract, with every choice spelt out, is `SanityChecksExercise`.
  public enum SanityChecks: SanityChecksExercise {
    public static func trivialTask(_ run: TrivialRun) throws -> TrivialReport {
      guard run.reward.isFinite, run.initialValue.isFinite, (0...1).contains(run.discount),
        run.isTerminal || run.discount < 1, run.stepSize > 0, run.stepSize <= 1,
        run.updateCount >= 0
      else { throw InvalidInput("no task that has a value, or no setting to learn it with") }
      // What follows a terminal state is worth nothing, and nothing of the target moves.
      let continuation = run.isTerminal ? 0 : run.discount
      let value = run.reward / (1 - continuation)
      // The target is r + continuation · Q, so that an update shrinks the error Q − v by this factor.
      let factor = 1 - run.stepSize * (1 - continuation)
      let expected = value + pow(factor, Double(run.updateCount)) * (run.initialValue - value)
      let allowed = 1e-6 * max(abs(value), abs(run.initialValue))
      return TrivialReport(
        trueValue: value, expectedValue: expected,
        // Said this way round, NaN does not pass: it is not at most anything.
        isPassed: abs(run.learnedValue - expected) <= allowed)
    }

    public static func knownValues(
      learned: [[Double]],
      known: [[Double]],
      visits: [[Int]],
      tolerance: Double
    ) throws -> KnownValueReport {
      let lengths = known.map(\.count)
      guard !lengths.isEmpty, !lengths.contains(0), learned.map(\.count) == lengths,
        visits.map(\.count) == lengths, known.joined().allSatisfy(\.isFinite),
        visits.joined().allSatisfy({ $0 >= 0 }), tolerance >= 0, tolerance.isFinite
      else { throw InvalidInput("three tables of one shape, and a tolerance that is a number") }
      var largest = 0.0
      var tried = 0
      for state in known.indices {
        for action in known[state].indices where visits[state][action] > 0 {
          tried += 1
          let error = abs(learned[state][action] - known[state][action])
          // max(_:_:) would drop a NaN without a word.
          largest = error.isNaN ? .infinity : max(largest, error)
        }
      }
      let scale = known.joined().map(abs).max() ?? 0
      return KnownValueReport(
        largestError: largest, untriedCount: lengths.reduce(0, +) - tried,
        isPassed: tried > 0 && largest <= tolerance * scale)
    }

    public static func errorDistribution(
      of tdErrors: [Double],
      window: Int
    ) throws -> ErrorDistribution {
      guard window >= 2 else { throw InvalidInput("a deviation takes two errors") }
      guard tdErrors.allSatisfy(\.isFinite) else {
        return ErrorDistribution(early: nil, late: nil, verdict: .notFinite)
      }
      // Not 2 · window, which may be too large for an Int.
      guard tdErrors.count / 2 >= window else {
        return ErrorDistribution(early: nil, late: nil, verdict: .tooFew)
      }
      let early = statistics(Array(tdErrors.prefix(window)))
      let late = statistics(Array(tdErrors.suffix(window)))
      let verdict: ErrorDistribution.Verdict =
        if early.deviation > 0, late.deviation > 2 * early.deviation {
          .growing
        } else if abs(late.mean) > 3 * late.standardError {
          .moving
        } else {
          .settled
        }
      return ErrorDistribution(early: early, late: late, verdict: verdict)
    }

    private static func statistics(_ errors: [Double]) -> ErrorDistribution.Window {
      let count = Double(errors.count)
      let mean = errors.reduce(0, +) / count
      let squares = errors.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let deviation = (squares / (count - 1)).squareRoot()
      return ErrorDistribution.Window(
        mean: mean, deviation: deviation, standardError: deviation / count.squareRoot())
    }
  }
}
