import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 2.2.
enum QLearningAgentMisconceptions {
  static let all = [
    Misconception(
      Contracts.QLearningAgent.self, "learns about the policy it acts by",
      """
      Your target averages over what your agent, exploring as it does, may do next. Those are the \
      values of the policy that acts. Which policy is Q-learning about?
      """,
      as: Mistaken<LearnsAboutItself>.self),
    Misconception(
      Contracts.QLearningAgent.self, "bootstraps from a terminal state",
      """
      Your agent adds the value of the next state also where the transition is marked terminal. \
      What can be earned after the end?
      """,
      as: Mistaken<BootstrapsFromTerminal>.self),
    Misconception(
      Contracts.QLearningAgent.self, "ties always go to the first",
      """
      Where several actions are equally good, your agent always takes the first. In a new table \
      all values are equal: which action does that make it prefer, and why?
      """,
      as: Mistaken<FirstOfTheTies>.self),
    Misconception(
      Contracts.QLearningAgent.self, "explores with chance 1 − epsilon",
      """
      Your agent explores when it should not, and the other way round. With epsilon 0, how often \
      should it leave the best action?
      """,
      as: Mistaken<ExploresTheRest>.self),
    Misconception(
      Contracts.QLearningAgent.self, "exploring leaves out the best actions",
      """
      When your agent explores it draws among the other actions only. Which actions does the \
      contract let exploration draw from?
      """,
      as: Mistaken<LeavesOutTheBest>.self),
    Misconception(
      Contracts.QLearningAgent.self, "the step size weighs the old value",
      """
      With step size 0 your table changes and with step size 1 it does not. Which of the two, the \
      old value or the target, does the step size count for?
      """,
      as: Mistaken<WeighsTheOldValue>.self),
  ]

  private enum LearnsAboutItself: QLearningMistake {
    static func nextValue(_ row: [Double], _ settings: AgentSettings) -> Double {
      let mean = row.reduce(0, +) / Double(row.count)
      return (1 - settings.epsilon) * row.best + settings.epsilon * mean
    }
  }

  private enum BootstrapsFromTerminal: QLearningMistake {
    static func continuation(_ settings: AgentSettings, isTerminal: Bool) -> Double {
      settings.discount
    }
  }

  private enum FirstOfTheTies: QLearningMistake {
    static func tie(_ ties: [Int], using generator: inout some RandomNumberGenerator) -> Int {
      ties[0]
    }
  }

  private enum ExploresTheRest: QLearningMistake {
    static func chanceOfExploring(_ epsilon: Double) -> Double { 1 - epsilon }
  }

  private enum LeavesOutTheBest: QLearningMistake {
    static func candidates(_ row: [Double]) -> [Int] {
      let others = row.indices.filter { row[$0] != row.best }
      return others.isEmpty ? Array(row.indices) : others
    }
  }

  private enum WeighsTheOldValue: QLearningMistake {
    static func shareOfError(_ stepSize: Double) -> Double { 1 - stepSize }
  }
}

/// A mistake in one part of learning or acting, with everything else right.
private protocol QLearningMistake {
  static func nextValue(_ row: [Double], _ settings: AgentSettings) -> Double
  static func continuation(_ settings: AgentSettings, isTerminal: Bool) -> Double
  static func shareOfError(_ stepSize: Double) -> Double
  static func chanceOfExploring(_ epsilon: Double) -> Double
  static func candidates(_ row: [Double]) -> [Int]
  static func tie(_ ties: [Int], using generator: inout some RandomNumberGenerator) -> Int
}

extension QLearningMistake {
  static func nextValue(_ row: [Double], _ settings: AgentSettings) -> Double { row.best }
  static func continuation(_ settings: AgentSettings, isTerminal: Bool) -> Double {
    isTerminal ? 0 : settings.discount
  }
  static func shareOfError(_ stepSize: Double) -> Double { stepSize }
  static func chanceOfExploring(_ epsilon: Double) -> Double { epsilon }
  static func candidates(_ row: [Double]) -> [Int] { Array(row.indices) }
  static func tie(_ ties: [Int], using generator: inout some RandomNumberGenerator) -> Int {
    ties[generator.index(below: ties.count)]
  }
}

private struct AgentSettings {
  let stepSize: Double
  let discount: Double
  let epsilon: Double
}

/// An agent that refuses bad input and makes one mistake.
private struct Mistaken<Mistake: QLearningMistake>: QLearningAgentExercise {
  let settings: AgentSettings
  var rows: [[Double]]

  init(stateCount: Int, actionCount: Int, stepSize: Double, discount: Double, epsilon: Double)
    throws
  {
    let isFine = [stepSize, discount, epsilon].allSatisfy { (0...1).contains($0) }
    guard isFine, stateCount > 0, actionCount > 0 else { throw InvalidInput("not an agent") }
    settings = AgentSettings(stepSize: stepSize, discount: discount, epsilon: epsilon)
    rows = Array(repeating: Array(repeating: 0, count: actionCount), count: stateCount)
  }

  func actionValues(of state: Int) throws -> [Double] {
    guard rows.indices.contains(state) else { throw InvalidInput("not a state") }
    return rows[state]
  }

  func action(in state: Int, using generator: inout some RandomNumberGenerator) throws -> Int {
    let row = try actionValues(of: state)
    if generator.flip(Mistake.chanceOfExploring(settings.epsilon)) {
      let candidates = Mistake.candidates(row)
      return candidates[generator.index(below: candidates.count)]
    }
    return Mistake.tie(row.indices.filter { row[$0] == row.best }, using: &generator)
  }

  mutating func learn(from transition: Transition<Int>) throws {
    let row = try actionValues(of: transition.state)
    let nextRow = try actionValues(of: transition.nextState)
    guard row.indices.contains(transition.action), transition.reward.isFinite else {
      throw InvalidInput("not a transition")
    }
    let continuation = Mistake.continuation(settings, isTerminal: transition.isTerminal)
    let target = transition.reward + continuation * Mistake.nextValue(nextRow, settings)
    rows[transition.state][transition.action] +=
      Mistake.shareOfError(settings.stepSize) * (target - row[transition.action])
  }
}

extension [Double] {
  /// The largest value of a row that is not empty.
  fileprivate var best: Double { reduce(-.infinity, Swift.max) }
}
