import Coursework
import DecisionProcesses

/// A mistake in one part of learning or acting, with everything else right.
protocol QLearningMistake {
  /// The row that is asked for what comes next.
  static func consulted(own: [Double], next: [Double]) -> [Double]
  static func nextValue(_ row: [Double], _ action: Int, _ settings: MistakenAgentSettings) -> Double
  static func continuation(_ settings: MistakenAgentSettings, isTerminal: Bool) -> Double
  static func paid(_ transition: Transition<Int>) -> Double
  static func error(_ target: Double, _ old: Double) -> Double
  static func shareOfError(_ stepSize: Double) -> Double
  static func chanceOfExploring(_ epsilon: Double, actionsTaken: Int) -> Double
  static func candidates(_ row: [Double]) -> [Int]
  static func tie(_ ties: [Int], using generator: inout some RandomNumberGenerator) -> Int
}

extension QLearningMistake {
  static func consulted(own: [Double], next: [Double]) -> [Double] { next }
  static func nextValue(_ row: [Double], _ action: Int, _ settings: MistakenAgentSettings) -> Double
  {
    row.largestValue
  }
  static func continuation(_ settings: MistakenAgentSettings, isTerminal: Bool) -> Double {
    isTerminal ? 0 : settings.discount
  }
  static func paid(_ transition: Transition<Int>) -> Double { transition.reward }
  static func error(_ target: Double, _ old: Double) -> Double { target - old }
  static func shareOfError(_ stepSize: Double) -> Double { stepSize }
  static func chanceOfExploring(_ epsilon: Double, actionsTaken: Int) -> Double { epsilon }
  static func candidates(_ row: [Double]) -> [Int] { Array(row.indices) }
  static func tie(_ ties: [Int], using generator: inout some RandomNumberGenerator) -> Int {
    ties[generator.index(below: ties.count)]
  }
}

struct MistakenAgentSettings {
  let stepSize: Double
  let discount: Double
  let epsilon: Double
}

/// An agent that refuses bad input and makes one mistake.
struct MistakenAgent<Mistake: QLearningMistake>: QLearningAgentExercise {
  let settings: MistakenAgentSettings
  var rows: [[Double]]
  var actionsTaken = 0

  init(stateCount: Int, actionCount: Int, stepSize: Double, discount: Double, epsilon: Double)
    throws
  {
    let isFine = [stepSize, discount, epsilon].allSatisfy { (0...1).contains($0) }
    guard isFine, stateCount > 0, actionCount > 0 else { throw InvalidInput("not an agent") }
    settings = MistakenAgentSettings(stepSize: stepSize, discount: discount, epsilon: epsilon)
    rows = Array(repeating: Array(repeating: 0, count: actionCount), count: stateCount)
  }

  func actionValues(of state: Int) throws -> [Double] {
    guard rows.indices.contains(state) else { throw InvalidInput("not a state") }
    return rows[state]
  }

  mutating func action(
    in state: Int,
    using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    let row = try actionValues(of: state)
    let chance = Mistake.chanceOfExploring(settings.epsilon, actionsTaken: actionsTaken)
    actionsTaken += 1
    if generator.flip(chance) {
      let candidates = Mistake.candidates(row)
      return candidates[generator.index(below: candidates.count)]
    }
    return Mistake.tie(row.indices.filter { row[$0] == row.largestValue }, using: &generator)
  }

  mutating func learn(from transition: Transition<Int>) throws {
    let row = try actionValues(of: transition.state)
    let nextRow = try actionValues(of: transition.nextState)
    guard row.indices.contains(transition.action), transition.reward.isFinite else {
      throw InvalidInput("not a transition")
    }
    let continuation = Mistake.continuation(settings, isTerminal: transition.isTerminal)
    let future = Mistake.nextValue(
      Mistake.consulted(own: row, next: nextRow), transition.action, settings)
    let target = Mistake.paid(transition) + continuation * future
    rows[transition.state][transition.action] +=
      Mistake.shareOfError(settings.stepSize) * Mistake.error(target, row[transition.action])
  }
}

extension [Double] {
  /// The largest value of a row that is not empty.
  var largestValue: Double { reduce(-.infinity, Swift.max) }
}
