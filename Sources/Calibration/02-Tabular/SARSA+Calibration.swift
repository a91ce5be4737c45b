import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias ExpectedParaphrase = ExpectedSARSAParaphrases
  private typealias Paraphrase = SARSAParaphrases

  static let sarsa = CalibrationSet(
    Contracts.SARSA.self,
    reference: SARSAReference.self,
    alternatives: [
      "updates a step late, and chooses in terminal states too": UpdatesLate.self,
      "weighs every action by its chance": WeighsChances.self,
    ],
    paraphrases: [
      "SARSA takes the best next action instead of the next action": [
        Paraphrase.SortsTheRow.self, Paraphrase.SearchesTheRow.self,
      ],
      "the next action is missing at truncation": [
        Paraphrase.MasksEveryEnd.self, Paraphrase.MasksByTheFlag.self,
      ],
      "bootstraps from a terminal state": [
        Paraphrase.MasksNothing.self, Paraphrase.MasksWithTheDiscount.self,
      ],
      "chooses the next action twice": [
        Paraphrase.ChoosesAfresh.self, Paraphrase.ForgetsTheChoice.self,
      ],
      "chooses the next action in the state it left": [
        Paraphrase.AsksTheOldRow.self, Paraphrase.AsksTheLastRow.self,
      ],
      "the greedy action gets no share of exploration": [
        ExpectedParaphrase.SkipsTheBest.self, ExpectedParaphrase.WeighsTooLittle.self,
      ],
      "exploration spares the greedy action": [
        ExpectedParaphrase.SharesAmongOthers.self, ExpectedParaphrase.RemovesTheBest.self,
      ],
      "expected SARSA averages as if it always explored": [
        ExpectedParaphrase.DividesTheSum.self, ExpectedParaphrase.RunningMean.self,
      ],
      "gives each of several best actions the whole greedy share": [
        ExpectedParaphrase.WeighsEveryBest.self, ExpectedParaphrase.CountsTheBest.self,
      ],
      "every action gets the whole of epsilon": [
        ExpectedParaphrase.MultipliesTheRow.self, ExpectedParaphrase.ForgetsTheCount.self,
      ],
      "expected SARSA takes the best next value": [
        ExpectedParaphrase.ExpectsTheMaximum.self, ExpectedParaphrase.GivesTheBestEverything.self,
      ],
      "SARSA moves the value of the next pair": [
        Paraphrase.MovesWhereItArrived.self, Paraphrase.TakesTheLaterPair.self,
      ],
      "the discount is missing": [
        Paraphrase.WeighsWithOne.self, Paraphrase.DividesTheDiscountAway.self,
      ],
      "the step size is always 0.1": [
        Paraphrase.MovesATenth.self, Paraphrase.KeepsNineTenths.self,
      ],
    ])

  // MARK: - Right answers of another style

  private enum UpdatesLate: Delayed {
    static var choosesAtTheEnd: Bool { true }
  }

  private enum WeighsChances: Delayed {
    static func expectation(_ row: [Double], _ epsilon: Double) -> Double {
      let best = row.indices.filter { row[$0] == row.max() }
      return row.indices.reduce(0) { sum, action in
        let greedy = best.contains(action) ? (1 - epsilon) / Double(best.count) : 0
        return sum + (greedy + epsilon / Double(row.count)) * row[action]
      }
    }
  }
}
