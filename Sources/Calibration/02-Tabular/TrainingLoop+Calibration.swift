import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias Paraphrase = TrainingLoopParaphrases

  // No reference: its loop adds up returns without a discount, and its agents cannot throw, so nothing
  // could end the training early.
  static let trainingLoop = CalibrationSet(
    Contracts.TrainingLoop.self,
    alternatives: [
      "collects the steps and sums them from the end": Collecting<StandardParts>.self,
      "walks recursively and returns what follows": Recursive<WalkingRight>.self,
    ],
    paraphrases: [
      "treats truncation as termination": [
        Collecting<Paraphrase.TellsThatItIsOver>.self, Recursive<Paraphrase.EndsAtTheLimit>.self,
      ],
      "never tells that the process ended": [
        Collecting<Paraphrase.TellsNothing>.self, Recursive<Paraphrase.MarksNothing>.self,
      ],
      "plays on after an episode was cut short": [
        Collecting<Paraphrase.WaitsForTheEnd>.self, Recursive<Paraphrase.WalksUntilTerminated>.self,
      ],
      "forgets to advance the state": [
        Collecting<Paraphrase.LooksAtTheFirstState>.self, Recursive<Paraphrase.WalksOnTheSpot>.self,
      ],
      "moves on before it learns": [
        Collecting<Paraphrase.LearnsWhereItIs>.self, Recursive<Paraphrase.ForgetsWhereItWas>.self,
      ],
      "asks for the next action before it learns": [
        Collecting<Paraphrase.PlansAhead>.self, Recursive<Paraphrase.ChoosesOnArrival>.self,
      ],
      "resets the world only once": [
        Collecting<Paraphrase.StartsOnce>.self, Collecting<Paraphrase.GoesOnFromTheEnd>.self,
      ],
      "leaves before the last step counts": [
        Collecting<Paraphrase.DropsTheLastStep>.self,
        Recursive<Paraphrase.ReturnsBeforeLearning>.self,
      ],
      "loses the last reward": [
        Collecting<Paraphrase.SumsAllButTheLast>.self, Recursive<Paraphrase.EndsWithNothing>.self,
      ],
      "discounts the first reward": [
        Collecting<Paraphrase.PowersFromOne>.self, Recursive<Paraphrase.DiscountsBothParts>.self,
      ],
      "carries the return over to the next episode": [
        Collecting<Paraphrase.KeepsAdding>.self, Recursive<Paraphrase.StartsFromTheSum>.self,
      ],
      "the return is not discounted": [
        Collecting<Paraphrase.AddsInFull>.self, Recursive<Paraphrase.AddsTheRest>.self,
      ],
      "discounts the first rewards most": [
        Collecting<Paraphrase.ShrinksTheSum>.self, Collecting<Paraphrase.CountsFromTheEnd>.self,
      ],
    ])

  // MARK: - Right answers of other styles

  private enum WalkingRight: Walk {}
}
