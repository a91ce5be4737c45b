public import Coursework

extension Submission {
  /// Exercise 9.2: three checks of an agent before it is trusted with anything larger.
  ///
  /// The contract, with every choice spelt out, is `SanityChecksExercise`.
  public enum SanityChecks: SanityChecksExercise {
    public static func trivialTask(_ run: TrivialRun) throws -> TrivialReport {
      // TODO: refuse bad input, then compare what was learned with what right updates arrive at.
      throw Unattempted()
    }

    public static func knownValues(
      learned: [[Double]],
      known: [[Double]],
      visits: [[Int]],
      tolerance: Double
    ) throws -> KnownValueReport {
      // TODO: refuse bad input, then find the largest error of the pairs that were tried.
      throw Unattempted()
    }

    public static func errorDistribution(
      of tdErrors: [Double],
      window: Int
    ) throws -> ErrorDistribution {
      // TODO: refuse bad input, then compare the first errors with the last.
      throw Unattempted()
    }
  }
}
