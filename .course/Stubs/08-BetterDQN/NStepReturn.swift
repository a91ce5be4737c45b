public import Coursework

extension Submission {
  /// Exercise 8.6: targets that look several rewards ahead before they ask for an estimate.
  public enum NStepReturn: NStepReturnExercise {
    public static func transitions(
      of steps: [NStepRecord],
      n: Int,
      discount: Double
    ) throws -> [NStepTransition] {
      // TODO: refuse bad input, then, for each step, add up the discounted rewards of n steps or
      // of fewer where the episode ends. What is the estimate multiplied by?
      throw Unattempted()
    }

    public static func targets(
      of steps: [NStepRecord],
      n: Int,
      discount: Double
    ) throws -> [Double] {
      // TODO: add to each sum the estimate of the observation that came after the last step used.
      throw Unattempted()
    }
  }
}
