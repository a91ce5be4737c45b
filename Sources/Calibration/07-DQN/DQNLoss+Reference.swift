import Coursework
import NeuralNetworks
import TabularLearning

/// The reference's target and loss behind the contract of exercise 7.6.
///
/// The target is the one of `TemporalDifference`: that of `DQNTarget` is the same rule in single
/// precision. What an error costs is `Loss`, whose square is not halved and whose threshold is in
/// single precision: so a squared penalty is half of it, and Huber's with threshold κ is κ² times
/// that of e / κ with threshold 1. Weights and mean stand in the middle of the reference's training
/// step, where nobody can ask for them; they are those of the alternatives.
enum DQNLossReference: LossHabit {
  static func targets(of batch: DQNBatch) throws -> [Double] {
    guard batch.isValid else { throw InvalidInput("batch") }
    return (0..<batch.count).map { index in
      TemporalDifference.qLearningTarget(
        reward: batch.rewards[index],
        continuation: TemporalDifference.continuation(
          isTerminal: batch.isTerminal[index], discount: batch.discount),
        nextActionValues: batch.nextActionValues[index])
    }
  }

  static func costs(_ errors: [Double], _ penalty: DQNPenalty) -> [Double] {
    switch penalty {
    case .squared: errors.map { Loss.squared.value(of: -$0) / 2 }
    case .huber(let k): errors.map { k * k * Loss.huber(threshold: 1).value(of: -$0 / k) }
    }
  }

  /// The slope with respect to the error, which is the target minus the prediction.
  static func slopes(_ errors: [Double], _ penalty: DQNPenalty) -> [Double] {
    switch penalty {
    case .squared: errors.map { -Loss.squared.derivative(at: -$0) / 2 }
    case .huber(let k): errors.map { -k * Loss.huber(threshold: 1).derivative(at: -$0 / k) }
    }
  }
}
