import Coursework
import DecisionProcesses
import RealModule

/// The mistakes of exercise 2.2 in acting, in other words.
enum QLearningActingParaphrases {
  // MARK: - Ties always go to the first

  enum AllToTheFirst: Style {
    static func probabilities(_ row: [Double], _ epsilon: Double) -> [Double] {
      var shares = row.map { _ in epsilon / Double(row.count) }
      shares[row.firstIndex(of: row.max() ?? 0) ?? 0] += 1 - epsilon
      return shares
    }
  }

  enum FirstIndexOfMaximum: Style {
    static func choose(
      _ row: [Double], _ epsilon: Double, using generator: inout some RandomNumberGenerator
    ) -> Int {
      var best = 0
      for action in row.indices where row[action] > row[best] { best = action }
      return generator.unit() > epsilon ? best : generator.index(below: row.count)
    }
  }

  // MARK: - Explores with chance 1 − epsilon

  enum GreedyWithEpsilon: Style {
    static func choose(
      _ row: [Double], _ epsilon: Double, using generator: inout some RandomNumberGenerator
    ) -> Int {
      let any = generator.index(below: row.count)
      guard generator.flip(epsilon) else { return any }
      let best = row.max()
      return row.indices.filter { row[$0] == best }.shuffled(using: &generator)[0]
    }
  }

  enum SwappedProbabilities: Style {
    static func probabilities(_ row: [Double], _ epsilon: Double) -> [Double] {
      StandardStyle.probabilities(row, 1 - epsilon)
    }
  }

  // MARK: - Exploring leaves out the best actions

  enum SharesAmongTheOthers: Style {
    static func probabilities(_ row: [Double], _ epsilon: Double) -> [Double] {
      let best = row.max()
      let ties = row.count { $0 == best }
      guard ties < row.count else { return row.map { _ in 1 / Double(row.count) } }
      return row.map {
        $0 == best ? (1 - epsilon) / Double(ties) : epsilon / Double(row.count - ties)
      }
    }
  }

  enum DrawsUntilDifferent: Style {
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

  // MARK: - Epsilon shrinks with every action

  enum MultipliesEachTime: Calming {
    static func epsilon(_ epsilon: Double, after actions: Int) -> Double {
      (0..<actions).reduce(epsilon) { shrunk, _ in shrunk * 0.99 }
    }
  }

  enum DecaysExponentially: Calming {
    static func epsilon(_ epsilon: Double, after actions: Int) -> Double {
      epsilon * .exp(Double(actions) * .log(0.99))
    }
  }
}

/// How epsilon shrinks.
protocol Calming {
  static func epsilon(_ epsilon: Double, after actions: Int) -> Double
}

/// An agent that acts with an epsilon of its own.
struct CalmingAgent<Rate: Calming>: QLearningAgentExercise {
  private var agent: RowAgent<StandardStyle>
  private var actions = 0

  init(stateCount: Int, actionCount: Int, stepSize: Double, discount: Double, epsilon: Double)
    throws
  {
    agent = try RowAgent(
      stateCount: stateCount, actionCount: actionCount, stepSize: stepSize, discount: discount,
      epsilon: epsilon)
  }

  func actionValues(of state: Int) throws -> [Double] { try agent.actionValues(of: state) }

  mutating func action(
    in state: Int,
    using generator: inout some RandomNumberGenerator
  ) throws -> Int {
    let row = try agent.actionValues(of: state)
    let epsilon = Rate.epsilon(agent.settings.epsilon, after: actions)
    actions += 1
    return StandardStyle.choose(row, epsilon, using: &generator)
  }

  mutating func learn(from transition: Transition<Int>) throws {
    try agent.learn(from: transition)
  }
}
