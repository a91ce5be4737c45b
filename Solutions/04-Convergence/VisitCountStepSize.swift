public import Coursework
public import DecisionProcesses
import Foundation

extension Submission {
  /// Exercise 4.2: Q-learning whose step sizes fall with the visits of each pair.
  ///
  /// What is asked for stands in `VisitCountStepSizeExercise`.
  public struct VisitCountStepSize: VisitCountStepSizeExercise {
    private let exponent: Double
    private let discount: Double
    private var values: [[Double]]
    private var visits: [[Int]]

    public init(stateCount: Int, actionCount: Int, exponent: Double, discount: Double) throws {
      guard stateCount > 0, actionCount > 0 else {
        throw InvalidInput("a learner needs at least one state and one action")
      }
      // Up to 1/2 the squares of the step sizes sum to infinity, above 1 the step sizes do not.
      guard exponent > 0.5, exponent <= 1 else {
        throw InvalidInput("the exponent must lie above 1/2 and not above 1")
      }
      guard (0...1).contains(discount) else { throw InvalidInput("the discount must lie in 0...1") }
      self.exponent = exponent
      self.discount = discount
      values = Array(repeating: Array(repeating: 0, count: actionCount), count: stateCount)
      visits = Array(repeating: Array(repeating: 0, count: actionCount), count: stateCount)
    }

    public mutating func learn(from transition: Transition<Int>) throws {
      let (state, action) = (transition.state, transition.action)
      let estimate = try actionValue(of: action, in: state)
      guard values.indices.contains(transition.nextState), transition.reward.isFinite else {
        throw InvalidInput("a next state must be a state, and a reward finite")
      }
      var target = transition.reward
      if !transition.isTerminal, let best = values[transition.nextState].max() {
        target += discount * best
      }
      // Each pair counts for itself: a shared count would leave rarely tried pairs with small steps.
      visits[state][action] += 1
      let stepSize = pow(Double(visits[state][action]), -exponent)
      values[state][action] += stepSize * (target - estimate)
    }

    public func actionValue(of action: Int, in state: Int) throws -> Double {
      guard values.indices.contains(state), values[state].indices.contains(action) else {
        throw InvalidInput("there is no such state and action")
      }
      return values[state][action]
    }
  }
}
