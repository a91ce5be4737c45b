import Coursework
import DecisionProcesses

/// A mistake of exercise 6.4 in other words: a transition that has to be refused moves the weights.
enum LateLooks {
  /// Keeps weights in a dictionary, takes the old value off them, and adds what came instead.
  struct TakesOffFirst: ApproximateQExercise {
    private let (featureCount, actionCount): (Int, Int)
    private let (stepSize, discount): (Double, Double)
    private var weights: [[Int]: Double] = [:]

    init(featureCount: Int, actionCount: Int, stepSize: Double, discount: Double) throws {
      try LinearFrame.check(featureCount, actionCount, stepSize, discount)
      (self.featureCount, self.actionCount) = (featureCount, actionCount)
      (self.stepSize, self.discount) = (stepSize, discount)
    }

    func actionValues(of features: [Double]) throws -> [Double] {
      try LinearFrame.check(features, featureCount)
      return (0..<actionCount).map { action in
        features.enumerated().reduce(0) {
          $0 + $1.element * weights[[action, $1.offset], default: 0]
        }
      }
    }

    mutating func learn(from transition: Transition<[Double]>) throws {
      var seen = transition
      // What follows the end is nothing, whatever it looks like.
      if transition.isTerminal { seen.nextState = Array(repeating: 0, count: featureCount) }
      try LinearFrame.check(seen, featureCount, actionCount)
      let value = try actionValues(of: seen.state)[seen.action]
      let best = try actionValues(of: seen.nextState).reduce(-.infinity, max)
      move(seen, by: -value)
      move(seen, by: seen.reward)
      move(seen, by: seen.isTerminal ? 0 : discount * best)
      try LinearFrame.check(transition.nextState, featureCount)
    }

    private mutating func move(_ transition: Transition<[Double]>, by part: Double) {
      for (index, feature) in transition.state.enumerated() {
        weights[[transition.action, index], default: 0] += stepSize * part * feature
      }
    }
  }

  /// Moves a copy of its columns, which takes their place on the way out, whichever way that is.
  struct KeepsOnTheWayOut: ApproximateQExercise {
    private let actionCount: Int
    private let (stepSize, discount): (Double, Double)
    private var columns: [[Double]]

    init(featureCount: Int, actionCount: Int, stepSize: Double, discount: Double) throws {
      try LinearFrame.check(featureCount, actionCount, stepSize, discount)
      self.actionCount = actionCount
      (self.stepSize, self.discount) = (stepSize, discount)
      columns = Array(repeating: Array(repeating: 0, count: actionCount), count: featureCount)
    }

    func actionValues(of features: [Double]) throws -> [Double] {
      try LinearFrame.check(features, columns.count)
      return zip(columns, features).reduce(Array(repeating: 0, count: actionCount)) { sums, pair in
        zip(sums, pair.0).map { $0 + $1 * pair.1 }
      }
    }

    mutating func learn(from transition: Transition<[Double]>) throws {
      guard (0..<actionCount).contains(transition.action), transition.reward.isFinite else {
        throw InvalidInput("no such action, or no such reward")
      }
      var moved = columns
      defer { columns = moved }
      var error = try transition.reward - actionValues(of: transition.state)[transition.action]
      if !transition.isTerminal {
        error += try discount * (actionValues(of: transition.nextState).max() ?? 0)
      }
      for (index, feature) in transition.state.enumerated() {
        moved[index][transition.action] += error * feature * stepSize
      }
      _ = try actionValues(of: transition.nextState)
    }
  }
}
