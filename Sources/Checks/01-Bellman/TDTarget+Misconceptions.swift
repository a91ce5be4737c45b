import Coursework

/// The classic mistakes of exercise 1.1.
enum TDTargetMisconceptions {
  static let all = [
    Misconception(
      Contracts.TDTarget.self, "bootstraps from a terminal state",
      """
      Your target adds the value of the next state even where the episode has ended there. What \
      can be earned after the end?
      """,
      as: BootstrapsFromTerminal.self),
    Misconception(
      Contracts.TDTarget.self, "the running maximum starts at 0",
      """
      Your maximum is never below 0, so it is wrong where every next value is negative. What \
      should a search for the largest begin with?
      """,
      as: MaximumStartsAtZero.self),
    Misconception(
      Contracts.TDTarget.self, "discounts the reward",
      """
      Your target multiplies the reward by the discount. Which of the two parts lies one step \
      further in the future?
      """,
      as: DiscountsTheReward.self),
    Misconception(
      Contracts.TDTarget.self, "averages the next values",
      """
      Your target uses the mean of the next action values. That is the value of acting at random, \
      not of acting as well as possible.
      """,
      as: AveragesNextValues.self),
    Misconception(
      Contracts.TDTarget.self, "the error has the wrong sign",
      """
      Your error is estimate − target. Adding a share of it to the estimate would drive it away \
      from the target.
      """,
      as: WrongSign.self),
    Misconception(
      Contracts.TDTarget.self, "forgets the discount",
      "Your target adds the best next value in full. What is a reward worth that comes one step later?",
      as: ForgetsTheDiscount.self),
    Misconception(
      Contracts.TDTarget.self, "the mask is inverted",
      """
      Your target looks ahead where the episode has ended, and nowhere else. Which of the two has \
      something after it?
      """,
      as: InvertsTheMask.self),
    Misconception(
      Contracts.TDTarget.self, "takes the smallest next value",
      """
      Your target expects the worst of the next actions. Who chooses among them, and what for?
      """,
      as: TakesTheSmallest.self),
    Misconception(
      Contracts.TDTarget.self, "takes the first next value",
      """
      Your target reads the value of action 0, whatever the others are worth. Does the order in \
      which actions are numbered mean anything?
      """,
      as: TakesTheFirst.self),
    Misconception(
      Contracts.TDTarget.self, "a cost counts as a reward",
      """
      Your target has lost the sign of the reward: a step that costs 1 is as good in it as one that \
      pays 1. What does a negative reward mean?
      """,
      as: LosesTheSign.self),
  ]

  private enum BootstrapsFromTerminal: TDTargetMistake {
    static func mistakenTarget(_ transition: TDTargetQuestion, best: Double) -> Double {
      transition.reward + transition.discount * best
    }
  }

  private enum MaximumStartsAtZero: TDTargetMistake {
    static func mistakenTarget(_ transition: TDTargetQuestion, best: Double) -> Double {
      transition.reward + transition.continuation * max(0, best)
    }
  }

  private enum DiscountsTheReward: TDTargetMistake {
    static func mistakenTarget(_ transition: TDTargetQuestion, best: Double) -> Double {
      transition.isTerminal
        ? transition.discount * transition.reward
        : transition.discount * (transition.reward + best)
    }
  }

  private enum AveragesNextValues: TDTargetMistake {
    static func mistakenTarget(_ transition: TDTargetQuestion, best: Double) -> Double {
      let values = transition.nextActionValues
      return transition.reward
        + transition.continuation * values.reduce(0, +) / Double(values.count)
    }
  }

  private enum WrongSign: TDTargetMistake {
    static func mistakenTarget(_ transition: TDTargetQuestion, best: Double) -> Double {
      transition.reward + transition.continuation * best
    }
    static func mistakenError(target: Double, estimate: Double) -> Double { estimate - target }
  }

  private enum ForgetsTheDiscount: TDTargetMistake {
    static func mistakenTarget(_ transition: TDTargetQuestion, best: Double) -> Double {
      transition.isTerminal ? transition.reward : transition.reward + best
    }
  }

  private enum InvertsTheMask: TDTargetMistake {
    static func mistakenTarget(_ transition: TDTargetQuestion, best: Double) -> Double {
      transition.reward + (transition.isTerminal ? transition.discount * best : 0)
    }
  }

  private enum TakesTheSmallest: TDTargetMistake {
    static func mistakenTarget(_ transition: TDTargetQuestion, best: Double) -> Double {
      transition.reward
        + transition.continuation * transition.nextActionValues.reduce(.infinity, min)
    }
  }

  private enum TakesTheFirst: TDTargetMistake {
    static func mistakenTarget(_ transition: TDTargetQuestion, best: Double) -> Double {
      transition.reward + transition.continuation * transition.nextActionValues[0]
    }
  }

  private enum LosesTheSign: TDTargetMistake {
    static func mistakenTarget(_ transition: TDTargetQuestion, best: Double) -> Double {
      abs(transition.reward) + transition.continuation * best
    }
  }
}

/// A mistake in the target or the error, with everything else right.
private protocol TDTargetMistake: TDTargetExercise {
  static func mistakenTarget(_ transition: TDTargetQuestion, best: Double) -> Double
  static func mistakenError(target: Double, estimate: Double) -> Double
}

extension TDTargetMistake {
  static func mistakenError(target: Double, estimate: Double) -> Double { target - estimate }

  static func target(
    reward: Double,
    discount: Double,
    nextActionValues: [Double],
    isTerminal: Bool
  ) throws -> Double {
    guard let best = nextActionValues.max(), (0...1).contains(discount), reward.isFinite,
      nextActionValues.allSatisfy(\.isFinite)
    else { throw InvalidInput("not a transition") }
    return mistakenTarget(
      TDTargetQuestion(
        reward: reward, discount: discount, nextActionValues: nextActionValues,
        isTerminal: isTerminal),
      best: best)
  }

  static func error(target: Double, estimate: Double) throws -> Double {
    guard target.isFinite, estimate.isFinite else { throw InvalidInput("not finite") }
    return mistakenError(target: target, estimate: estimate)
  }
}

extension TDTargetQuestion {
  /// What the next value counts for: nothing after a terminal state.
  fileprivate var continuation: Double { isTerminal ? 0 : discount }
}
