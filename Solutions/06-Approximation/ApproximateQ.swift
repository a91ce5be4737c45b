public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 6.4: Q-learning with a linear function in place of a table.
  public struct ApproximateQ: ApproximateQExercise {
    private let stepSize: Double
    private let discount: Double
    private var weights: [[Double]]

    public init(
      featureCount: Int,
      actionCount: Int,
      stepSize: Double,
      discount: Double
    ) throws {
      guard featureCount > 0, actionCount > 0 else {
        throw InvalidInput("a learner needs at least one feature and one action")
      }
      guard (0...1).contains(stepSize), (0...1).contains(discount) else {
        throw InvalidInput("step size and discount must lie in 0...1")
      }
      self.stepSize = stepSize
      self.discount = discount
      weights = Array(repeating: Array(repeating: 0, count: featureCount), count: actionCount)
    }

    public func actionValues(of features: [Double]) throws -> [Double] {
      guard features.count == weights[0].count, features.allSatisfy(\.isFinite) else {
        throw InvalidInput("a state has \(weights[0].count) finite features")
      }
      return weights.map { row in zip(row, features).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    public mutating func learn(from transition: Transition<[Double]>) throws {
      let values = try actionValues(of: transition.state)
      let nextValues = try actionValues(of: transition.nextState)
      let action = transition.action
      guard weights.indices.contains(action), transition.reward.isFinite else {
        throw InvalidInput("an action is an index below \(weights.count), and a reward is finite")
      }
      var target = transition.reward
      if !transition.isTerminal, let best = nextValues.max() { target += discount * best }
      // The error is one number. Each weight moves by as much of it as its feature was part of the
      // value; features of the next state do not come in, for the target is taken as it is.
      let error = target - values[action]
      for (index, feature) in transition.state.enumerated() {
        weights[action][index] += stepSize * error * feature
      }
    }
  }
}
