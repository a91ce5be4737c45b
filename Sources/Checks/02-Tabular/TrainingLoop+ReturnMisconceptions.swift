import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 2.3 in the return.
enum TrainingLoopReturnMisconceptions {
  static let all = [
    Misconception(
      Contracts.TrainingLoop.self, "loses the last reward",
      """
      Your agent learns of the last step, but its reward is missing from the return. Add up a \
      short episode by hand.
      """,
      as: MistakenLoop<LosesTheLastReward>.self),
    Misconception(
      Contracts.TrainingLoop.self, "discounts the first reward",
      """
      Your return discounts every reward once too often. How many steps does the first reward have \
      to wait for?
      """,
      as: MistakenLoop<DiscountsTheFirstReward>.self),
    Misconception(
      Contracts.TrainingLoop.self, "carries the return over to the next episode",
      """
      Your second return contains the first. What has to be made new when an episode begins?
      """,
      as: MistakenLoop<CarriesTheReturnOver>.self),
    Misconception(
      Contracts.TrainingLoop.self, "the return is not discounted",
      """
      Your return adds every reward in full, whatever the discount. What is a reward worth that \
      comes two steps later?
      """,
      as: MistakenLoop<ForgetsTheDiscount>.self),
    Misconception(
      Contracts.TrainingLoop.self, "discounts the first rewards most",
      """
      Your return multiplies what has been earned so far by the discount in every step, so the last \
      reward counts in full and the first one least. Which of them had to be waited for?
      """,
      as: MistakenLoop<DiscountsThePast>.self),
  ]

  private enum LosesTheLastReward: LoopMistake {
    static func paid(_ step: Step<Int>) -> Double { step.isLast ? 0 : step.reward }
  }

  private enum DiscountsTheFirstReward: LoopMistake {
    static func firstWeight(_ discount: Double) -> Double { discount }
  }

  private enum CarriesTheReturnOver: LoopMistake {
    static func firstReturn(after summaries: [EpisodeSummary]) -> Double {
      summaries.last?.discountedReturn ?? 0
    }
  }

  private enum ForgetsTheDiscount: LoopMistake {
    static func sum(_ sum: Double, _ reward: Double, weight: Double, discount: Double) -> Double {
      sum + reward
    }
  }

  private enum DiscountsThePast: LoopMistake {
    static func sum(_ sum: Double, _ reward: Double, weight: Double, discount: Double) -> Double {
      discount * sum + reward
    }
  }
}
