import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 2.5.
enum InitialValuesMisconceptions {
  static let all = [
    Misconception(
      Contracts.InitialValues.self, "the terminal values are optimistic too",
      """
      Your optimistic table promises something after the end as well. Which update would ever take \
      that promise back?
      """,
      as: OptimisticTerminals.self),
    Misconception(
      Contracts.InitialValues.self, "the terminal rows hold noise",
      """
      Your random table holds noise in terminal rows. Whoever reads them, a plot or an update \
      without a mask, reads something that is not 0 and never will be.
      """,
      as: NoisyTerminals.self),
    Misconception(
      Contracts.InitialValues.self, "the noise is as large as the rewards",
      """
      Your noise has the size of the rewards themselves. The agent believes in it until it has \
      refuted it, pair by pair. What is the share for?
      """,
      as: LoudNoise.self),
    Misconception(
      Contracts.InitialValues.self, "the noise is never negative",
      """
      Your noise is drawn between 0 and s. unit() lies in 0..<1; the contract asks for both signs.
      """,
      as: PositiveNoise.self),
    Misconception(
      Contracts.InitialValues.self, "one draw for a whole row",
      """
      All actions of a state start with the same value in your random table. So they still tie, \
      and the first one still wins.
      """,
      as: OneDrawPerRow.self),
    Misconception(
      Contracts.InitialValues.self, "takes the largest reward for the largest return",
      """
      Your optimistic value is one reward. What does an agent earn that is paid the largest reward \
      again and again?
      """,
      as: OneReward.self),
    Misconception(
      Contracts.InitialValues.self, "divides a negative reward by 1 − discount",
      """
      Where all rewards are negative, your value lies below what an agent can earn: it is the \
      worst of lives, not the best. How long does the best one last?
      """,
      as: PessimisticBound.self),
    Misconception(
      Contracts.InitialValues.self, "bounds by the largest magnitude",
      """
      Your optimistic value grows with the size of a penalty. Nobody is better off because a fall \
      hurts more; which of the rewards can be earned?
      """,
      as: MagnitudeBound.self),
    Misconception(
      Contracts.InitialValues.self, "the first reward is discounted",
      """
      Your optimistic value lacks the first reward of the best life. How long does an agent wait \
      for the reward of its very next step?
      """,
      as: DiscountsTheFirst.self),
    Misconception(
      Contracts.InitialValues.self, "promises at least 0",
      """
      Where every reward is a cost you still promise 0. Which return could be that large, if at \
      least one step has to be paid for?
      """,
      as: NeverBelowZero.self),
  ]

  private enum OptimisticTerminals: InitialValuesMistake {
    static func optimisticTerminal(_ bound: Double) -> Double { bound }
  }

  private enum NoisyTerminals: InitialValuesMistake {
    static var terminalsAreNoisy: Bool { true }
  }

  private enum LoudNoise: InitialValuesMistake {
    static func scale(share: Double, largest: Double) -> Double { largest }
  }

  private enum PositiveNoise: InitialValuesMistake {
    static func noise(_ unit: Double) -> Double { unit }
  }

  private enum OneDrawPerRow: InitialValuesMistake {
    static var drawsOncePerRow: Bool { true }
  }

  private enum OneReward: InitialValuesMistake {
    static func bound(_ rewards: [Double], largest: Double, horizon: Double) -> Double { largest }
  }

  private enum PessimisticBound: InitialValuesMistake {
    static func bound(_ rewards: [Double], largest: Double, horizon: Double) -> Double {
      largest * horizon
    }
  }

  private enum MagnitudeBound: InitialValuesMistake {
    static func bound(_ rewards: [Double], largest: Double, horizon: Double) -> Double {
      horizon * (rewards.map(abs).max() ?? 0)
    }
  }

  private enum DiscountsTheFirst: InitialValuesMistake {
    static func bound(_ rewards: [Double], largest: Double, horizon: Double) -> Double {
      largest > 0 ? largest * (horizon - 1) : largest
    }
  }

  private enum NeverBelowZero: InitialValuesMistake {
    static func bound(_ rewards: [Double], largest: Double, horizon: Double) -> Double {
      max(0, largest) * horizon
    }
  }
}
