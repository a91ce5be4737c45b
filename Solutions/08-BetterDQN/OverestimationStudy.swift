public import Coursework

extension Submission {
  /// Exercise 8.7: how much more two networks promise than they keep.
  public enum OverestimationStudy: OverestimationStudyExercise {
    public static func returns(of rewards: [Double], discount: Double) throws -> [Double] {
      guard !rewards.isEmpty, rewards.allSatisfy(\.isFinite), discount >= 0, discount < 1 else {
        throw InvalidInput("rewards must be finite, at least one, and the discount below 1")
      }
      // From the end: each return is the reward and the discounted return after it.
      var returns = rewards
      for step in rewards.indices.dropLast().reversed() {
        returns[step] += discount * returns[step + 1]
      }
      return returns
    }

    public static func overestimation(
      in episodes: [EvaluationEpisode],
      range: RewardRange,
      discount: Double
    ) throws -> OverestimationBounds {
      try check(episodes, range)
      var (excess, smallestTails, largestTails, states) = (0.0, 0.0, 0.0, 0)
      for episode in episodes {
        let returns = try returns(of: episode.rewards, discount: discount)
        states += returns.count
        // The power of the discount that the tail has in a state, from the last state to the first.
        var power = episode.isTruncated ? 1.0 : 0
        for step in returns.indices.reversed() {
          power *= discount
          excess += episode.predictions[step][episode.actions[step]] - returns[step]
          // The episode might have ended right behind the limit, so 0 is among the tails.
          smallestTails += power * min(0, range.smallest) / (1 - discount)
          largestTails += power * max(0, range.largest) / (1 - discount)
        }
      }
      // What is realised is subtracted, so the largest tails make the lower bound.
      return OverestimationBounds(
        lower: (excess - largestTails) / Double(states),
        upper: (excess - smallestTails) / Double(states))
    }

    public static func larger(
      plain: [EvaluationEpisode],
      double: [EvaluationEpisode],
      range: RewardRange,
      discount: Double
    ) throws -> LargerOverestimation {
      let plain = try overestimation(in: plain, range: range, discount: discount)
      let double = try overestimation(in: double, range: range, discount: discount)
      if plain.lower > double.upper { return .plain }
      if double.lower > plain.upper { return .double }
      return .undecided
    }

    /// What the returns do not check.
    private static func check(_ episodes: [EvaluationEpisode], _ range: RewardRange) throws {
      guard range.smallest.isFinite, range.largest.isFinite, range.smallest <= range.largest,
        episodes.flatMap(\.rewards).allSatisfy({ $0 >= range.smallest && $0 <= range.largest })
      else { throw InvalidInput("rewards must lie in a range with two finite ends") }
      guard let width = episodes.first?.predictions.first?.count else {
        throw InvalidInput("there must be an episode")
      }
      for episode in episodes {
        guard episode.actions.count == episode.rewards.count,
          episode.predictions.count == episode.rewards.count + 1,
          episode.actions.allSatisfy((0..<width).contains),
          episode.predictions.allSatisfy({ $0.count == width && $0.allSatisfy(\.isFinite) })
        else { throw InvalidInput("actions and predictions must fit the steps of their episode") }
      }
    }
  }
}
