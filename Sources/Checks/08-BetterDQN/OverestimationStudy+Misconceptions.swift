import Coursework

/// The classic mistakes of exercise 8.7.
enum OverestimationStudyMisconceptions {
  static let all = [
    Misconception(
      Contracts.OverestimationStudy.self, "compares with the undiscounted return",
      """
      Your returns are plain sums of rewards. The network was trained to predict discounted ones: with \
      a discount of 0.99 a CartPole episode of 500 steps is worth 99.3 to it, and no more.
      """,
      as: Undiscounted.self),
    Misconception(
      Contracts.OverestimationStudy.self, "counts only states in which the best action was taken",
      """
      You leave out the states with the drawn actions. They are there to measure what the network \
      believes of actions that it would not take. Which states does the contract count?
      """,
      as: OnlyGreedy.self),
    Misconception(
      Contracts.OverestimationStudy.self, "looks only at the first state of each episode",
      """
      You compare once in each episode, at its beginning. What about the other states that the network \
      came to?
      """,
      as: OnlyFirst.self),
    Misconception(
      Contracts.OverestimationStudy.self, "averages over episodes",
      """
      You take a mean in each episode, and then the mean of those. Then a state of a short episode \
      counts for more than one of a long episode. Over what does the contract take the mean?
      """,
      as: MeanOfMeans.self),
    Misconception(
      Contracts.OverestimationStudy.self, "takes a time limit for the end",
      """
      You treat an episode that was cut off as if nothing had been left to earn. What was earned looks \
      too small then, and the network more optimistic than it is.
      """,
      as: NoTail.self),
    Misconception(
      Contracts.OverestimationStudy.self, "fills the tail in with the network's own estimate",
      """
      Behind a time limit you believe the prediction for the last observation. It is the network that \
      is on trial: if it promises too much everywhere, this hides a part of it.
      """,
      as: BelievesTheNetwork.self),
    Misconception(
      Contracts.OverestimationStudy.self, "leaves out episodes that were cut off",
      """
      Episodes that met the time limit are missing from your mean. They are often the best ones, so \
      what is left is no fair sample. What can be said about them?
      """,
      as: OnlyTerminated.self),
    Misconception(
      Contracts.OverestimationStudy.self, "does not discount the tail",
      """
      Your tail weighs the same in every state. Seen from a state 20 steps before the limit, what is a \
      reward behind it worth?
      """,
      as: UndiscountedTail.self),
    Misconception(
      Contracts.OverestimationStudy.self, "forgets that the episode may end behind the limit",
      """
      Your tail goes on for ever. The episode might have ended a step behind the limit, and what is a \
      tail without rewards?
      """,
      as: EndlessTail.self),
    Misconception(
      Contracts.OverestimationStudy.self, "exchanges the bounds",
      """
      Your lower bound is the larger one. If much was still to be earned, was the overestimation large, \
      or small?
      """,
      as: Exchanged.self),
    Misconception(
      Contracts.OverestimationStudy.self, "subtracts the prediction from what was realised",
      """
      Your bounds have the wrong sign. A network that promises 10 and keeps 7 overestimates by 3.
      """,
      as: WrongSign.self),
    Misconception(
      Contracts.OverestimationStudy.self, "compares with the largest prediction",
      """
      You take the largest prediction of each state, also where another action was taken. What came \
      after that action, and what was predicted of it?
      """,
      as: LargestPrediction.self),
    Misconception(
      Contracts.OverestimationStudy.self, "decides where the bounds overlap",
      """
      Your verdict names a network though the bounds leave room for the opposite. When is there no \
      doubt?
      """,
      as: Decides.self),
  ]

  private enum Undiscounted: OverestimationMistake {
    static func recorded(_ state: OverestimationState, _ discount: Double) -> Double {
      state.recorded(1)
    }
  }

  private enum OnlyGreedy: OverestimationMistake {
    static func counts(_ state: OverestimationState) -> Bool { state.isGreedy }
  }

  private enum OnlyFirst: OverestimationMistake {
    static func counts(_ state: OverestimationState) -> Bool { state.step == 0 }
  }

  private enum MeanOfMeans: OverestimationMistake {
    static func mean(_ episodes: [[OverestimationBounds]]) -> OverestimationBounds {
      episodes.map(\.meanBounds).meanBounds
    }
  }

  private enum NoTail: OverestimationMistake {
    static func tail(
      _ state: OverestimationState, _ range: RewardRange, _ discount: Double
    ) -> (smallest: Double, largest: Double) { (0, 0) }
  }

  private enum BelievesTheNetwork: OverestimationMistake {
    static func tail(
      _ state: OverestimationState, _ range: RewardRange, _ discount: Double
    ) -> (smallest: Double, largest: Double) {
      guard state.episode.isTruncated, let last = state.episode.predictions.last else {
        return (0, 0)
      }
      let tail = discount.power(state.stepsLeft) * (last.max() ?? 0)
      return (tail, tail)
    }
  }

  private enum OnlyTerminated: OverestimationMistake {
    static func counts(_ state: OverestimationState) -> Bool { !state.episode.isTruncated }
  }

  private enum UndiscountedTail: OverestimationMistake {
    static func tail(
      _ state: OverestimationState, _ range: RewardRange, _ discount: Double
    ) -> (smallest: Double, largest: Double) {
      guard state.episode.isTruncated else { return (0, 0) }
      return (min(0, range.smallest) / (1 - discount), max(0, range.largest) / (1 - discount))
    }
  }

  private enum EndlessTail: OverestimationMistake {
    static func tail(
      _ state: OverestimationState, _ range: RewardRange, _ discount: Double
    ) -> (smallest: Double, largest: Double) {
      guard state.episode.isTruncated else { return (0, 0) }
      let weight = discount.power(state.stepsLeft) / (1 - discount)
      return (weight * range.smallest, weight * range.largest)
    }
  }

  private enum Exchanged: OverestimationMistake {
    static func bounds(
      _ excess: Double, _ tail: (smallest: Double, largest: Double)
    ) -> OverestimationBounds {
      OverestimationBounds(lower: excess - tail.smallest, upper: excess - tail.largest)
    }
  }

  private enum WrongSign: OverestimationMistake {
    static func bounds(
      _ excess: Double, _ tail: (smallest: Double, largest: Double)
    ) -> OverestimationBounds {
      OverestimationBounds(lower: tail.smallest - excess, upper: tail.largest - excess)
    }
  }

  private enum LargestPrediction: OverestimationMistake {
    static func predicted(_ state: OverestimationState) -> Double {
      state.episode.predictions[state.step].max() ?? 0
    }
  }

  private enum Decides: OverestimationMistake {
    static func verdict(
      _ plain: OverestimationBounds, _ double: OverestimationBounds
    ) -> LargerOverestimation {
      plain.lower + plain.upper > double.lower + double.upper ? .plain : .double
    }
  }
}
