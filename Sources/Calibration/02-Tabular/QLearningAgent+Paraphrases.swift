import Coursework
import DecisionProcesses

/// The mistakes of exercise 2.2 in other words.
enum QLearningAgentParaphrases {
  // MARK: - Learns about the policy it acts by

  enum ExpectsItsOwnAction: Style {
    static func future(_ next: [Double], _ settings: AgentSettings) -> Double {
      zip(probabilities(next, settings.epsilon), next).map { $0 * $1 }.reduce(0, +)
    }
  }

  enum SubtractsTheCostOfExploring: Style {
    static func future(_ next: [Double], _ settings: AgentSettings) -> Double {
      let best = next.sorted()[next.count - 1]
      let losses = next.map { best - $0 }.reduce(0, +)
      return best - settings.epsilon * losses / Double(next.count)
    }
  }

  // MARK: - Bootstraps from a terminal state

  enum IgnoresTheMark: Style {
    static func target(_ step: Transition<Int>, _ next: [Double], _ settings: AgentSettings)
      -> Double
    {
      next.map { step.reward + settings.discount * $0 }.max() ?? step.reward
    }
  }

  enum MasksOnlyEmptyRows: Style {
    static func target(_ step: Transition<Int>, _ next: [Double], _ settings: AgentSettings)
      -> Double
    {
      let isEnd = step.isTerminal && next.allSatisfy { $0 == 0 }
      return step.reward + (isEnd ? 0 : settings.discount * future(next, settings))
    }
  }

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

  // MARK: - The step size weighs the old value

  enum BlendsTheWrongWay: Style {
    static func blend(_ old: Double, _ target: Double, _ stepSize: Double) -> Double {
      stepSize * old + (1 - stepSize) * target
    }
  }

  enum StepsFromTheTarget: Style {
    static func blend(_ old: Double, _ target: Double, _ stepSize: Double) -> Double {
      target - stepSize * (target - old)
    }
  }
}
