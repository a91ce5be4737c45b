import Coursework
import DecisionProcesses

struct AgentSettings {
  let stateCount: Int
  let actionCount: Int
  let stepSize: Double
  let discount: Double
  let epsilon: Double
}

/// Refuses bad input, then leaves the rest to the sample.
protocol RefusingAgent: QLearningAgentExercise {
  init(_ settings: AgentSettings)
  var settings: AgentSettings { get }
  func row(_ state: Int) -> [Double]
  func choose(_ row: [Double], using generator: inout some RandomNumberGenerator) -> Int
  mutating func update(_ step: Transition<Int>)
}

extension RefusingAgent {
  init(stateCount: Int, actionCount: Int, stepSize: Double, discount: Double, epsilon: Double)
    throws
  {
    guard min(stateCount, actionCount) >= 1 else { throw InvalidInput("empty") }
    for share in [stepSize, discount, epsilon] {
      guard share >= 0, share <= 1 else { throw InvalidInput("not a share") }
    }
    self.init(
      AgentSettings(
        stateCount: stateCount, actionCount: actionCount, stepSize: stepSize, discount: discount,
        epsilon: epsilon))
  }

  func actionValues(of state: Int) throws -> [Double] {
    guard state >= 0, state < settings.stateCount else { throw InvalidInput("no such state") }
    return row(state)
  }

  func action(in state: Int, using generator: inout some RandomNumberGenerator) throws -> Int {
    choose(try actionValues(of: state), using: &generator)
  }

  mutating func learn(from transition: Transition<Int>) throws {
    for state in [transition.state, transition.nextState] { _ = try actionValues(of: state) }
    guard (0..<settings.actionCount).contains(transition.action), transition.reward.isFinite else {
      throw InvalidInput("no such action, or no reward")
    }
    update(transition)
  }
}

/// The parts of an agent, as most people write them; a sample replaces one.
protocol Style {
  static func probabilities(_ row: [Double], _ epsilon: Double) -> [Double]
  static func choose(
    _ row: [Double], _ epsilon: Double, using generator: inout some RandomNumberGenerator
  ) -> Int
  /// The row that is asked for what comes next.
  static func consulted(_ own: [Double], _ next: [Double]) -> [Double]
  static func future(_ next: [Double], _ settings: AgentSettings) -> Double
  static func target(_ step: Transition<Int>, _ next: [Double], _ settings: AgentSettings) -> Double
  static func blend(_ old: Double, _ target: Double, _ stepSize: Double) -> Double
}

extension Style {
  static func probabilities(_ row: [Double], _ epsilon: Double) -> [Double] {
    let best = row.max()
    let share = (1 - epsilon) / Double(row.count { $0 == best })
    return row.map { ($0 == best ? share : 0) + epsilon / Double(row.count) }
  }

  static func choose(
    _ row: [Double], _ epsilon: Double, using generator: inout some RandomNumberGenerator
  ) -> Int {
    generator.index(weights: probabilities(row, epsilon))
  }

  static func consulted(_ own: [Double], _ next: [Double]) -> [Double] { next }

  static func future(_ next: [Double], _ settings: AgentSettings) -> Double {
    next.reduce(next[0], max)
  }

  static func target(_ step: Transition<Int>, _ next: [Double], _ settings: AgentSettings) -> Double
  {
    guard !step.isTerminal else { return step.reward }
    return step.reward + settings.discount * future(next, settings)
  }

  static func blend(_ old: Double, _ target: Double, _ stepSize: Double) -> Double {
    old + stepSize * (target - old)
  }
}

/// The parts of an agent that is right.
enum StandardStyle: Style {}

/// An agent that keeps a row for each state that it has learned about.
struct RowAgent<Parts: Style>: RefusingAgent {
  let settings: AgentSettings
  var rows: [Int: [Double]] = [:]
  init(_ settings: AgentSettings) { self.settings = settings }

  func row(_ state: Int) -> [Double] {
    rows[state] ?? Array(repeating: 0, count: settings.actionCount)
  }

  func choose(_ row: [Double], using generator: inout some RandomNumberGenerator) -> Int {
    Parts.choose(row, settings.epsilon, using: &generator)
  }

  mutating func update(_ step: Transition<Int>) {
    var changed = row(step.state)
    let consulted = Parts.consulted(changed, row(step.nextState))
    let target = Parts.target(step, consulted, settings)
    changed[step.action] = Parts.blend(changed[step.action], target, settings.stepSize)
    rows[step.state] = changed
  }
}
