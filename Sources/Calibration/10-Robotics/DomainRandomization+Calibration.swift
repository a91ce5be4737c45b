import Coursework
import DecisionProcesses
import Robotics

extension CalibrationSet {
  private typealias Paraphrase = DomainRandomizationParaphrases

  /// A sample of a mistake differs from another one's by six roots of its squares, in one of 56 features,
  /// with a chance below 1.8e-6.
  static let domainRandomization = CalibrationSet(
    Contracts.DomainRandomization.self,
    reference: RoomRandomization.self,
    alternatives: [
      "keeps all commands, and draws the last quantity first": Historian.self,
      "goes round in a ring of commands, and draws noise in advance": RingOfCommands.self,
    ],
    paraphrases: [
      "redraws the conditions in every step": [
        Paraphrase.ForgetsWhatItDrew.self, Paraphrase.DrawsWheneverItLooks.self,
      ],
      "draws the conditions once for all episodes": [
        Paraphrase.KeepsTheFirstWorld.self, Paraphrase.DrawsAtTheVeryBeginning.self,
      ],
      "carries commands out one step too late": [
        Paraphrase.LooksOneFurtherBack.self, Paraphrase.CountsFromOne.self,
      ],
      "ignores the latency": [
        Paraphrase.TakesTheNewest.self, Paraphrase.WaitsForNothing.self,
      ],
      "carries commands over into the next episode": [
        Paraphrase.NeverEmptiesTheList.self, Paraphrase.KeepsTheLastFew.self,
      ],
      "pays for what is measured": [
        Paraphrase.AsksTheSensors.self, Paraphrase.PaysAfterMeasuring.self,
      ],
      "draws the noise once for each episode": [
        Paraphrase.KeepsTheNoise.self, Paraphrase.ErrsAlikeInAllSteps.self,
      ],
      "takes the variance for the deviation": [
        Paraphrase.Squares.self, Paraphrase.TakesThePowerOfTwo.self,
      ],
      "draws noise uniformly": [
        Paraphrase.EqualChances.self, Paraphrase.FlatNoise.self,
      ],
      "gives both sensors the same noise": [
        Paraphrase.OneErrorForBoth.self, Paraphrase.RepeatsTheDraw.self,
      ],
      "never draws the upper half of a range": [
        Paraphrase.HalvesTheWidth.self, Paraphrase.HalvesTheDraw.self,
      ],
      "shares one draw among all quantities": [
        Paraphrase.DrawsOneNumber.self, Paraphrase.RepeatsTheFirst.self,
      ],
      "never draws the longest latency": [
        Paraphrase.HalfOpen.self, Paraphrase.RoundsDown.self,
      ],
      "takes the clearance for the play on either side": [
        Paraphrase.WideHole.self, Paraphrase.TwiceTheRoom.self,
      ],
    ],
    chanceOfNoName: 2e-6)

  private struct Historian: RandomizationStyle {
    var memory: StyleMemory
  }
}
