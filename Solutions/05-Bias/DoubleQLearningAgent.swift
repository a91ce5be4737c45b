public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 5.2: an agent with two tables, each of which corrects the other's optimism.
  ///
  /// The contract, with every choice spelt out, is `DoubleQLearningAgentExercise`.
  public struct DoubleQLearningAgent: DoubleQLearningAgentExercise {
    private let stepSize: Double
    private let discount: Double
    private let epsilon: Double
    private var first: [[Double]]
    private var second: [[Double]]

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
      first = Array(repeating: Array(repeating: 0, count: actionCount), count: stateCount)
      second = first
    }

    public func firstValues(of state: Int) throws -> [Double] {
      guard first.indices.contains(state) else {
        throw InvalidInput("a state is an index below \(first.count)")
      }
      return first[state]
    }

    public func secondValues(of state: Int) throws -> [Double] {
      guard second.indices.contains(state) else {
        throw InvalidInput("a state is an index below \(second.count)")
      }
      return second[state]
    }

    public func action(
      in state: Int,
      using generator: inout some RandomNumberGenerator
    ) throws -> Int {
      // Each table has seen half of the experience; together they know all of it.
      let sums = zip(try firstValues(of: state), try secondValues(of: state)).map { $0 + $1 }
      if generator.flip(epsilon) { return generator.index(below: sums.count) }
      let best = sums.max()
      let ties = sums.indices.filter { sums[$0] == best }
      return ties[generator.index(below: ties.count)]
    }

    public mutating func learn(
      from transition: Transition<Int>,
      using generator: inout some RandomNumberGenerator
    ) throws {
      _ = try firstValues(of: transition.state)
      _ = try firstValues(of: transition.nextState)
      guard first[0].indices.contains(transition.action) else {
        throw InvalidInput("an action is an index below \(first[0].count)")
      }
      guard transition.reward.isFinite else { throw InvalidInput("a reward must be finite") }
      // What moves is one entry of one table; the other table is only looked at.
      if generator.flip(0.5) {
        let target = target(of: transition, selector: first, evaluator: second)
        let error = target - first[transition.state][transition.action]
        first[transition.state][transition.action] += stepSize * error
      } else {
        let target = target(of: transition, selector: second, evaluator: first)
        let error = target - second[transition.state][transition.action]
        second[transition.state][transition.action] += stepSize * error
      }
    }

    private func target(
      of transition: Transition<Int>,
      selector: [[Double]],
      evaluator: [[Double]]
    ) -> Double {
      guard !transition.isTerminal else { return transition.reward }
      // An action that the selecting table thinks too highly of is selected often, but the other
      // table has seen other samples: its error for that action is as often too low as too high.
      let row = selector[transition.nextState]
      let best = row.indices.reduce(0) { row[$1] > row[$0] ? $1 : $0 }
      return transition.reward + discount * evaluator[transition.nextState][best]
    }
  }
}
