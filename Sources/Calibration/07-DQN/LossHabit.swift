import Coursework

/// How somebody writes the loss in columns: one array for each quantity, and a mask of actions taken.
protocol LossHabit: DQNLossExercise {
  /// 1 where something follows.
  static func goesOn(_ batch: DQNBatch) -> [Double]
  /// The value of each next state.
  static func futures(_ batch: DQNBatch) -> [Double]
  /// The penalties of all errors.
  static func costs(_ errors: [Double], _ penalty: DQNPenalty) -> [Double]
  /// The slopes of all errors.
  static func slopes(_ errors: [Double], _ penalty: DQNPenalty) -> [Double]
  /// What each transition's penalty is multiplied by, the mean included.
  static func factors(_ batch: DQNBatch) -> [Double]
  /// The gradient.
  static func gradient(
    _ predictions: [[Double]], _ targets: [Double], _ batch: DQNBatch, _ penalty: DQNPenalty
  ) -> [[Double]]
}

extension LossHabit {
  static func goesOn(_ batch: DQNBatch) -> [Double] { batch.isTerminal.map { $0 ? 0 : 1 } }

  static func futures(_ batch: DQNBatch) -> [Double] {
    batch.nextActionValues.map { $0.max() ?? 0 }
  }

  static func costs(_ errors: [Double], _ penalty: DQNPenalty) -> [Double] {
    errors.map { error in
      guard case .huber(let k) = penalty else { return 0.5 * error * error }
      let size = error.magnitude
      return size <= k ? 0.5 * size * size : k * size - 0.5 * k * k
    }
  }

  static func slopes(_ errors: [Double], _ penalty: DQNPenalty) -> [Double] {
    guard case .huber(let k) = penalty else { return errors }
    return errors.map { max(-k, min(k, $0)) }
  }

  static func factors(_ batch: DQNBatch) -> [Double] {
    batch.weights.map { $0 / Double(batch.rewards.count) }
  }

  static func gradient(
    _ predictions: [[Double]], _ targets: [Double], _ batch: DQNBatch, _ penalty: DQNPenalty
  ) -> [[Double]] {
    let taken = zip(predictions, batch.actions).map { $0[$1] }
    let slopes = slopes(zip(targets, taken).map { $0 - $1 }, penalty)
    let column = zip(factors(batch), slopes).map { -($0 * $1) }
    return predictions.indices.map { i in
      predictions[i].indices.map { $0 == batch.actions[i] ? column[i] : 0 }
    }
  }

  static func targets(of batch: DQNBatch) throws -> [Double] {
    guard batch.isValid else { throw InvalidInput("cannot be a batch") }
    let futures = zip(goesOn(batch), futures(batch)).map { batch.discount * $0 * $1 }
    return zip(batch.rewards, futures).map { $0 + $1 }
  }

  static func loss(
    of predictions: [[Double]], against batch: DQNBatch, penalty: DQNPenalty
  ) throws -> DQNLossValue {
    let targets = try targets(of: batch)
    guard predictions.count == targets.count else { throw InvalidInput("too few rows") }
    for row in predictions where row.count != batch.nextActionValues[0].count {
      throw InvalidInput("a row of another length")
    }
    for number in predictions.joined() where !number.isFinite { throw InvalidInput("not a number") }
    if case .huber(let k) = penalty, k <= 0 || !k.isFinite { throw InvalidInput("no threshold") }
    let errors = predictions.indices.map { targets[$0] - predictions[$0][batch.actions[$0]] }
    let loss = zip(factors(batch), costs(errors, penalty)).map { $0 * $1 }.reduce(0, +)
    return DQNLossValue(
      loss: loss, errors: errors, gradient: gradient(predictions, targets, batch, penalty))
  }
}
