import Coursework

/// The classic mistakes of exercise 7.6.
enum DQNLossMisconceptions {
  static let all = [
    mistake(
      "the gradient runs through the target",
      """
      Your gradient also has an entry for the best next action, as if the target moved with the \
      network. Which numbers does the contract call constants?
      """,
      as: ThroughTheTarget.self),
    mistake(
      "bootstraps from a terminal state",
      """
      Your targets add a next value also where the transition is marked terminal. What can be \
      earned after the end?
      """,
      as: Unmasked.self),
    mistake(
      "the next value is that of the action taken",
      """
      Your target reads the next row at the action that was taken before it. Which action does \
      Q-learning expect in the next state?
      """,
      as: SameAction.self),
    mistake(
      "beyond the threshold the slope is 1",
      """
      Your Huber penalty goes on with slope 1, whatever the threshold. Does it join the parabola \
      without a kink? What is the parabola's slope at the threshold?
      """,
      as: SlopeOfOne.self),
    mistake(
      "beyond the threshold the slope is 0",
      """
      Your gradient vanishes where an error is large, as happens to those who cut the error off and \
      square what is left. Should a large error teach nothing?
      """,
      as: NoSlope.self),
    mistake(
      "smooth L1 passes for Huber's penalty",
      """
      Your penalty is Huber's divided by its threshold, which some libraries call smooth L1. With a \
      threshold of 1 they are the same: try another one.
      """,
      as: SmoothL1.self),
    mistake(
      "sums over the batch",
      """
      Your loss grows with the batch. What would the learning rate have to do when the batch is \
      twice as large?
      """,
      as: SumsUp.self),
    mistake(
      "averages over all predictions",
      """
      You divide by the number of predictions. How many errors are there in a batch, and how many \
      entries of the gradient can differ from 0?
      """,
      as: AveragesEverything.self),
    mistake(
      "divides by the sum of the weights",
      """
      Your weights are shares: doubling all of them changes nothing. What does the contract divide \
      by?
      """,
      as: NormalisesWeights.self),
    mistake(
      "weights count twice",
      """
      Your weights enter as their squares, as happens when the error is weighted before it is \
      squared. What does the weight multiply?
      """,
      as: SquaresWeights.self),
    mistake(
      "weights are left out",
      """
      Your loss treats all transitions alike. Which field of the batch did you not read?
      """,
      as: IgnoresWeights.self),
    mistake(
      "all actions are pulled to the target",
      """
      Your gradient moves every prediction of a row towards the target. What does a transition \
      tell about the actions that were not taken?
      """,
      as: PullsAll.self),
    mistake(
      "the half of the penalty is missing",
      """
      Your loss and gradient are twice as large as asked for. What is the derivative of e², and \
      what is it of ½ e²?
      """,
      as: NoHalf.self),
    mistake(
      "the gradient points the other way",
      """
      Your gradient has the sign of the error. When a prediction below its target rises, does the \
      loss rise or fall?
      """,
      as: OtherWay.self),
  ]

  private static func mistake(
    _ name: String,
    _ explanation: String,
    as implementation: Contracts.DQNLoss.Implementation
  ) -> Misconception {
    Misconception(Contracts.DQNLoss.self, name, explanation, as: implementation)
  }

  private enum ThroughTheTarget: DQNLossMistake {
    static func row(
      _ predictions: [Double], _ index: Int, _ target: Double, _ batch: DQNBatch,
      _ derivative: (Double) -> Double
    ) -> [Double] {
      let action = batch.actions[index]
      let slope = derivative(target - predictions[action])
      let next = batch.nextActionValues[index]
      var row = predictions.map { _ in 0.0 }
      row[action] = slope
      if !batch.isTerminal[index] {
        row[next.indices.reduce(0) { next[$1] > next[$0] ? $1 : $0 }] -= batch.discount * slope
      }
      return row
    }
  }

  private enum Unmasked: DQNLossMistake {
    static func continuation(_ isTerminal: Bool, _ discount: Double) -> Double { discount }
  }

  private enum SameAction: DQNLossMistake {
    static func next(_ row: [Double], _ action: Int) -> Double { row[action] }
  }

  private enum SlopeOfOne: DQNLossMistake {
    static func penalty(_ error: Double, _ penalty: DQNPenalty) -> (cost: Double, slope: Double) {
      guard case .huber(let threshold) = penalty, abs(error) > threshold else {
        return (error * error / 2, error)
      }
      return (threshold * (abs(error) - threshold / 2), error > 0 ? 1 : -1)
    }
  }

  private enum NoSlope: DQNLossMistake {
    static func penalty(_ error: Double, _ penalty: DQNPenalty) -> (cost: Double, slope: Double) {
      guard case .huber(let threshold) = penalty, abs(error) > threshold else {
        return (error * error / 2, error)
      }
      return (penalty.cost(of: error), 0)
    }
  }

  private enum SmoothL1: DQNLossMistake {
    static func penalty(_ error: Double, _ penalty: DQNPenalty) -> (cost: Double, slope: Double) {
      guard case .huber(let threshold) = penalty else { return (error * error / 2, error) }
      return (penalty.cost(of: error) / threshold, penalty.slope(at: error) / threshold)
    }
  }

  private enum SumsUp: DQNLossMistake {
    static func divisor(_ batch: DQNBatch) -> Double { 1 }
  }

  private enum AveragesEverything: DQNLossMistake {
    static func divisor(_ batch: DQNBatch) -> Double { Double(batch.count * batch.actionCount) }
  }

  private enum NormalisesWeights: DQNLossMistake {
    static func divisor(_ batch: DQNBatch) -> Double { batch.weights.reduce(0, +) }
  }

  private enum SquaresWeights: DQNLossMistake {
    static func weight(_ weight: Double) -> Double { weight * weight }
  }

  private enum IgnoresWeights: DQNLossMistake {
    static func weight(_ weight: Double) -> Double { 1 }
  }

  private enum PullsAll: DQNLossMistake {
    static func row(
      _ predictions: [Double], _ index: Int, _ target: Double, _ batch: DQNBatch,
      _ derivative: (Double) -> Double
    ) -> [Double] {
      predictions.map { derivative(target - $0) }
    }
  }

  private enum NoHalf: DQNLossMistake {
    static func penalty(_ error: Double, _ penalty: DQNPenalty) -> (cost: Double, slope: Double) {
      (2 * penalty.cost(of: error), 2 * penalty.slope(at: error))
    }
  }

  private enum OtherWay: DQNLossMistake {
    static func row(
      _ predictions: [Double], _ index: Int, _ target: Double, _ batch: DQNBatch,
      _ derivative: (Double) -> Double
    ) -> [Double] {
      var row = predictions.map { _ in 0.0 }
      row[batch.actions[index]] = derivative(predictions[batch.actions[index]] - target)
      return row
    }
  }
}
