import Coursework

extension CalibrationSet {
  private typealias Paraphrase = RewardShapingParaphrases

  static let rewardShaping = CalibrationSet(
    Contracts.RewardShaping.self,
    alternatives: [
      "takes the return's change from its ends, and pays for waiting": Ends.self,
      "writes every sum backwards": Backwards.self,
    ],
    paraphrases: [
      "leaves the discount out of the shaping": [
        Paraphrase.DifferencesOnly.self, Paraphrase.DiscountOfOne.self,
      ],
      "keeps the potential of terminal states": [
        Paraphrase.ReadsTheList.self, Paraphrase.KnowsNoEnd.self,
      ],
      "takes truncation for termination": [
        Paraphrase.AnyEndIsAnEnd.self, Paraphrase.StopsAtTheClock.self,
      ],
      "adds the potential of the new state only": [
        Paraphrase.PaysForNearness.self, Paraphrase.PaysOnArrival.self,
      ],
      "has the sign of the shaping the wrong way round": [
        Paraphrase.ChargesForNearness.self, Paraphrase.OldMinusNew.self,
      ],
      "discounts the potential of the old state": [
        Paraphrase.DiscountsThePast.self, Paraphrase.OldTimesDiscount.self,
      ],
      "discounts both potentials": [
        Paraphrase.DiscountsTheDifference.self, Paraphrase.DiscountsEach.self,
      ],
      "looks the new state up twice": [
        Paraphrase.SameIndexTwice.self, Paraphrase.ShrinksTheNew.self,
      ],
      "puts the shaping in the place of the reward": [
        Paraphrase.ShapingAlone.self, Paraphrase.RewardTimesZero.self,
      ],
      "adds the shaping of an episode up without a discount": [
        Paraphrase.SumsUp.self, Paraphrase.LoopsWithoutWeight.self,
      ],
      "takes the potential off the values once more": [
        Paraphrase.SubtractsAgain.self, Paraphrase.AddsTheNegative.self,
      ],
      "gives terminal states a value": [
        Paraphrase.AddsEverywhere.self, Paraphrase.AsksForNoFlag.self,
      ],
      "counts the bonus of waiting once": [
        Paraphrase.ComparesTwoSteps.self, Paraphrase.SeesOneStep.self,
      ],
      "forgets the bonus of finishing": [
        Paraphrase.NothingAtTheGoal.self, Paraphrase.SumsTheSeries.self,
      ],
    ])

  private enum Ends: ShapingStyle {
    static func change(_ episode: [RewardStep], _ table: [Double], _ discount: Double) -> Double {
      guard let first = episode.first, let last = episode.last else { return 0 }
      let weight = episode.reduce(1.0) { weight, _ in weight * discount }
      return weight * after(last, table) - table[first.state]
    }
    static func rewards(_ bonus: NearnessBonus, _ discount: Double) -> TemptingRewards? {
      let room = bonus.beside - (1 - discount) * bonus.atGoal
      guard room > 0 else { return nil }
      // Waiting costs, and finishing is better by a third of what there is.
      return TemptingRewards(
        finishing: -2 + room / (1 - discount) / 3, waiting: -2 * (1 - discount))
    }
  }

  private enum Backwards: ShapingStyle {
    static func sum(_ bonuses: [Double], _ discount: Double) -> Double {
      var sum = 0.0
      for bonus in bonuses.reversed() { sum = bonus + discount * sum }
      return sum
    }
    static func rewards(_ bonus: NearnessBonus, _ discount: Double) -> TemptingRewards? {
      let room = bonus.beside / (1 - discount) - bonus.atGoal
      return room > 0
        ? TemptingRewards(finishing: 0.95 * room + 7 / (1 - discount), waiting: 7) : nil
    }
  }
}
