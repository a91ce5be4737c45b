import Coursework
import TabularLearning

/// The reference's double target behind the contract of exercise 8.1.
///
/// `DQNTarget.doubleDQNTarget` is the same rule in single precision.
enum DoubleDQNTargetReference: DoubleDQNStyle {
  static func targets(
    _ batch: DoubleDQNBatch, _ values: [Double], _ discount: Double
  ) -> [Double] {
    batch.rewards.indices.map { index in
      TemporalDifference.doubleQLearningTarget(
        reward: batch.rewards[index],
        continuation: TemporalDifference.continuation(
          isTerminal: batch.isTerminated[index], discount: discount),
        selector: batch.onlineNextActionValues[index],
        evaluator: batch.targetNextActionValues[index])
    }
  }

  static func errors(_ batch: DoubleDQNBatch, _ targets: [Double]) -> [Double] {
    targets.indices.map { index in
      TemporalDifference.error(
        target: targets[index],
        estimate: batch.onlineActionValues[index][batch.actions[index]])
    }
  }
}
