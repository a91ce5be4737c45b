import Coursework
import DecisionProcesses
import RealModule

/// The classic mistakes of exercise 2.2 in acting.
enum QLearningActingMisconceptions {
  static let all = [
    Misconception(
      Contracts.QLearningAgent.self, "ties always go to the first",
      """
      Where several actions are equally good, your agent always takes the first. In a new table \
      all values are equal: which action does that make it prefer, and why?
      """,
      as: MistakenAgent<FirstOfTheTies>.self),
    Misconception(
      Contracts.QLearningAgent.self, "explores with chance 1 − epsilon",
      """
      Your agent explores when it should not, and the other way round. With epsilon 0, how often \
      should it leave the best action?
      """,
      as: MistakenAgent<ExploresTheRest>.self),
    Misconception(
      Contracts.QLearningAgent.self, "exploring leaves out the best actions",
      """
      When your agent explores it draws among the other actions only. Which actions does the \
      contract let exploration draw from?
      """,
      as: MistakenAgent<LeavesOutTheBest>.self),
    Misconception(
      Contracts.QLearningAgent.self, "epsilon shrinks with every action",
      """
      Your agent explores less the longer it acts. Whoever made it asked for one epsilon; a \
      schedule belongs to whoever wants one. How often does it explore in its thousandth action?
      """,
      as: MistakenAgent<Calms>.self),
  ]

  private enum FirstOfTheTies: QLearningMistake {
    static func tie(_ ties: [Int], using generator: inout some RandomNumberGenerator) -> Int {
      ties[0]
    }
  }

  private enum ExploresTheRest: QLearningMistake {
    static func chanceOfExploring(_ epsilon: Double, actionsTaken: Int) -> Double {
      1 - epsilon
    }
  }

  private enum LeavesOutTheBest: QLearningMistake {
    static func candidates(_ row: [Double]) -> [Int] {
      let others = row.indices.filter { row[$0] != row.largestValue }
      return others.isEmpty ? Array(row.indices) : others
    }
  }

  private enum Calms: QLearningMistake {
    static func chanceOfExploring(_ epsilon: Double, actionsTaken: Int) -> Double {
      epsilon * .pow(0.99, actionsTaken)
    }
  }
}
