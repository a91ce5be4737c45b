import Coursework
import DecisionProcesses

/// The mistakes of exercise 10.4 in other words.
enum RewardShapingParaphrases {
  // MARK: - Leaves the discount out of the shaping

  enum DifferencesOnly: ShapingStyle {
    static func gain(_ before: Double, _ after: Double, _ discount: Double) -> Double {
      after - before
    }
  }

  enum DiscountOfOne: ShapingStyle {
    static func bonus(_ step: RewardStep, _ table: [Double], _ discount: Double) -> Double {
      -table[step.state] + (step.isTerminated ? 0 : table[step.nextState])
    }
  }

  // MARK: - Keeps the potential of terminal states

  enum ReadsTheList: ShapingStyle {
    static func after(_ step: RewardStep, _ table: [Double]) -> Double { table[step.nextState] }
  }

  enum KnowsNoEnd: ShapingStyle {
    static func bonus(_ step: RewardStep, _ table: [Double], _ discount: Double) -> Double {
      -(table[step.state] - table[step.nextState] * discount)
    }
  }

  // MARK: - Takes truncation for termination

  enum AnyEndIsAnEnd: ShapingStyle {
    static func after(_ step: RewardStep, _ table: [Double]) -> Double {
      guard !step.isTruncated, !step.isTerminated else { return 0 }
      return table[step.nextState]
    }
  }

  enum StopsAtTheClock: ShapingStyle {
    static func bonus(_ step: RewardStep, _ table: [Double], _ discount: Double) -> Double {
      var sum = -table[step.state]
      if !(step.isTerminated || step.isTruncated) { sum += table[step.nextState] * discount }
      return sum
    }
  }

  // MARK: - Adds the potential of the new state only

  enum PaysForNearness: ShapingStyle {
    static func gain(_ before: Double, _ after: Double, _ discount: Double) -> Double { after }
  }

  enum PaysOnArrival: ShapingStyle {
    static func bonus(_ step: RewardStep, _ table: [Double], _ discount: Double) -> Double {
      step.isTerminated ? 0 : table[step.nextState]
    }
  }

  // MARK: - Has the sign of the shaping the wrong way round

  enum ChargesForNearness: ShapingStyle {
    static func gain(_ before: Double, _ after: Double, _ discount: Double) -> Double {
      -(discount * after - before)
    }
  }

  enum OldMinusNew: ShapingStyle {
    static func bonus(_ step: RewardStep, _ table: [Double], _ discount: Double) -> Double {
      table[step.state] - (step.isTerminated ? 0 : table[step.nextState] * discount)
    }
  }

  // MARK: - Discounts the potential of the old state

  enum DiscountsThePast: ShapingStyle {
    static func gain(_ before: Double, _ after: Double, _ discount: Double) -> Double {
      after - before * discount
    }
  }

  enum OldTimesDiscount: ShapingStyle {
    static func bonus(_ step: RewardStep, _ table: [Double], _ discount: Double) -> Double {
      let old = discount * table[step.state]
      return step.isTerminated ? -old : table[step.nextState] - old
    }
  }

  // MARK: - Discounts both potentials

  enum DiscountsTheDifference: ShapingStyle {
    static func gain(_ before: Double, _ after: Double, _ discount: Double) -> Double {
      (after - before) * discount
    }
  }

  enum DiscountsEach: ShapingStyle {
    static func bonus(_ step: RewardStep, _ table: [Double], _ discount: Double) -> Double {
      let all = table.map { $0 * discount }
      return (step.isTerminated ? 0 : all[step.nextState]) - all[step.state]
    }
  }

  // MARK: - Looks the new state up twice

  enum SameIndexTwice: ShapingStyle {
    static func before(_ step: RewardStep, _ table: [Double]) -> Double { table[step.nextState] }
  }

  enum ShrinksTheNew: ShapingStyle {
    static func bonus(_ step: RewardStep, _ table: [Double], _ discount: Double) -> Double {
      let new = table[step.nextState]
      return step.isTerminated ? -new : (discount - 1) * new
    }
  }

  // MARK: - Puts the shaping in the place of the reward

  enum ShapingAlone: ShapingStyle {
    static func total(_ reward: Double, _ bonus: Double) -> Double { bonus }
  }

  enum RewardTimesZero: ShapingStyle {
    static func total(_ reward: Double, _ bonus: Double) -> Double { 0 * reward + bonus }
  }

  // MARK: - Adds the shaping of an episode up without a discount

  enum SumsUp: ShapingStyle {
    static func sum(_ bonuses: [Double], _ discount: Double) -> Double { bonuses.reduce(0, +) }
  }

  enum LoopsWithoutWeight: ShapingStyle {
    static func sum(_ bonuses: [Double], _ discount: Double) -> Double {
      var sum = 0.0
      for bonus in bonuses.reversed() { sum = bonus + sum }
      return sum
    }
  }

  // MARK: - Takes the potential off the values once more

  enum SubtractsAgain: ShapingStyle {
    static func back(_ value: Double, _ potential: Double, _ isTerminal: Bool) -> Double {
      isTerminal ? 0 : value - potential
    }
  }

  enum AddsTheNegative: ShapingStyle {
    static func back(_ value: Double, _ potential: Double, _ isTerminal: Bool) -> Double {
      (isTerminal ? 0 : 1) * (-potential + value)
    }
  }

  // MARK: - Gives terminal states a value

  enum AddsEverywhere: ShapingStyle {
    static func back(_ value: Double, _ potential: Double, _ isTerminal: Bool) -> Double {
      potential + value
    }
  }

  enum AsksForNoFlag: ShapingStyle {
    static func back(_ value: Double, _ potential: Double, _ isTerminal: Bool) -> Double {
      value - (0 - potential)
    }
  }

  // MARK: - Counts the bonus of waiting once

  enum ComparesTwoSteps: ShapingStyle {
    static func room(_ bonus: NearnessBonus, _ discount: Double) -> Double {
      bonus.beside - bonus.atGoal
    }
  }

  enum SeesOneStep: ShapingStyle {
    static func rewards(_ bonus: NearnessBonus, _ discount: Double) -> TemptingRewards? {
      guard bonus.beside > bonus.atGoal else { return nil }
      return TemptingRewards(finishing: 0.3 * (bonus.beside - bonus.atGoal), waiting: 0)
    }
  }

  // MARK: - Forgets the bonus of finishing

  enum NothingAtTheGoal: ShapingStyle {
    static func room(_ bonus: NearnessBonus, _ discount: Double) -> Double {
      bonus.beside / (1 - discount)
    }
  }

  enum SumsTheSeries: ShapingStyle {
    static func rewards(_ bonus: NearnessBonus, _ discount: Double) -> TemptingRewards? {
      let series = (0..<4000).reduce((0.0, bonus.beside)) { sum, _ in
        (sum.0 + sum.1, sum.1 * discount)
      }.0
      return series > 0 ? TemptingRewards(finishing: series / 2, waiting: 0) : nil
    }
  }
}
