public import Coursework

extension Submission {
  /// Exercise 7.6: what a deep Q-network is trained on: targets, a loss, and its gradient.
  ///
  /// The contract, with every choice spelt out, is `DQNLossExercise`.
  public enum DQNLoss: DQNLossExercise {
    public static func targets(of batch: DQNBatch) throws -> [Double] {
      guard batch.isValid else { throw InvalidInput("the batch is not valid") }
      return batch.rewards.indices.map { index in
        let row = batch.nextActionValues[index]
        let best = row.reduce(row[0], max)
        return batch.rewards[index] + (batch.isTerminal[index] ? 0 : batch.discount * best)
      }
    }

    public static func loss(
      of predictions: [[Double]],
      against batch: DQNBatch,
      penalty: DQNPenalty
    ) throws -> DQNLossValue {
      let targets = try targets(of: batch)
      let isTable =
        predictions.count == batch.count
        && predictions.allSatisfy { $0.count == batch.actionCount && $0.allSatisfy(\.isFinite) }
      guard isTable else { throw InvalidInput("predictions and next values differ in shape") }
      if case .huber(let threshold) = penalty, !(threshold > 0 && threshold.isFinite) {
        throw InvalidInput("a threshold is positive and finite")
      }

      let count = Double(batch.count)
      let zeros = Array(repeating: 0.0, count: batch.actionCount)
      var value = DQNLossValue(loss: 0, errors: [], gradient: predictions.map { _ in zeros })
      for (index, action) in batch.actions.enumerated() {
        let error = targets[index] - predictions[index][action]
        let (cost, slope) = evaluate(error, penalty)
        value.errors.append(error)
        value.loss += batch.weights[index] * cost / count
        // The error falls as the prediction rises, hence the sign. The other actions were not
        // tried: nothing is known about them, and nothing changes. The target is a constant.
        value.gradient[index][action] = -batch.weights[index] * slope / count
      }
      return value
    }

    /// What an error costs, and by how much more a larger one would.
    private static func evaluate(_ error: Double, _ penalty: DQNPenalty) -> (Double, Double) {
      guard case .huber(let threshold) = penalty, abs(error) > threshold else {
        return (error * error / 2, error)
      }
      let slope = error > 0 ? threshold : -threshold
      return (threshold * (abs(error) - threshold / 2), slope)
    }
  }
}
