import Coursework
import DecisionProcesses

/// The mistakes of exercise 2.3 in other words.
enum TrainingLoopParaphrases {
  // MARK: - Treats truncation as termination

  enum TellsThatItIsOver: Parts {
    static func told(_ step: Step<Int>) -> Bool { isOver(step) }
  }

  enum EndsAtTheLimit: Walk {
    static func mark(_ step: Step<Int>) -> Bool { step.isTruncated ? true : step.isTerminated }
  }

  // MARK: - Never tells that the process ended

  enum TellsNothing: Parts {
    static func told(_ step: Step<Int>) -> Bool { false }
  }

  enum MarksNothing: Walk {
    static func mark(_ step: Step<Int>) -> Bool { step.isTerminated && step.isTruncated }
  }

  // MARK: - Plays on after an episode was cut short

  enum WaitsForTheEnd: Parts {
    static func isOver(_ step: Step<Int>) -> Bool { step.isTerminated }
  }

  enum WalksUntilTerminated: Walk {
    static func goesOn(_ step: Step<Int>) -> Bool { !step.isTerminated }
  }

  // MARK: - Forgets to advance the state

  enum LooksAtTheFirstState: Parts {
    static func place(_ first: Int, _ steps: [Step<Int>]) -> Int { first }
  }

  enum WalksOnTheSpot: Walk {
    static func following(_ state: Int, _ step: Step<Int>) -> Int {
      let next = step.observation
      return next == state ? next : state
    }
  }

  // MARK: - Moves on before it learns

  enum LearnsWhereItIs: Parts {
    static func source(_ state: Int, _ step: Step<Int>) -> Int { step.observation }
  }

  enum ForgetsWhereItWas: Walk {
    static func left(_ state: Int, _ step: Step<Int>) -> Int { following(state, step) }
  }

  // MARK: - Asks for the next action before it learns

  enum PlansAhead: Parts {
    static var asksEarly: Bool { true }
  }

  enum ChoosesOnArrival: Walk {
    static var looksAhead: Bool { true }
  }

  // MARK: - Resets the world only once

  enum StartsOnce: Parts {
    static var resetsOnce: Bool { true }
  }

  enum GoesOnFromTheEnd: Parts {
    static var resetsOnce: Bool { true }
    static func total(_ steps: [Step<Int>], _ discount: Double, _ before: Double) -> Double {
      var (sum, weight) = (0.0, 1.0)
      for step in steps {
        sum += weight * step.reward
        weight *= discount
      }
      return sum
    }
  }

  // MARK: - Leaves before the last step counts

  enum DropsTheLastStep: Parts {
    static func counts(_ step: Step<Int>) -> Bool { !(step.isTruncated || step.isTerminated) }
  }

  enum ReturnsBeforeLearning: Walk {
    static let learnsFirst = false
  }

  // MARK: - Loses the last reward

  enum SumsAllButTheLast: Parts {
    static func total(_ steps: [Step<Int>], _ discount: Double, _ before: Double) -> Double {
      StandardParts.total(Array(steps.dropLast()), discount, before)
    }
  }

  enum EndsWithNothing: Walk {
    static func value(_ reward: Double, _ discount: Double, _ rest: Double?) -> Double {
      rest.map { reward + discount * $0 } ?? 0
    }
  }

  // MARK: - Discounts the first reward

  enum PowersFromOne: Parts {
    static func total(_ steps: [Step<Int>], _ discount: Double, _ before: Double) -> Double {
      var (sum, power) = (0.0, 1.0)
      for step in steps {
        power *= discount
        sum += power * step.reward
      }
      return sum
    }
  }

  enum DiscountsBothParts: Walk {
    static func value(_ reward: Double, _ discount: Double, _ rest: Double?) -> Double {
      discount * (reward + (rest ?? 0))
    }
  }

  // MARK: - Carries the return over to the next episode

  enum KeepsAdding: Parts {
    static func total(_ steps: [Step<Int>], _ discount: Double, _ before: Double) -> Double {
      before + StandardParts.total(steps, discount, 0)
    }
  }

  enum StartsFromTheSum: Walk {
    static func whole(_ value: Double, _ before: [Double]) -> Double {
      value + (before.isEmpty ? 0 : before[before.count - 1])
    }
  }

  // MARK: - The return is not discounted

  enum AddsInFull: Parts {
    static func total(_ steps: [Step<Int>], _ discount: Double, _ before: Double) -> Double {
      steps.map(\.reward).reduce(0, +)
    }
  }

  enum AddsTheRest: Walk {
    static func value(_ reward: Double, _ discount: Double, _ rest: Double?) -> Double {
      (rest ?? 0) + reward
    }
  }

  // MARK: - Discounts the first rewards most

  enum ShrinksTheSum: Parts {
    static func total(_ steps: [Step<Int>], _ discount: Double, _ before: Double) -> Double {
      steps.reduce(0) { discount * $0 + $1.reward }
    }
  }

  enum CountsFromTheEnd: Parts {
    static func total(_ steps: [Step<Int>], _ discount: Double, _ before: Double) -> Double {
      StandardParts.total(steps.reversed(), discount, before)
    }
  }
}
