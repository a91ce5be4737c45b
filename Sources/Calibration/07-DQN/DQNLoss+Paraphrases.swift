import Coursework

/// The mistakes of exercise 7.6 in other words.
enum LossParaphrases {
  typealias Rows = [[Double]]

  private static func scaled(
    _ batch: DQNBatch, by factor: Double
  ) -> [Double] {
    batch.weights.map { factor * $0 / Double(batch.count) }
  }

  private enum Plain: LossHabit {}

  // MARK: - The gradient runs through the target

  enum BothSides: LossHabit {
    static func gradient(
      _ predictions: Rows, _ targets: [Double], _ batch: DQNBatch, _ penalty: DQNPenalty
    ) -> Rows {
      var rows = Plain.gradient(predictions, targets, batch, penalty)
      for i in rows.indices {
        let slope = rows[i][batch.actions[i]]
        let next = batch.nextActionValues[i]
        let best = next.firstIndex(of: next.max() ?? 0) ?? 0
        rows[i][best] -= goesOn(batch)[i] * batch.discount * slope
      }
      return rows
    }
  }

  enum AddsTheTargetsShare: LossHabit {
    static func gradient(
      _ predictions: Rows, _ targets: [Double], _ batch: DQNBatch, _ penalty: DQNPenalty
    ) -> Rows {
      predictions.indices.map { i in
        let slope = slopes([targets[i] - predictions[i][batch.actions[i]]], penalty)[0]
        let next = batch.nextActionValues[i]
        let best = next.indices.max { next[$0] < next[$1] }
        return predictions[i].indices.map { action in
          let ofTarget = action == best && !batch.isTerminal[i] ? batch.discount : 0
          let ofPrediction = action == batch.actions[i] ? 1.0 : 0
          return factors(batch)[i] * slope * (ofTarget - ofPrediction)
        }
      }
    }
  }

  // MARK: - Bootstraps from a terminal state

  enum GoesOnForEver: LossHabit {
    static func goesOn(_ batch: DQNBatch) -> [Double] { batch.rewards.map { _ in 1 } }
  }

  enum EndsAtZeroOnly: LossHabit {
    static func goesOn(_ batch: DQNBatch) -> [Double] {
      zip(batch.isTerminal, futures(batch)).map { $0 && $1 == 0 ? 0 : 1 }
    }
  }

  // MARK: - The next value is that of the action taken

  enum FollowsTheAction: LossHabit {
    static func futures(_ batch: DQNBatch) -> [Double] {
      zip(batch.nextActionValues, batch.actions).map { $0[$1] }
    }
  }

  enum MasksTheNextRow: LossHabit {
    static func futures(_ batch: DQNBatch) -> [Double] {
      batch.actions.indices.map { i in
        batch.nextActionValues[i].enumerated()
          .map { $0.offset == batch.actions[i] ? $0.element : 0 }.reduce(0, +)
      }
    }
  }

  // MARK: - Beyond the threshold the slope is 1

  enum TakesTheSign: LossHabit {
    static func slopes(_ errors: [Double], _ penalty: DQNPenalty) -> [Double] {
      guard case .huber(let k) = penalty else { return errors }
      return errors.map { $0.magnitude <= k ? $0 : $0 > 0 ? 1 : -1 }
    }
  }

  enum DividesByItsSize: LossHabit {
    static func slopes(_ errors: [Double], _ penalty: DQNPenalty) -> [Double] {
      guard case .huber(let k) = penalty else { return errors }
      return errors.map { abs($0) > k ? $0 / abs($0) : $0 }
    }
  }

  // MARK: - Beyond the threshold the slope is 0

  enum Filters: LossHabit {
    static func slopes(_ errors: [Double], _ penalty: DQNPenalty) -> [Double] {
      guard case .huber(let k) = penalty else { return errors }
      return errors.map { (-k...k).contains($0) ? $0 : 0 }
    }
  }

  enum IsFlatOutside: LossHabit {
    static func slopes(_ errors: [Double], _ penalty: DQNPenalty) -> [Double] {
      guard case .huber(let k) = penalty else { return errors }
      return errors.map { error in error * (error > k || error < -k ? 0 : 1) }
    }
  }

  // MARK: - Smooth L1 passes for Huber's penalty

  enum ScalesTheError: LossHabit {
    static func costs(_ errors: [Double], _ penalty: DQNPenalty) -> [Double] {
      guard case .huber(let k) = penalty else { return Plain.costs(errors, penalty) }
      return Plain.costs(errors.map { $0 / k }, .huber(threshold: 1)).map { k * $0 }
    }
    static func slopes(_ errors: [Double], _ penalty: DQNPenalty) -> [Double] {
      guard case .huber(let k) = penalty else { return errors }
      return errors.map { max(-1, min(1, $0 / k)) }
    }
  }

  enum IsPyTorchs: LossHabit {
    static func costs(_ errors: [Double], _ penalty: DQNPenalty) -> [Double] {
      guard case .huber(let beta) = penalty else { return Plain.costs(errors, penalty) }
      return errors.map { abs($0) < beta ? $0 * $0 / (2 * beta) : abs($0) - beta / 2 }
    }
    static func slopes(_ errors: [Double], _ penalty: DQNPenalty) -> [Double] {
      guard case .huber(let beta) = penalty else { return errors }
      return errors.map { abs($0) < beta ? $0 / beta : $0 < 0 ? -1 : 1 }
    }
  }

  // MARK: - Sums over the batch

  enum Adds: LossHabit {
    static func factors(_ batch: DQNBatch) -> [Double] { batch.weights }
  }

  enum MultipliesTheMean: LossHabit {
    static func factors(_ batch: DQNBatch) -> [Double] { scaled(batch, by: Double(batch.count)) }
  }

  // MARK: - Averages over all predictions

  enum MeanOfTheTable: LossHabit {
    static func factors(_ batch: DQNBatch) -> [Double] {
      let all = batch.nextActionValues.joined().count
      return batch.weights.map { $0 / Double(all) }
    }
  }

  enum MeanOfMeans: LossHabit {
    static func factors(_ batch: DQNBatch) -> [Double] {
      scaled(batch, by: 1 / Double(batch.nextActionValues[0].count))
    }
  }

  // MARK: - Divides by the sum of the weights

  enum WeightedMean: LossHabit {
    static func factors(_ batch: DQNBatch) -> [Double] {
      let total = batch.weights.reversed().reduce(0, +)
      return batch.weights.map { $0 / total }
    }
  }

  enum SharesFirst: LossHabit {
    static func factors(_ batch: DQNBatch) -> [Double] {
      let mean = batch.weights.reduce(0, +) / Double(batch.count)
      return batch.weights.map { $0 / mean / Double(batch.count) }
    }
  }

  // MARK: - Weights count twice

  enum WeighsBefore: LossHabit {
    static func factors(_ batch: DQNBatch) -> [Double] {
      batch.weights.map { $0 * $0 / Double(batch.count) }
    }
  }

  enum WeighsAgain: LossHabit {
    static func factors(_ batch: DQNBatch) -> [Double] {
      zip(batch.weights, scaled(batch, by: 1)).map { $0 * $1 }
    }
  }

  // MARK: - Weights are left out

  enum PlainMean: LossHabit {
    static func factors(_ batch: DQNBatch) -> [Double] {
      batch.weights.map { _ in 1 / Double(batch.count) }
    }
  }

  enum ReplacesByOne: LossHabit {
    static func factors(_ batch: DQNBatch) -> [Double] {
      Array(repeating: 1 / Double(batch.rewards.count), count: batch.rewards.count)
    }
  }

  // MARK: - All actions are pulled to the target

  enum Broadcasts: LossHabit {
    static func gradient(
      _ predictions: Rows, _ targets: [Double], _ batch: DQNBatch, _ penalty: DQNPenalty
    ) -> Rows {
      predictions.indices.map { i in
        slopes(predictions[i].map { $0 - targets[i] }, penalty).map { factors(batch)[i] * $0 }
      }
    }
  }

  enum RepeatsTheTarget: LossHabit {
    static func gradient(
      _ predictions: Rows, _ targets: [Double], _ batch: DQNBatch, _ penalty: DQNPenalty
    ) -> Rows {
      var rows = predictions
      for action in 0..<batch.actionCount {
        let every = DQNBatch(
          actions: targets.map { _ in action }, rewards: batch.rewards,
          isTerminal: batch.isTerminal, nextActionValues: batch.nextActionValues,
          weights: batch.weights, discount: batch.discount)
        let column = Plain.gradient(predictions, targets, every, penalty)
        for i in rows.indices { rows[i][action] = column[i][action] }
      }
      return rows
    }
  }

  // MARK: - The half of the penalty is missing

  enum Squares: LossHabit {
    static func factors(_ batch: DQNBatch) -> [Double] { scaled(batch, by: 2) }
  }

  enum DerivesTheSquare: LossHabit {
    static func costs(_ errors: [Double], _ penalty: DQNPenalty) -> [Double] {
      errors.map { error in
        guard case .huber(let k) = penalty, abs(error) > k else { return error * error }
        return 2 * k * abs(error) - k * k
      }
    }
    static func slopes(_ errors: [Double], _ penalty: DQNPenalty) -> [Double] {
      Plain.slopes(errors, penalty).map { $0 + $0 }
    }
  }

  // MARK: - The gradient points the other way

  enum ForgetsTheMinus: LossHabit {
    static func gradient(
      _ predictions: Rows, _ targets: [Double], _ batch: DQNBatch, _ penalty: DQNPenalty
    ) -> Rows {
      Plain.gradient(predictions, targets, batch, penalty).map { $0.map { -$0 } }
    }
  }

  enum Turns: LossHabit {
    static func slopes(_ errors: [Double], _ penalty: DQNPenalty) -> [Double] {
      Plain.slopes(errors.map { -$0 }, penalty)
    }
  }
}
