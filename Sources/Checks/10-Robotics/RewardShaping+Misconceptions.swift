import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 10.4.
enum RewardShapingMisconceptions {
  static let all = [
    mistake(
      "leaves the discount out of the shaping",
      """
      Your shaping is Φ(s′) − Φ(s). Write out the discounted sum of two steps: what is left of the \
      potential in the middle?
      """,
      as: Undiscounted.self),
    mistake(
      "keeps the potential of terminal states",
      """
      You take the potential of a terminal state from the list. Nothing follows there that could pay \
      back what it promises.
      """,
      as: TerminalPotential.self),
    mistake(
      "takes truncation for termination",
      """
      You drop the potential where an episode is cut off. The clock says nothing about the state, and \
      whoever learns from the step bootstraps from it all the same.
      """,
      as: TruncationEnds.self),
    mistake(
      "adds the potential of the new state only",
      """
      You pay for being near, in every step. Whoever goes round in circles near the goal is paid for \
      ever: what has to be taken back when a place is left?
      """,
      as: NewStateOnly.self),
    mistake(
      "has the sign of the shaping the wrong way round",
      """
      Your shaping pays for leaving good places and charges for reaching them. Which of the two \
      potentials is subtracted?
      """,
      as: WrongSign.self),
    mistake(
      "discounts the potential of the old state",
      """
      Your discount stands at the wrong potential. Which of the two states is one step later?
      """,
      as: DiscountsTheOld.self),
    mistake(
      "discounts both potentials",
      """
      Your shaping is γ (Φ(s′) − Φ(s)). The old state's potential belongs to now.
      """,
      as: DiscountsBoth.self),
    mistake(
      "looks the new state up twice",
      """
      Both of your potentials are those of the state that the step leads to. One of them is that of the \
      state in which it was taken.
      """,
      as: NewStateTwice.self),
    mistake(
      "puts the shaping in the place of the reward",
      """
      What you return does not depend on what the step paid. Shaping is added to the reward.
      """,
      as: DropsTheReward.self),
    mistake(
      "adds the shaping of an episode up without a discount",
      """
      You add the shaping of all steps up as if it came at once. A return discounts the k-th by γᵏ.
      """,
      as: UndiscountedSum.self),
    mistake(
      "takes the potential off the values once more",
      """
      Values learned with shaping are lower than the task's by Φ(s) already. Which way leads back?
      """,
      as: OffOnceMore.self),
    mistake(
      "gives terminal states a value",
      """
      Your table has numbers in the rows of terminal states. What is earned after the end?
      """,
      as: TerminalValue.self),
    mistake(
      "counts the bonus of waiting once",
      """
      You compare one bonus with another. Who waits gets it in every step that follows; what do all of \
      them come to, discounted?
      """,
      as: WaitsOnce.self),
    mistake(
      "forgets the bonus of finishing",
      """
      You let finishing compete without its own bonus. With the bonus it gets its reward and what is \
      added at the goal.
      """,
      as: FinishesForNothing.self),
  ]

  private static func mistake(
    _ name: String, _ explanation: String, as implementation: Contracts.RewardShaping.Implementation
  ) -> Misconception {
    Misconception(Contracts.RewardShaping.self, name, explanation, as: implementation)
  }

  private enum Undiscounted: ShapingMistake {
    static func bonus(_ step: RewardStep, _ potentials: [Double], _ discount: Double) -> Double {
      after(step, potentials) - potentials[step.state]
    }
  }

  private enum TerminalPotential: ShapingMistake {
    static func bonus(_ step: RewardStep, _ potentials: [Double], _ discount: Double) -> Double {
      discount * potentials[step.nextState] - potentials[step.state]
    }
  }

  private enum TruncationEnds: ShapingMistake {
    static func bonus(_ step: RewardStep, _ potentials: [Double], _ discount: Double) -> Double {
      let isOver = step.isTerminated || step.isTruncated
      return discount * (isOver ? 0 : potentials[step.nextState]) - potentials[step.state]
    }
  }

  private enum NewStateOnly: ShapingMistake {
    static func bonus(_ step: RewardStep, _ potentials: [Double], _ discount: Double) -> Double {
      after(step, potentials)
    }
  }

  private enum WrongSign: ShapingMistake {
    static func bonus(_ step: RewardStep, _ potentials: [Double], _ discount: Double) -> Double {
      potentials[step.state] - discount * after(step, potentials)
    }
  }

  private enum DiscountsTheOld: ShapingMistake {
    static func bonus(_ step: RewardStep, _ potentials: [Double], _ discount: Double) -> Double {
      after(step, potentials) - discount * potentials[step.state]
    }
  }

  private enum DiscountsBoth: ShapingMistake {
    static func bonus(_ step: RewardStep, _ potentials: [Double], _ discount: Double) -> Double {
      discount * (after(step, potentials) - potentials[step.state])
    }
  }

  private enum NewStateTwice: ShapingMistake {
    static func bonus(_ step: RewardStep, _ potentials: [Double], _ discount: Double) -> Double {
      discount * after(step, potentials) - potentials[step.nextState]
    }
  }

  private enum DropsTheReward: ShapingMistake {
    static func kept(_ reward: Double) -> Double { 0 }
  }

  private enum UndiscountedSum: ShapingMistake {
    static func nextWeight(_ weight: Double, _ discount: Double) -> Double { 1 }
  }

  private enum OffOnceMore: ShapingMistake {
    static func taskValue(_ value: Double, _ potential: Double, isTerminal: Bool) -> Double {
      isTerminal ? 0 : value - potential
    }
  }

  private enum TerminalValue: ShapingMistake {
    static func taskValue(_ value: Double, _ potential: Double, isTerminal: Bool) -> Double {
      value + potential
    }
  }

  private enum WaitsOnce: ShapingMistake {
    static func excess(_ bonus: NearnessBonus, _ discount: Double) -> Double {
      bonus.beside - bonus.atGoal
    }
  }

  private enum FinishesForNothing: ShapingMistake {
    static func excess(_ bonus: NearnessBonus, _ discount: Double) -> Double {
      bonus.beside / (1 - discount)
    }
  }
}
