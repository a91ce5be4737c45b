import Coursework
import Environments

/// The classic mistakes of exercise 5.4.
enum RouletteMisconceptions {
  static let all = [
    mistake(
      "leaving the table bootstraps",
      """
      Your value of leaving rises with that of the table. Who has left plays no more: what is there \
      to be had after it?
      """,
      as: LeavingBootstraps.self),
    mistake(
      "averages over leaving too",
      """
      Your estimate of betting counts leaving as if it were a bet. Which of the actions stake a \
      dollar?
      """,
      as: AveragesLeaving.self),
    mistake(
      "the maximum leaves out leaving",
      """
      Your player at the table never thinks of leaving it, so that the table may seem to be worth \
      less than nothing. Which actions are there to choose from after a spin?
      """,
      as: MustBet.self),
    mistake(
      "a spin ends the game",
      """
      Your bets are worth their gains and nothing more. Where is the player after a spin, and what \
      can be done there?
      """,
      as: SpinEnds.self),
    mistake(
      "counts the stake as winnings",
      """
      Your gains are one dollar too high: you count what the bank hands over. What was in the \
      player's purse before the spin, and what is in it afterwards?
      """,
      as: CountsTheStake.self),
    mistake(
      "bets learn from what others have just learned from the same spin",
      """
      Your targets change while you walk along the row, because values that have moved already are \
      looked at again. As of which moment does the contract take them?
      """,
      as: InPlace.self),
    mistake(
      "one table selects and evaluates",
      """
      In your double Q-learning the table that moves also says what its own favourite is worth. \
      Then its luck is counted twice: whom should it ask?
      """,
      as: OwnMaximum.self),
    mistake(
      "both tables count their updates together",
      """
      Your step sizes follow the number of the spin. Each table sees about half of the spins: \
      which update of *this* table is it?
      """,
      as: CountsTogether.self),
    mistake(
      "reports one of the two tables",
      """
      Your estimate is that of one table, which has seen half of the spins. What does the contract \
      say that double Q-learning's estimate is?
      """,
      as: ReportsOne.self),
    mistake(
      "values betting for ever",
      """
      Your exact values are those of a player who goes on betting whatever it costs. What does the \
      best player do after a bet that was not worth it?
      """,
      as: BetsForEver.self),
  ]

  private static func mistake(
    _ name: String, _ explanation: String, as implementation: Contracts.Roulette.Implementation
  ) -> Misconception {
    Misconception(Contracts.Roulette.self, name, explanation, as: implementation)
  }

  private enum LeavingBootstraps: RouletteMistake {
    static func targetOfLeaving(_ next: Double) -> Double { next }
  }

  private enum AveragesLeaving: RouletteMistake {
    static func betting(_ values: [Double]) -> Double {
      values.reduce(0, +) / Double(values.count)
    }
  }

  private enum MustBet: RouletteMistake {
    static func candidates(_ values: [Double]) -> Range<Int> { 0..<values.count - 1 }
  }

  private enum SpinEnds: RouletteMistake {
    static func targetOfBet(_ gain: Double, _ next: Double) -> Double { gain }
  }

  private enum CountsTheStake: RouletteMistake {
    static var loss: Double { 0 }
    static func win(_ payout: Double) -> Double { payout + 1 }
  }

  private enum InPlace: RouletteMistake {
    static var looksAgain: Bool { true }
  }

  private enum OwnMaximum: RouletteMistake {
    static func evaluator(_ own: [Double], _ other: [Double]) -> [Double] { own }
  }

  private enum CountsTogether: RouletteMistake {
    static func stepNumber(_ updates: Int, spin: Int) -> Int { spin }
  }

  private enum ReportsOne: RouletteMistake {
    static func estimate(_ first: Double, _ second: Double) -> Double { first }
  }

  private enum BetsForEver: RouletteMistake {
    static func table(_ best: Double, _ discount: Double) -> Double { best / (1 - discount) }
  }
}
