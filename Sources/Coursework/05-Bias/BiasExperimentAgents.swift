import DecisionProcesses
import Environments

/// Writes down what every agent of an experiment learned.
final class BiasJournal {
  /// The most transitions that are kept, and the most agents: enough for every question.
  static let limit = 2000

  private(set) var experience: [[Transition<Int>]] = []
  private var count = 0

  /// Begins the page of a new agent, and returns its number.
  func begin() -> Int {
    if experience.count < Self.limit { experience.append([]) }
    return experience.count - 1
  }

  func note(_ transition: Transition<Int>, of number: Int) {
    count += 1
    if count <= Self.limit { experience[number].append(transition) }
  }
}

/// An agent that chooses as it is told to, and writes down what it learns.
struct ScriptedChooser: ObservedAgent {
  let number: Int
  let actionCount: Int
  let goesLeft: [Bool]
  let journal: BiasJournal
  /// Part of the value, unlike the journal: a copy of the agent counts for itself.
  private var episode = 0

  init(number: Int, actionCount: Int, goesLeft: [Bool], journal: BiasJournal) {
    self.number = number
    self.actionCount = actionCount
    self.goesLeft = goesLeft
    self.journal = journal
  }

  mutating func action(
    in state: Int,
    using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    if state == MaximizationBias.stateA {
      episode += 1
      guard !goesLeft.isEmpty else { return MaximizationBias.right }
      return goesLeft[(episode - 1) % goesLeft.count]
        ? MaximizationBias.left : MaximizationBias.right
    }
    return episode == 1 ? 0 : generator.index(below: actionCount)
  }

  mutating func learn(
    from transition: Transition<Int>,
    using generator: inout some RandomNumberGenerator
  ) throws {
    journal.note(transition, of: number)
  }

  func greedyAction(in state: Int) -> Int {
    number.isMultiple(of: 2) ? MaximizationBias.left : MaximizationBias.right
  }
}

/// An epsilon-greedy learner of the two-state example: with one table by Q-learning, with two by
/// double Q-learning, without discount.
///
/// It acts on the sum of its tables. The rows are as long as a state has different actions: two in
/// A, many in B, none at the end.
struct TwoStateLearner: ObservedAgent {
  let stepSize: Double
  let epsilon: Double
  private var tables: [[[Double]]]

  init(tableCount: Int, actionCount: Int, stepSize: Double, epsilon: Double) {
    self.stepSize = stepSize
    self.epsilon = epsilon
    let rows = [2, actionCount, 0].map { Array(repeating: 0.0, count: $0) }
    tables = Array(repeating: rows, count: tableCount)
  }

  mutating func action(
    in state: Int,
    using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    let row = sums(in: state)
    guard let best = row.max() else { throw InvalidInput("nothing can be done in state \(state)") }
    if generator.flip(epsilon) { return generator.index(below: row.count) }
    let ties = row.indices.filter { row[$0] == best }
    return ties.count == 1 ? ties[0] : ties[generator.index(below: ties.count)]
  }

  func greedyAction(in state: Int) -> Int {
    let row = sums(in: state)
    return row.firstIndex { $0 == row.max() } ?? 0
  }

  mutating func learn(
    from transition: Transition<Int>,
    using generator: inout some RandomNumberGenerator
  ) throws {
    let (state, action) = (transition.state, transition.action)
    guard (0...2).contains(state), (0...2).contains(transition.nextState),
      tables[0][state].indices.contains(action)
    else { throw InvalidInput("no transition of the two-state example") }
    let updated = tables.count == 1 || generator.flip(0.5) ? 0 : 1
    // With one table it evaluates itself.
    let evaluator = tables.count - 1 - updated
    let next = tables[updated][transition.nextState]
    var target = transition.reward
    if !transition.isTerminal, let best = next.firstIndex(where: { $0 == next.max() }) {
      target += tables[evaluator][transition.nextState][best]
    }
    tables[updated][state][action] += stepSize * (target - tables[updated][state][action])
  }

  private func sums(in state: Int) -> [Double] {
    guard tables[0].indices.contains(state) else { return [] }
    return tables.dropFirst().reduce(tables[0][state]) { zip($0, $1[state]).map(+) }
  }
}
