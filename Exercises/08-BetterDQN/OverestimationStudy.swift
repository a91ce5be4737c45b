public import Coursework

extension Submission {
  /// Exercise 8.7: how much more two networks promise than they keep.
  public enum OverestimationStudy: OverestimationStudyExercise {
    public static func returns(of rewards: [Double], discount: Double) throws -> [Double] {
      // TODO: refuse bad input, then add up what follows each step. Which end do you begin at?
      throw Unattempted()
    }

    public static func overestimation(
      in episodes: [EvaluationEpisode],
      range: RewardRange,
      discount: Double
    ) throws -> OverestimationBounds {
      // TODO: refuse bad input, then compare each prediction with the return and the bounds of what
      // came, or would have come, after it. Over what is the mean taken?
      throw Unattempted()
    }

    public static func larger(
      plain: [EvaluationEpisode],
      double: [EvaluationEpisode],
      range: RewardRange,
      discount: Double
    ) throws -> LargerOverestimation {
      // TODO: say which overestimates more, where the bounds leave no doubt.
      throw Unattempted()
    }
  }
}
