import Coursework
import DecisionProcesses

/// What a transition looks like to a learner.
struct LinearLearnerStep {
  var action: Int
  var features: [Double]
  var values: [Double]
  var nextFeatures: [Double]
  var nextValues: [Double]
  var isTerminal: Bool
  var discount: Double
}

/// A mistake in the update, with everything else right.
protocol ApproximateQMistake {
  /// What follows, before it is discounted.
  static func next(_ step: LinearLearnerStep) -> Double
  static func error(_ target: Double, _ value: Double) -> Double
  /// Where the weights move, by action.
  static func direction(_ step: LinearLearnerStep) -> [Int: [Double]]
}

extension ApproximateQMistake {
  static func next(_ step: LinearLearnerStep) -> Double {
    step.isTerminal ? 0 : step.nextValues.max() ?? 0
  }
  static func error(_ target: Double, _ value: Double) -> Double { target - value }
  static func direction(_ step: LinearLearnerStep) -> [Int: [Double]] {
    [step.action: step.features]
  }
}

/// A learner that refuses bad input and makes one mistake.
struct MistakenLinearLearner<Mistake: ApproximateQMistake>: ApproximateQExercise {
  private let stepSize: Double
  private let discount: Double
  private var weights: [[Double]]

  init(featureCount: Int, actionCount: Int, stepSize: Double, discount: Double) throws {
    guard featureCount > 0, actionCount > 0, (0...1).contains(stepSize), (0...1).contains(discount)
    else { throw InvalidInput("no learner") }
    self.stepSize = stepSize
    self.discount = discount
    weights = Array(repeating: Array(repeating: 0, count: featureCount), count: actionCount)
  }

  func actionValues(of features: [Double]) throws -> [Double] {
    guard features.count == weights[0].count, features.allSatisfy(\.isFinite) else {
      throw InvalidInput("no features")
    }
    return weights.map { zip($0, features).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  mutating func learn(from transition: Transition<[Double]>) throws {
    let (values, nextValues) = (
      try actionValues(of: transition.state), try actionValues(of: transition.nextState)
    )
    guard weights.indices.contains(transition.action), transition.reward.isFinite else {
      throw InvalidInput("no transition")
    }
    let step = LinearLearnerStep(
      action: transition.action, features: transition.state, values: values,
      nextFeatures: transition.nextState, nextValues: nextValues,
      isTerminal: transition.isTerminal, discount: discount)
    let target = transition.reward + discount * Mistake.next(step)
    let error = Mistake.error(target, values[transition.action])
    for (action, row) in Mistake.direction(step) {
      for (index, part) in row.enumerated() { weights[action][index] += stepSize * error * part }
    }
  }
}
