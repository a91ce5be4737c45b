import Coursework
import DecisionProcesses

/// The mistakes of exercise 2.6 in other words.
enum SARSAParaphrases {
  // MARK: - SARSA takes the best next action instead of the next action

  enum SortsTheRow: Delayed {
    static func value(_ row: [Double], _ chosen: Int) -> Double { row.sorted()[row.count - 1] }
  }

  enum SearchesTheRow: Delayed {
    static func value(_ row: [Double], _ chosen: Int) -> Double {
      var best = chosen
      for action in row.indices where row[action] > row[best] { best = action }
      return row[best]
    }
  }

  // MARK: - The next action is missing at truncation

  enum MasksEveryEnd: Delayed {
    static func hasFuture(_ step: Step<Int>) -> Bool { !(step.isTruncated || step.isTerminated) }
  }

  enum MasksByTheFlag: Delayed {
    static func hasFuture(_ step: Step<Int>) -> Bool { step.isLast ? false : true }
  }

  // MARK: - Bootstraps from a terminal state

  enum MasksNothing: Delayed {
    static func hasFuture(_ step: Step<Int>) -> Bool { true }
    static func continuation(_ isTerminal: Bool, _ discount: Double) -> Double { discount }
  }

  enum MasksWithTheDiscount: Delayed {
    static func hasFuture(_ step: Step<Int>) -> Bool { step.isLast || !step.isTerminated }
    static func continuation(_ isTerminal: Bool, _ discount: Double) -> Double {
      isTerminal ? discount * 1 : discount
    }
  }

  // MARK: - Chooses the next action twice

  enum ChoosesAfresh: Delayed {
    static func next(_ chosen: Int, _ choose: ([Double]) -> Int, _ row: [Double]) -> Int {
      choose(row)
    }
  }

  enum ForgetsTheChoice: Delayed {
    static func next(_ chosen: Int, _ choose: ([Double]) -> Int, _ row: [Double]) -> Int {
      let again = choose(row)
      return again == chosen ? chosen : again
    }
  }

  // MARK: - Chooses the next action in the state it left

  enum AsksTheOldRow: Delayed {
    static func asked(_ old: [Double], _ new: [Double]) -> [Double] { old }
  }

  enum AsksTheLastRow: Delayed {
    static func asked(_ old: [Double], _ new: [Double]) -> [Double] { [new, old][1] }
  }

  // MARK: - SARSA moves the value of the next pair

  enum MovesWhereItArrived: Delayed {
    static func moved(_ left: [Int], _ reached: [Int]) -> [Int] { reached }
  }

  enum TakesTheLaterPair: Delayed {
    static func moved(_ left: [Int], _ reached: [Int]) -> [Int] { [left, reached].last ?? left }
  }

  // MARK: - The discount is missing

  enum WeighsWithOne: Delayed {
    static func weight(_ discount: Double) -> Double { 1 }
    static func continuation(_ isTerminal: Bool, _ discount: Double) -> Double {
      isTerminal ? 0 : 1
    }
  }

  enum DividesTheDiscountAway: Delayed {
    static func weight(_ discount: Double) -> Double { discount > 0 ? discount / discount : 1 }
    static func continuation(_ isTerminal: Bool, _ discount: Double) -> Double {
      Double(isTerminal ? 0 : 1)
    }
  }

  // MARK: - The step size is always 0.1

  enum MovesATenth: Delayed {
    static func share(_ stepSize: Double) -> Double { 0.1 }
  }

  enum KeepsNineTenths: Delayed {
    static func share(_ stepSize: Double) -> Double { 1 - 0.9 }
  }
}
