import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias Paraphrase = OffPolicyLearningParaphrases

  static let offPolicyLearning = CalibrationSet(
    Contracts.OffPolicyLearning.self,
    reference: OffPolicyLearningReference.self,
    alternatives: [
      "keeps one flat array and blends old and new": Flat<FlatRight>.self,
      "keeps dictionaries in a dictionary": Keyed<KeyedRight>.self,
    ],
    paraphrases: [
      "learns from the action that the log took next": [
        Flat<Paraphrase.BlendsTheLoggedNext>.self, Keyed<Paraphrase.LooksUpTheNextEntry>.self,
      ],
      "averages the next values, as the behaviour does": [
        Flat<Paraphrase.SumsAndDivides>.self, Keyed<Paraphrase.KeepsARunningMean>.self,
      ],
      "the discount is missing": [
        Flat<Paraphrase.AddsInFull>.self, Keyed<Paraphrase.TakesADiscountOfOne>.self,
      ],
      "bootstraps from a terminal state": [
        Flat<Paraphrase.NeverMasks>.self, Keyed<Paraphrase.DiscountsEveryStep>.self,
      ],
      "skips terminal transitions": [
        Flat<Paraphrase.DropsEnds>.self, Keyed<Paraphrase.LearnsOnlyOnTheWay>.self,
      ],
      "reads the log only once": [
        Flat<Paraphrase.ForgetsBetweenPasses>.self, Keyed<Paraphrase.IgnoresThePasses>.self,
      ],
      "reads the log from its end": [
        Flat<Paraphrase.TurnsTheLog>.self, Keyed<Paraphrase.CountsDown>.self,
      ],
      "the step size is always 0.1": [
        Flat<Paraphrase.MovesATenth>.self, Keyed<Paraphrase.TakesATenth>.self,
      ],
      "rewards count only at the end": [
        Flat<Paraphrase.EitherRewardOrFuture>.self, Keyed<Paraphrase.HearsOnlyOfEnds>.self,
      ],
      "loses the sign of the reward": [
        Flat<Paraphrase.AddsTheMagnitude>.self,
        Keyed<Paraphrase.TakesTheLargerOfBothSigns>.self,
      ],
    ])

  // MARK: - Right answers of other styles

  private enum FlatRight: FlatStyle {}
}
