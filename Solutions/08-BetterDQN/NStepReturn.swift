public import Coursework

extension Submission {
  /// Exercise 8.6: targets that look several rewards ahead before they ask for an estimate.
  public enum NStepReturn: NStepReturnExercise {
    public static func transitions(
      of steps: [NStepRecord],
      n: Int,
      discount: Double
    ) throws -> [NStepTransition] {
      guard n >= 1, (0...1).contains(discount),
        steps.allSatisfy({ $0.reward.isFinite && $0.nextValue.isFinite })
      else { throw InvalidInput("n must be at least 1, the discount in 0...1, numbers finite") }
      return steps.indices.map { first in
        var transition = NStepTransition(rewardSum: 0, stepCount: 0, bootstrapDiscount: 1)
        for step in steps[first...].prefix(n) {
          transition.rewardSum += transition.bootstrapDiscount * step.reward
          transition.stepCount += 1
          // After k steps this is discount^k, whether k is n or fewer.
          transition.bootstrapDiscount *= step.isTerminated ? 0 : discount
          // The steps behind an end are of another episode.
          if step.isTerminated || step.isTruncated { break }
        }
        return transition
      }
    }

    public static func targets(
      of steps: [NStepRecord],
      n: Int,
      discount: Double
    ) throws -> [Double] {
      let transitions = try transitions(of: steps, n: n, discount: discount)
      return transitions.enumerated().map { first, transition in
        // The estimate is that of the last step used, so of the episode's last observation where a
        // time limit cut it off.
        let last = first + transition.stepCount - 1
        return transition.rewardSum + transition.bootstrapDiscount * steps[last].nextValue
      }
    }
  }
}
