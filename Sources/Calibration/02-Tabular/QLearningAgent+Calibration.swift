import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias Paraphrase = QLearningAgentParaphrases

  static let qLearningAgent = CalibrationSet(
    Contracts.QLearningAgent.self,
    alternatives: [
      "keeps a dictionary and draws from probabilities": RowAgent<StandardStyle>.self,
      "keeps single values and finds the best while it walks along the row": WalkingAgent.self,
    ],
    paraphrases: [
      "learns about the policy it acts by": [
        RowAgent<Paraphrase.ExpectsItsOwnAction>.self,
        RowAgent<Paraphrase.SubtractsTheCostOfExploring>.self,
      ],
      "bootstraps from a terminal state": [
        RowAgent<Paraphrase.IgnoresTheMark>.self, RowAgent<Paraphrase.MasksOnlyEmptyRows>.self,
      ],
      "ties always go to the first": [
        RowAgent<Paraphrase.AllToTheFirst>.self, RowAgent<Paraphrase.FirstIndexOfMaximum>.self,
      ],
      "explores with chance 1 − epsilon": [
        RowAgent<Paraphrase.GreedyWithEpsilon>.self, RowAgent<Paraphrase.SwappedProbabilities>.self,
      ],
      "exploring leaves out the best actions": [
        RowAgent<Paraphrase.SharesAmongTheOthers>.self,
        RowAgent<Paraphrase.DrawsUntilDifferent>.self,
      ],
      "the step size weighs the old value": [
        RowAgent<Paraphrase.BlendsTheWrongWay>.self, RowAgent<Paraphrase.StepsFromTheTarget>.self,
      ],
    ],
    // Two frequencies in n draws differ by 6 √(0.5 / n) with chance 2 exp(−18) = 3.1e-8 at most
    // (Hoeffding's inequality); 25 are compared: four actions in four questions, five, and four.
    chanceOfNoName: 1e-6)

  // MARK: - Right answers of other styles

  private struct WalkingAgent: RefusingAgent {
    let settings: AgentSettings
    var values: [[Int]: Double] = [:]
    init(_ settings: AgentSettings) { self.settings = settings }

    func row(_ state: Int) -> [Double] {
      (0..<settings.actionCount).map { values[[state, $0], default: 0] }
    }

    /// Decides after looking at the row, and keeps each further tie with a falling chance.
    func choose(_ row: [Double], using generator: inout some RandomNumberGenerator) -> Int {
      var choice = 0
      var ties = 0
      for (action, value) in row.enumerated() {
        if value > row[choice] || ties == 0 {
          (choice, ties) = (action, 1)
        } else if value == row[choice] {
          ties += 1
          if generator.index(below: ties) == 0 { choice = action }
        }
      }
      let explores = generator.unit() >= 1 - settings.epsilon
      return explores ? generator.index(below: row.count) : choice
    }

    mutating func update(_ step: Transition<Int>) {
      let next = row(step.nextState).sorted()
      let old = values[[step.state, step.action], default: 0]
      let future = step.isTerminal ? 0 : settings.discount * next[next.count - 1]
      values[[step.state, step.action]] =
        (1 - settings.stepSize) * old + settings.stepSize * (step.reward + future)
    }
  }
}

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
    let target = Parts.target(step, row(step.nextState), settings)
    changed[step.action] = Parts.blend(changed[step.action], target, settings.stepSize)
    rows[step.state] = changed
  }
}
