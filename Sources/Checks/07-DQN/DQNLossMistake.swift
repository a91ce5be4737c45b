import Coursework

/// A mistake in one part of a loss, with everything else right.
protocol DQNLossMistake: DQNLossExercise {
  /// What the value of the next state counts.
  static func continuation(_ isTerminal: Bool, _ discount: Double) -> Double
  /// The value of the next state, by its row and the action that was taken.
  static func next(_ row: [Double], _ action: Int) -> Double
  static func penalty(_ error: Double, _ penalty: DQNPenalty) -> (cost: Double, slope: Double)
  /// The weight as it counts.
  static func weight(_ weight: Double) -> Double
  /// What the sums are divided by.
  static func divisor(_ batch: DQNBatch) -> Double
  /// A row of the gradient, given a function for the derivative of an error.
  static func row(
    _ predictions: [Double], _ index: Int, _ target: Double, _ batch: DQNBatch,
    _ derivative: (Double) -> Double
  ) -> [Double]
}

extension DQNLossMistake {
  static func continuation(_ isTerminal: Bool, _ discount: Double) -> Double {
    isTerminal ? 0 : discount
  }

  static func next(_ row: [Double], _ action: Int) -> Double { row.reduce(row[0], max) }

  static func penalty(_ error: Double, _ penalty: DQNPenalty) -> (cost: Double, slope: Double) {
    (penalty.cost(of: error), penalty.slope(at: error))
  }

  static func weight(_ weight: Double) -> Double { weight }

  static func divisor(_ batch: DQNBatch) -> Double { Double(batch.count) }

  static func row(
    _ predictions: [Double], _ index: Int, _ target: Double, _ batch: DQNBatch,
    _ derivative: (Double) -> Double
  ) -> [Double] {
    let action = batch.actions[index]
    var row = predictions.map { _ in 0.0 }
    row[action] = derivative(target - predictions[action])
    return row
  }

  static func targets(of batch: DQNBatch) throws -> [Double] {
    guard batch.isValid else { throw InvalidInput("no batch") }
    return (0..<batch.count).map {
      batch.rewards[$0] + continuation(batch.isTerminal[$0], batch.discount)
        * next(batch.nextActionValues[$0], batch.actions[$0])
    }
  }

  static func loss(
    of predictions: [[Double]], against batch: DQNBatch, penalty kind: DQNPenalty
  ) throws -> DQNLossValue {
    let targets = try targets(of: batch)
    guard predictions.map(\.count) == batch.nextActionValues.map(\.count),
      predictions.joined().allSatisfy(\.isFinite)
    else { throw InvalidInput("no predictions") }
    if case .huber(let threshold) = kind, !(threshold > 0 && threshold < .infinity) {
      throw InvalidInput("no threshold")
    }
    let divisor = divisor(batch)
    var value = DQNLossValue(loss: 0, errors: [], gradient: [])
    for index in 0..<batch.count {
      let weight = weight(batch.weights[index])
      let error = targets[index] - predictions[index][batch.actions[index]]
      value.errors.append(error)
      value.loss += weight * penalty(error, kind).cost
      value.gradient.append(
        row(predictions[index], index, targets[index], batch) {
          -weight * penalty($0, kind).slope / divisor
        })
    }
    value.loss /= divisor
    return value
  }
}
