import Coursework
import DecisionProcesses

extension CalibrationSet {
  static let qLearningAgent = CalibrationSet(
    Contracts.QLearningAgent.self,
    alternatives: [
      "keeps a dictionary and draws from probabilities": RowAgent<Standard>.self,
      "keeps single values and finds the best while it walks along the row": WalkingAgent.self,
    ],
    paraphrases: [
      "learns about the policy it acts by": [
        RowAgent<ExpectsItsOwnAction>.self, RowAgent<SubtractsTheCostOfExploring>.self,
      ],
      "bootstraps from a terminal state": [
        RowAgent<IgnoresTheMark>.self, RowAgent<MasksOnlyEmptyRows>.self,
      ],
      "ties always go to the first": [
        RowAgent<AllToTheFirst>.self, RowAgent<FirstIndexOfMaximum>.self,
      ],
      "explores with chance 1 − epsilon": [
        RowAgent<GreedyWithEpsilon>.self, RowAgent<SwappedProbabilities>.self,
      ],
      "exploring leaves out the best actions": [
        RowAgent<SharesAmongTheOthers>.self, RowAgent<DrawsUntilDifferent>.self,
      ],
      "the step size weighs the old value": [
        RowAgent<BlendsTheWrongWay>.self, RowAgent<StepsFromTheTarget>.self,
      ],
    ],
    // Two frequencies in n draws differ by 6 √(0.5 / n) with chance 2 exp(−18) = 3.1e-8 at most
    // (Hoeffding's inequality); 25 are compared: four actions in four questions, five, and four.
    chanceOfNoName: 1e-6)

  // MARK: - Right answers of other styles

  private enum Standard: Style {}

  private struct WalkingAgent: Refusing {
    let settings: Settings
    var values: [[Int]: Double] = [:]
    init(_ settings: Settings) { self.settings = settings }

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

  // MARK: - Learns about the policy it acts by

  private enum ExpectsItsOwnAction: Style {
    static func future(_ next: [Double], _ settings: Settings) -> Double {
      zip(probabilities(next, settings.epsilon), next).map { $0 * $1 }.reduce(0, +)
    }
  }

  private enum SubtractsTheCostOfExploring: Style {
    static func future(_ next: [Double], _ settings: Settings) -> Double {
      let best = next.sorted()[next.count - 1]
      let losses = next.map { best - $0 }.reduce(0, +)
      return best - settings.epsilon * losses / Double(next.count)
    }
  }

  // MARK: - Bootstraps from a terminal state

  private enum IgnoresTheMark: Style {
    static func target(_ step: Transition<Int>, _ next: [Double], _ settings: Settings) -> Double {
      next.map { step.reward + settings.discount * $0 }.max() ?? step.reward
    }
  }

  private enum MasksOnlyEmptyRows: Style {
    static func target(_ step: Transition<Int>, _ next: [Double], _ settings: Settings) -> Double {
      let isEnd = step.isTerminal && next.allSatisfy { $0 == 0 }
      return step.reward + (isEnd ? 0 : settings.discount * future(next, settings))
    }
  }

  // MARK: - Ties always go to the first

  private enum AllToTheFirst: Style {
    static func probabilities(_ row: [Double], _ epsilon: Double) -> [Double] {
      var shares = row.map { _ in epsilon / Double(row.count) }
      shares[row.firstIndex(of: row.max() ?? 0) ?? 0] += 1 - epsilon
      return shares
    }
  }

  private enum FirstIndexOfMaximum: Style {
    static func choose(
      _ row: [Double], _ epsilon: Double, using generator: inout some RandomNumberGenerator
    ) -> Int {
      var best = 0
      for action in row.indices where row[action] > row[best] { best = action }
      return generator.unit() > epsilon ? best : generator.index(below: row.count)
    }
  }

  // MARK: - Explores with chance 1 − epsilon

  private enum GreedyWithEpsilon: Style {
    static func choose(
      _ row: [Double], _ epsilon: Double, using generator: inout some RandomNumberGenerator
    ) -> Int {
      let any = generator.index(below: row.count)
      guard generator.flip(epsilon) else { return any }
      let best = row.max()
      return row.indices.filter { row[$0] == best }.shuffled(using: &generator)[0]
    }
  }

  private enum SwappedProbabilities: Style {
    static func probabilities(_ row: [Double], _ epsilon: Double) -> [Double] {
      Standard.probabilities(row, 1 - epsilon)
    }
  }

  // MARK: - Exploring leaves out the best actions

  private enum SharesAmongTheOthers: Style {
    static func probabilities(_ row: [Double], _ epsilon: Double) -> [Double] {
      let best = row.max()
      let ties = row.count { $0 == best }
      guard ties < row.count else { return row.map { _ in 1 / Double(row.count) } }
      return row.map {
        $0 == best ? (1 - epsilon) / Double(ties) : epsilon / Double(row.count - ties)
      }
    }
  }

  private enum DrawsUntilDifferent: Style {
    static func choose(
      _ row: [Double], _ epsilon: Double, using generator: inout some RandomNumberGenerator
    ) -> Int {
      let best = row.max() ?? 0
      let ties = row.indices.filter { row[$0] == best }
      guard generator.flip(epsilon), ties.count < row.count else {
        return ties[generator.index(below: ties.count)]
      }
      var action = ties[0]
      while row[action] == best { action = generator.index(below: row.count) }
      return action
    }
  }

  // MARK: - The step size weighs the old value

  private enum BlendsTheWrongWay: Style {
    static func blend(_ old: Double, _ target: Double, _ stepSize: Double) -> Double {
      stepSize * old + (1 - stepSize) * target
    }
  }

  private enum StepsFromTheTarget: Style {
    static func blend(_ old: Double, _ target: Double, _ stepSize: Double) -> Double {
      target - stepSize * (target - old)
    }
  }
}

private struct Settings {
  let stateCount: Int
  let actionCount: Int
  let stepSize: Double
  let discount: Double
  let epsilon: Double
}

/// Refuses bad input, then leaves the rest to the sample.
private protocol Refusing: QLearningAgentExercise {
  init(_ settings: Settings)
  var settings: Settings { get }
  func row(_ state: Int) -> [Double]
  func choose(_ row: [Double], using generator: inout some RandomNumberGenerator) -> Int
  mutating func update(_ step: Transition<Int>)
}

extension Refusing {
  init(stateCount: Int, actionCount: Int, stepSize: Double, discount: Double, epsilon: Double)
    throws
  {
    guard min(stateCount, actionCount) >= 1 else { throw InvalidInput("empty") }
    for share in [stepSize, discount, epsilon] {
      guard share >= 0, share <= 1 else { throw InvalidInput("not a share") }
    }
    self.init(
      Settings(
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
private protocol Style {
  static func probabilities(_ row: [Double], _ epsilon: Double) -> [Double]
  static func choose(
    _ row: [Double], _ epsilon: Double, using generator: inout some RandomNumberGenerator
  ) -> Int
  static func future(_ next: [Double], _ settings: Settings) -> Double
  static func target(_ step: Transition<Int>, _ next: [Double], _ settings: Settings) -> Double
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

  static func future(_ next: [Double], _ settings: Settings) -> Double {
    next.reduce(next[0], max)
  }

  static func target(_ step: Transition<Int>, _ next: [Double], _ settings: Settings) -> Double {
    guard !step.isTerminal else { return step.reward }
    return step.reward + settings.discount * future(next, settings)
  }

  static func blend(_ old: Double, _ target: Double, _ stepSize: Double) -> Double {
    old + stepSize * (target - old)
  }
}

/// An agent that keeps a row for each state that it has learned about.
private struct RowAgent<Parts: Style>: Refusing {
  let settings: Settings
  var rows: [Int: [Double]] = [:]
  init(_ settings: Settings) { self.settings = settings }

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
