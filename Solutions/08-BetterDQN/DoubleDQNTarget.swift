public import Coursework

extension Submission {
  /// Exercise 8.1: the target of double DQN: one network selects, the other evaluates.
  public enum DoubleDQNTarget: DoubleDQNTargetExercise {
    public static func targets(of batch: DoubleDQNBatch, discount: Double) throws -> [Double] {
      try check(batch, discount)
      return batch.rewards.indices.map { index in
        // What the networks say about a state that ends the episode is not looked at.
        guard !batch.isTerminated[index] else { return batch.rewards[index] }
        // Two questions, two networks: the luck that made the online network prefer an action is
        // not in the target network's opinion of it.
        let action = first(bestOf: batch.onlineNextActionValues[index])
        return batch.rewards[index] + discount * batch.targetNextActionValues[index][action]
      }
    }

    public static func errors(of batch: DoubleDQNBatch, discount: Double) throws -> [Double] {
      let targets = try targets(of: batch, discount: discount)
      return targets.indices.map { index in
        // The action that was taken, whether or not it was the best.
        targets[index] - batch.onlineActionValues[index][batch.actions[index]]
      }
    }

    /// The first action of those with the largest value: only a larger one takes its place.
    private static func first(bestOf values: [Double]) -> Int {
      var best = 0
      for action in values.indices where values[action] > values[best] { best = action }
      return best
    }

    private static func check(_ batch: DoubleDQNBatch, _ discount: Double) throws {
      let count = batch.rewards.count
      let tables = [
        batch.onlineActionValues, batch.onlineNextActionValues, batch.targetNextActionValues,
      ]
      guard count > 0, batch.actions.count == count, batch.isTerminated.count == count,
        tables.allSatisfy({ $0.count == count })
      else { throw InvalidInput("each transition, at least one, has an entry in every list") }
      let actionCount = batch.onlineActionValues[0].count
      guard tables.joined().allSatisfy({ $0.count == actionCount }),
        batch.actions.allSatisfy((0..<actionCount).contains)
      else { throw InvalidInput("each row has a value for each action, and the actions exist") }
      guard batch.rewards.allSatisfy(\.isFinite),
        tables.joined().joined().allSatisfy(\.isFinite), (0...1).contains(discount)
      else { throw InvalidInput("numbers must be finite, and the discount lie in 0...1") }
    }
  }
}
