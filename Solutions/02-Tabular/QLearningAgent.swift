public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 2.2: an agent that acts epsilon-greedily and learns by Q-learning.
  public struct QLearningAgent: QLearningAgentExercise {
    private let stepSize: Double
    private let discount: Double
    private let epsilon: Double
    private var rows: [[Double]]

    public init(
      stateCount: Int,
      actionCount: Int,
      stepSize: Double,
      discount: Double,
      epsilon: Double
    ) throws {
      guard stateCount > 0, actionCount > 0 else {
        throw InvalidInput("an agent needs at least one state and one action")
      }
      for setting in [stepSize, discount, epsilon] where !(0...1).contains(setting) {
        throw InvalidInput("step size, discount and epsilon must lie in 0...1")
      }
      self.stepSize = stepSize
      self.discount = discount
      self.epsilon = epsilon
      rows = Array(repeating: Array(repeating: 0, count: actionCount), count: stateCount)
    }

    public func actionValues(of state: Int) throws -> [Double] {
      guard rows.indices.contains(state) else {
        throw InvalidInput("a state is an index below \(rows.count)")
      }
      return rows[state]
    }

    public func action(
      in state: Int,
      using generator: inout some RandomNumberGenerator
    ) throws -> Int {
      let row = try actionValues(of: state)
      if generator.flip(epsilon) { return generator.index(below: row.count) }
      // All that tie are collected before one is drawn. Taking the first would turn the zeros of a
      // new table into a preference for action 0.
      let best = row.max()
      let ties = row.indices.filter { row[$0] == best }
      return ties[generator.index(below: ties.count)]
    }

    public mutating func learn(from transition: Transition<Int>) throws {
      let row = try actionValues(of: transition.state)
      let nextRow = try actionValues(of: transition.nextState)
      guard row.indices.contains(transition.action) else {
        throw InvalidInput("an action is an index below \(row.count)")
      }
      guard transition.reward.isFinite else { throw InvalidInput("a reward must be finite") }
      var target = transition.reward
      // The best next value counts, not that of the action taken next: exploring costs nothing
      // here.
      if !transition.isTerminal, let best = nextRow.max() { target += discount * best }
      let error = target - row[transition.action]
      rows[transition.state][transition.action] += stepSize * error
    }
  }
}
