public import Coursework

extension Submission {
  /// Exercise 7.6: what a deep Q-network is trained on: targets, a loss, and its gradient.
  ///
  /// The contract, with every choice spelt out, is `DQNLossExercise`.
  public enum DQNLoss: DQNLossExercise {
    public static func targets(of batch: DQNBatch) throws -> [Double] {
      // TODO: refuse a batch that is not valid, then return the target of each transition.
      throw Unattempted()
    }

    public static func loss(
      of predictions: [[Double]],
      against batch: DQNBatch,
      penalty: DQNPenalty
    ) throws -> DQNLossValue {
      // TODO: refuse bad input, then return the loss, the errors and the gradient.
      throw Unattempted()
    }
  }
}
