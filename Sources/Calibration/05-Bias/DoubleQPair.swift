import Coursework
import DecisionProcesses

/// Two tables as dictionaries, with their settings.
struct DoubleQPair {
  let stateCount: Int
  let actionCount: Int
  let stepSize: Double
  let discount: Double
  let epsilon: Double
  /// The values of each table, by state · actionCount + action.
  var books: [[Int: Double]] = [[:], [:]]
  /// Whatever a habit remembers from one transition to the next.
  var memory: Int?

  func row(_ state: Int, in side: Int) -> [Double] {
    (0..<actionCount).map { books[side][state * actionCount + $0, default: 0] }
  }

  /// Moves one entry of one table; the next value is nil where nothing follows.
  mutating func blend(_ step: Transition<Int>, _ next: Double?, in side: Int) {
    let goal = step.reward + (next.map { discount * $0 } ?? 0)
    let key = step.state * actionCount + step.action
    let old = books[side][key, default: 0]
    books[side][key] = (1 - stepSize) * old + stepSize * goal
  }
}

/// The parts of an agent with two tables, as most people write them; a sample replaces one.
protocol DoubleQHabit: SendableMetatype {
  static func side(
    _ pair: inout DoubleQPair, _ step: Transition<Int>,
    using generator: inout some RandomNumberGenerator
  ) -> Int
  /// The value of the next state, nil where there is none, if the table `side` moves.
  static func next(_ pair: DoubleQPair, _ step: Transition<Int>, _ side: Int) -> Double?
  static func learn(
    _ pair: inout DoubleQPair, _ step: Transition<Int>,
    using generator: inout some RandomNumberGenerator)
  static func ranks(_ first: [Double], _ second: [Double]) -> [Double]
}

extension DoubleQHabit {
  static func side(
    _ pair: inout DoubleQPair, _ step: Transition<Int>,
    using generator: inout some RandomNumberGenerator
  ) -> Int {
    Bool.random(using: &generator) ? 0 : 1
  }

  static func next(_ pair: DoubleQPair, _ step: Transition<Int>, _ side: Int) -> Double? {
    guard !step.isTerminal else { return nil }
    return pair.row(step.nextState, in: 1 - side)[pair.row(step.nextState, in: side).top]
  }

  static func learn(
    _ pair: inout DoubleQPair, _ step: Transition<Int>,
    using generator: inout some RandomNumberGenerator
  ) {
    let side = side(&pair, step, using: &generator)
    pair.blend(step, next(pair, step, side), in: side)
  }

  static func ranks(_ first: [Double], _ second: [Double]) -> [Double] {
    zip(first, second).map { ($0 + $1) / 2 }
  }
}

/// The parts of an agent that is right.
struct DoubleQStandard: DoubleQHabit {}

/// An agent that refuses bad input and leaves the rest to its habit.
struct DoubleQAgent<Habit: DoubleQHabit>: DoubleQLearningAgentExercise {
  private var pair: DoubleQPair

  init(stateCount: Int, actionCount: Int, stepSize: Double, discount: Double, epsilon: Double)
    throws
  {
    guard min(stateCount, actionCount) >= 1 else { throw InvalidInput("empty") }
    for share in [stepSize, discount, epsilon] {
      guard share >= 0, share <= 1 else { throw InvalidInput("not a share") }
    }
    pair = DoubleQPair(
      stateCount: stateCount, actionCount: actionCount, stepSize: stepSize, discount: discount,
      epsilon: epsilon)
  }

  private func check(_ state: Int) throws {
    if state < 0 || state >= pair.stateCount { throw InvalidInput("no such state") }
  }

  func firstValues(of state: Int) throws -> [Double] {
    try check(state)
    return pair.row(state, in: 0)
  }

  func secondValues(of state: Int) throws -> [Double] {
    try check(state)
    return pair.row(state, in: 1)
  }

  func action(in state: Int, using generator: inout some RandomNumberGenerator) throws -> Int {
    try check(state)
    let ranks = Habit.ranks(pair.row(state, in: 0), pair.row(state, in: 1))
    let ties = ranks.indices.filter { ranks[$0] == ranks[ranks.top] }
    let greedy = ties[generator.index(below: ties.count)]
    return generator.unit() < pair.epsilon ? generator.index(below: ranks.count) : greedy
  }

  mutating func learn(
    from transition: Transition<Int>,
    using generator: inout some RandomNumberGenerator
  ) throws {
    try check(transition.state)
    try check(transition.nextState)
    guard (0..<pair.actionCount).contains(transition.action), transition.reward.isFinite else {
      throw InvalidInput("no such action, or no reward")
    }
    Habit.learn(&pair, transition, using: &generator)
  }
}

extension [Double] {
  /// The first index of the largest value.
  var top: Int { firstIndex(of: self.max() ?? 0) ?? 0 }
}
