import Coursework
import DecisionProcesses

/// Keeps what happened until the next action is known, and updates then, from parts that a sample
/// may replace.
protocol Delayed: SARSAExercise {
  static var choosesAtTheEnd: Bool { get }
  static func value(_ row: [Double], _ chosen: Int) -> Double
  static func hasFuture(_ step: Step<Int>) -> Bool
  static func weight(_ discount: Double) -> Double
  static func share(_ stepSize: Double) -> Double
  /// The pair whose value moves: a state and an action, of the pair left and the one reached.
  static func moved(_ left: [Int], _ reached: [Int]) -> [Int]
  static func continuation(_ isTerminal: Bool, _ discount: Double) -> Double
  static func next(_ chosen: Int, _ choose: ([Double]) -> Int, _ row: [Double]) -> Int
  static func asked(_ old: [Double], _ new: [Double]) -> [Double]
  static func expectation(_ row: [Double], _ epsilon: Double) -> Double
}

extension Delayed {
  static var choosesAtTheEnd: Bool { false }
  static func value(_ row: [Double], _ chosen: Int) -> Double { row[chosen] }
  static func hasFuture(_ step: Step<Int>) -> Bool { !step.isTerminated }
  static func weight(_ discount: Double) -> Double { discount }
  static func share(_ stepSize: Double) -> Double { stepSize }
  static func moved(_ left: [Int], _ reached: [Int]) -> [Int] { left }
  static func continuation(_ isTerminal: Bool, _ discount: Double) -> Double {
    isTerminal ? 0 : discount
  }
  static func next(_ chosen: Int, _ choose: ([Double]) -> Int, _ row: [Double]) -> Int { chosen }
  static func asked(_ old: [Double], _ new: [Double]) -> [Double] { new }
  static func expectation(_ row: [Double], _ epsilon: Double) -> Double {
    let best = row.reduce(-.infinity, max)
    return best + epsilon * (row.reduce(0, +) / Double(row.count) - best)
  }

  static func learnEpisode<World: Environment>(
    _ values: inout [[Double]],
    in world: inout World,
    choosing choose: ([Double]) -> Int,
    stepSize: Double,
    discount: Double,
    using generator: inout some RandomNumberGenerator
  ) throws where World.Observation == Int {
    guard stepSize >= 0, stepSize <= 1, discount >= 0, discount <= 1 else {
      throw InvalidInput("settings")
    }
    var here = world.reset(using: &generator)
    var action = choose(values[here])
    var isOver = false
    while !isOver {
      let pending = (state: here, action: action)
      let step = world.step(action, using: &generator)
      here = step.observation
      isOver = step.isLast
      var future = 0.0
      if choosesAtTheEnd || hasFuture(step) {
        action = choose(asked(values[pending.state], values[here]))
        future = hasFuture(step) ? value(values[here], action) : 0
      }
      let pair = moved([pending.state, pending.action], [here, action])
      let old = values[pair[0]][pair[1]]
      let target = step.reward + weight(discount) * future
      values[pair[0]][pair[1]] = (1 - share(stepSize)) * old + share(stepSize) * target
      if !isOver { action = next(action, choose, values[here]) }
    }
  }

  static func learnExpected(
    _ values: inout [[Double]],
    from transition: Transition<Int>,
    epsilon: Double,
    stepSize: Double,
    discount: Double
  ) throws {
    for setting in [epsilon, stepSize, discount] where !(setting >= 0 && setting <= 1) {
      throw InvalidInput("settings")
    }
    let states = 0..<values.count
    guard states ~= transition.state, states ~= transition.nextState, transition.reward.isFinite,
      0..<values[transition.state].count ~= transition.action
    else { throw InvalidInput("transition") }
    let future =
      continuation(transition.isTerminal, discount)
      * expectation(values[transition.nextState], epsilon)
    let old = values[transition.state][transition.action]
    values[transition.state][transition.action] =
      old * (1 - share(stepSize)) + share(stepSize) * (future + transition.reward)
  }
}
