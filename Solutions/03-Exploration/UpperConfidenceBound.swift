public import Coursework
import Foundation

extension Submission {
  /// Exercise 3.4: choice by the upper end of what an action may still be worth.
  public enum UpperConfidenceBound: UpperConfidenceBoundExercise {
    public static func scores(
      of actionValues: [Double],
      counts: [Int],
      explorationWeight: Double
    ) throws -> [Double] {
      guard !actionValues.isEmpty, actionValues.allSatisfy(\.isFinite) else {
        throw InvalidInput("there must be an action, and all estimates must be finite")
      }
      guard counts.count == actionValues.count, counts.allSatisfy({ $0 >= 0 }) else {
        throw InvalidInput("each action has a count that is not negative")
      }
      guard explorationWeight >= 0, explorationWeight.isFinite else {
        throw InvalidInput("the exploration weight must be finite and not negative")
      }
      // The logarithm is that of all choices: the bonus of an action rises while others are chosen.
      let logarithm = log(Double(counts.reduce(0, +)))
      return zip(actionValues, counts).map { value, count in
        // Decided before dividing: with weight 0 the formula would give 0 · ∞, which is no number.
        guard count > 0 else { return .infinity }
        return value + explorationWeight * (logarithm / Double(count)).squareRoot()
      }
    }

    public static func bestActions(
      for actionValues: [Double],
      counts: [Int],
      explorationWeight: Double
    ) throws -> [Int] {
      let scores = try scores(
        of: actionValues, counts: counts, explorationWeight: explorationWeight)
      let best = scores.max()
      return scores.indices.filter { scores[$0] == best }
    }

    public static func play(
      rewards: [Double],
      rounds: Int,
      explorationWeight: Double
    ) throws -> [Int] {
      guard !rewards.isEmpty, rewards.allSatisfy(\.isFinite), rounds >= 0 else {
        throw InvalidInput("a bandit has actions that pay, and is played no fewer than no rounds")
      }
      guard explorationWeight >= 0, explorationWeight.isFinite else {
        throw InvalidInput("the exploration weight must be finite and not negative")
      }
      // What has not been tried is not known; its estimate does not matter, for its score is
      // infinite.
      var estimates = rewards.map { _ in 0.0 }
      var counts = rewards.map { _ in 0 }
      return try (0..<rounds).map { _ in
        let action = try bestActions(
          for: estimates, counts: counts, explorationWeight: explorationWeight)[0]
        estimates[action] = rewards[action]
        counts[action] += 1
        return action
      }
    }
  }
}
