import Coursework
import Environments

/// A mistake in one part of playing roulette, with everything else right.
protocol RouletteMistake: RouletteExercise {
  /// What a bet that loses gains.
  static var loss: Double { get }
  /// What a bet that wins gains.
  static func win(_ payout: Double) -> Double
  /// What the table is worth, by the best mean gain of a bet.
  static func table(_ best: Double, _ discount: Double) -> Double
  /// The target of a bet; the next value is discounted.
  static func targetOfBet(_ gain: Double, _ next: Double) -> Double
  /// The target of leaving; the next value is discounted.
  static func targetOfLeaving(_ next: Double) -> Double
  /// The actions that may be taken next.
  static func candidates(_ values: [Double]) -> Range<Int>
  /// The table that says what the selected action is worth.
  static func evaluator(_ own: [Double], _ other: [Double]) -> [Double]
  /// Whether values that have moved already count in the targets of those to come.
  static var looksAgain: Bool { get }
  /// The index of the step size.
  static func stepNumber(_ updates: Int, spin: Int) -> Int
  /// The estimate of two tables.
  static func estimate(_ first: Double, _ second: Double) -> Double
  /// The estimate of betting.
  static func betting(_ values: [Double]) -> Double
}

extension RouletteMistake {
  static var loss: Double { -1 }
  static func win(_ payout: Double) -> Double { payout }
  static func table(_ best: Double, _ discount: Double) -> Double { max(0, best) / (1 - discount) }
  static func targetOfBet(_ gain: Double, _ next: Double) -> Double { gain + next }
  static func targetOfLeaving(_ next: Double) -> Double { 0 }
  static func candidates(_ values: [Double]) -> Range<Int> { 0..<values.count }
  static func evaluator(_ own: [Double], _ other: [Double]) -> [Double] { other }
  static var looksAgain: Bool { false }
  static func stepNumber(_ updates: Int, spin: Int) -> Int { updates }
  static func estimate(_ first: Double, _ second: Double) -> Double { (first + second) / 2 }
  static func betting(_ values: [Double]) -> Double {
    values.dropLast().reduce(0, +) / Double(values.count - 1)
  }

  static func optimalValues(of game: RouletteGame) throws -> [Double] {
    guard game.isValid else { throw InvalidInput("not a game") }
    let gains = game.bets.map { bet in
      let chance = Double(bet.pockets.count) / Double(game.pocketCount)
      return chance * win(bet.payout) + (1 - chance) * loss
    }
    let next = game.discount * table(gains.reduce(-.infinity, max), game.discount)
    return gains.map { $0 + next } + [0]
  }

  static func qLearning(_ game: RouletteGame, spins: [Int]) throws -> RouletteEstimate {
    try learn(
      game, spins, spins.map { _ in 0 }, evaluator: { own, _ in own },
      estimate: { first, _ in first })
  }

  static func doubleQLearning(_ game: RouletteGame, spins: [Int], coins: [Bool]) throws
    -> RouletteEstimate
  {
    guard coins.count == spins.count else { throw InvalidInput("not a coin for each spin") }
    return try learn(
      game, spins, coins.map { $0 ? 0 : 1 }, evaluator: evaluator, estimate: estimate)
  }

  private static func learn(
    _ game: RouletteGame,
    _ spins: [Int],
    _ sides: [Int],
    evaluator: ([Double], [Double]) -> [Double],
    estimate: (Double, Double) -> Double
  ) throws -> RouletteEstimate {
    guard game.isValid, spins.count <= game.stepSizes.count,
      spins.allSatisfy({ $0 >= 0 && $0 < game.pocketCount })
    else { throw InvalidInput("not a game, or not a spin") }
    var tables = Array(repeating: Array(repeating: 0.0, count: game.bets.count + 1), count: 2)
    var updates = [0, 0]
    var values = tables[0]
    var means: [Double] = []
    for (number, (spin, side)) in zip(spins, sides).enumerated() {
      let size = game.stepSizes[stepNumber(updates[side], spin: number)]
      updates[side] += 1
      let old = tables
      for action in values.indices {
        let seen = looksAgain ? tables : old
        let own = seen[side]
        let choices = candidates(own)
        let best = choices.reduce(choices.lowerBound) { own[$1] > own[$0] ? $1 : $0 }
        let next = game.discount * evaluator(own, seen[1 - side])[best]
        let target =
          action == game.bets.count
          ? targetOfLeaving(next) : targetOfBet(gain(game.bets[action], spin), next)
        tables[side][action] += size * (target - tables[side][action])
      }
      values = zip(tables[0], tables[1]).map(estimate)
      means.append(betting(values))
    }
    return RouletteEstimate(actionValues: values, betting: means)
  }

  private static func gain(_ bet: RouletteBet, _ spin: Int) -> Double {
    bet.pockets.contains(spin) ? win(bet.payout) : loss
  }
}
