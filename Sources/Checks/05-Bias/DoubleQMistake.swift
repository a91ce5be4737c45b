import Coursework
import DecisionProcesses

/// A mistake in one part of learning or acting with two tables, with everything else right.
protocol DoubleQMistake: SendableMetatype {
  /// The value of the next state, by its rows in the table that moves and in the other one.
  static func nextValue(_ own: [Double], _ other: [Double]) -> Double
  /// Whether nothing follows.
  static func isEnd(_ step: Transition<Int>) -> Bool
  /// The table that moves, 0 or 1.
  static func side(
    after last: DoubleQThrow?, using generator: inout some RandomNumberGenerator
  ) -> Int
  /// What an action is worth to one who acts.
  static func rank(_ first: Double, _ second: Double) -> Double
  /// The change of the tables.
  static func learn(
    _ agent: inout DoubleQMistaken<Self>, _ step: Transition<Int>,
    using generator: inout some RandomNumberGenerator)
}

/// Which table moved last, and whether that was the end of an episode.
struct DoubleQThrow {
  let side: Int
  let endedTheEpisode: Bool
}

extension DoubleQMistake {
  static func nextValue(_ own: [Double], _ other: [Double]) -> Double { other[own.bestAction] }
  static func isEnd(_ step: Transition<Int>) -> Bool { step.isTerminal }
  static func side(
    after last: DoubleQThrow?, using generator: inout some RandomNumberGenerator
  ) -> Int {
    generator.index(below: 2)
  }
  static func rank(_ first: Double, _ second: Double) -> Double { first + second }
  static func learn(
    _ agent: inout DoubleQMistaken<Self>, _ step: Transition<Int>,
    using generator: inout some RandomNumberGenerator
  ) {
    let side = side(after: agent.last, using: &generator)
    agent.move(side, step, towards: agent.target(of: step, moving: side))
    agent.last = DoubleQThrow(side: side, endedTheEpisode: step.isTerminal)
  }
}

/// An agent that refuses bad input and makes one mistake.
struct DoubleQMistaken<Mistake: DoubleQMistake>: DoubleQLearningAgentExercise {
  private let stepSize: Double
  private let discount: Double
  private let epsilon: Double
  private var tables: [[[Double]]]
  fileprivate var last: DoubleQThrow?

  init(stateCount: Int, actionCount: Int, stepSize: Double, discount: Double, epsilon: Double)
    throws
  {
    let isFine = [stepSize, discount, epsilon].allSatisfy { (0...1).contains($0) }
    guard isFine, stateCount > 0, actionCount > 0 else { throw InvalidInput("not an agent") }
    (self.stepSize, self.discount, self.epsilon) = (stepSize, discount, epsilon)
    let zeros = Array(repeating: Array(repeating: 0.0, count: actionCount), count: stateCount)
    tables = [zeros, zeros]
  }

  func firstValues(of state: Int) throws -> [Double] { try row(state, of: 0) }
  func secondValues(of state: Int) throws -> [Double] { try row(state, of: 1) }

  private func row(_ state: Int, of side: Int) throws -> [Double] {
    guard tables[side].indices.contains(state) else { throw InvalidInput("not a state") }
    return tables[side][state]
  }

  func action(in state: Int, using generator: inout some RandomNumberGenerator) throws -> Int {
    let ranks = zip(try row(state, of: 0), try row(state, of: 1)).map(Mistake.rank)
    if generator.flip(epsilon) { return generator.index(below: ranks.count) }
    let best = ranks[ranks.bestAction]
    let ties = ranks.indices.filter { ranks[$0] == best }
    return ties[generator.index(below: ties.count)]
  }

  mutating func learn(
    from transition: Transition<Int>,
    using generator: inout some RandomNumberGenerator
  ) throws {
    let states = tables[0].indices
    guard states.contains(transition.state), states.contains(transition.nextState),
      tables[0][transition.state].indices.contains(transition.action), transition.reward.isFinite
    else { throw InvalidInput("not a transition") }
    Mistake.learn(&self, transition, using: &generator)
  }

  func target(of step: Transition<Int>, moving side: Int) -> Double {
    let next = Mistake.nextValue(tables[side][step.nextState], tables[1 - side][step.nextState])
    return step.reward + (Mistake.isEnd(step) ? 0 : discount * next)
  }

  mutating func move(_ side: Int, _ step: Transition<Int>, towards target: Double) {
    tables[side][step.state][step.action] +=
      stepSize * (target - tables[side][step.state][step.action])
  }
}

extension [Double] {
  /// The first of the largest values of a row that is not empty.
  var bestAction: Int { indices.reduce(0) { self[$1] > self[$0] ? $1 : $0 } }
}
