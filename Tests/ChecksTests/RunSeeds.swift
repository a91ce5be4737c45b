import Checks
import Coursework
import TestSupport

/// The seeds of one run of these tests, all made from one, which `BELLWORK_SEED` repeats.
enum RunSeeds {
  /// The seed that all others are made from.
  static let base = freshSeed()

  /// What to set in the environment to repeat this run of the tests.
  static let repetition = "repeat with BELLWORK_SEED=\(base)"

  /// The seed of one examination, unlike that of any other purpose or number.
  static func seed(_ id: ExerciseID, _ purpose: String, number: Int = 0) -> CourseSeed {
    var generator = CourseSeed(base).generator(exercise: id, claim: "\(purpose), \(number)")
    return CourseSeed(generator.next())
  }
}
