import Coursework

extension CalibrationSet {
  private typealias Paraphrase = RouletteParaphrases

  static let roulette = CalibrationSet(
    Contracts.Roulette.self,
    alternatives: [
      "weighs old value and target, and lists gains by pocket": Player.self,
      "keeps the sum of both tables, and iterates to the exact values": SumPlayer.self,
    ],
    paraphrases: [
      "leaving the table bootstraps": [
        Paraphrase.LeavingIsABetForNothing.self, Paraphrase.LeavesAndComesBack.self,
      ],
      "averages over leaving too": [
        Paraphrase.DividesByAll.self, Paraphrase.RunningMeanOfAll.self,
      ],
      "the maximum leaves out leaving": [
        Paraphrase.DropsTheLast.self, Paraphrase.HidesLeaving.self,
      ],
      "a spin ends the game": [Paraphrase.LooksNoFurther.self, Paraphrase.DiscountIsZero.self],
      "counts the stake as winnings": [
        Paraphrase.CountsWhatTheBankPays.self, Paraphrase.AddsTheStakeBack.self,
      ],
      "bets learn from what others have just learned from the same spin": [
        Paraphrase.LooksEachTime.self, Paraphrase.MovesOneByOne.self,
      ],
      "one table selects and evaluates": [
        Paraphrase.EvaluatesByTheMover.self, Paraphrase.TakesTheLargest.self,
      ],
      "both tables count their updates together": [
        Paraphrase.FollowsTheSpins.self, Paraphrase.AddsBothCounts.self,
      ],
      "reports one of the two tables": [
        Paraphrase.ShowsTheFirst.self, Paraphrase.WeighsTheSecondByZero.self,
      ],
      "values betting for ever": [
        Paraphrase.SumsForEver.self, Paraphrase.SolvesWithoutLeaving.self,
      ],
    ])

  private enum Player: RoulettePlayer {}

  private enum SumPlayer: RoulettePlayer {
    static func exact(_ gains: [Double], _ discount: Double) -> [Double] {
      var table = 0.0
      for _ in 0..<2000 { table = max(0, gains.map { $0 + discount * table }.max() ?? 0) }
      return gains.map { $0 + discount * table } + [0]
    }
    static func report(_ tables: [[Double]]) -> [Double] {
      let sums = tables[0].indices.map { tables[1][$0] + tables[0][$0] }
      return sums.map { 0.5 * $0 }
    }
  }
}
