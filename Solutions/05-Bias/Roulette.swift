public import Coursework
import Environments

extension Submission {
  /// Exercise 5.4: what betting at roulette is worth, exactly and as two algorithms believe.
  ///
  /// The contract, with every choice spelt out, is `RouletteExercise`.
  public enum Roulette: RouletteExercise {
    public static func optimalValues(of game: RouletteGame) throws -> [Double] {
      try check(game, spins: [])
      let gains = game.bets.map { bet in
        let chance = Double(bet.pockets.count) / Double(game.pocketCount)
        return chance * bet.payout - (1 - chance)
      }
      // The table is worth 0 to one who leaves. To one who makes the best bet for ever it is worth
      // that bet's gain, again and again: g + discount · g + … = g / (1 − discount).
      let best = gains.reduce(0, max)
      let table = best / (1 - game.discount)
      return gains.map { $0 + game.discount * table } + [0]
    }

    public static func qLearning(
      _ game: RouletteGame,
      spins: [Int]
    ) throws -> RouletteEstimate {
      try check(game, spins: spins)
      var values = Array(repeating: 0.0, count: game.bets.count + 1)
      var betting: [Double] = []
      for (number, spin) in spins.enumerated() {
        // The largest value, that of leaving included, before any of them moves.
        let best = values.reduce(values[0], max)
        move(&values, game, spin, next: best, by: game.stepSizes[number])
        betting.append(meanOfBets(values))
      }
      return RouletteEstimate(actionValues: values, betting: betting)
    }

    public static func doubleQLearning(
      _ game: RouletteGame,
      spins: [Int],
      coins: [Bool]
    ) throws -> RouletteEstimate {
      try check(game, spins: spins)
      guard coins.count == spins.count else { throw InvalidInput("each spin needs one coin") }
      var tables = Array(
        repeating: Array(repeating: 0.0, count: game.bets.count + 1), count: 2)
      var updates = [0, 0]
      var means = tables[0]
      var betting: [Double] = []
      for (spin, coin) in zip(spins, coins) {
        let (moving, other) = coin ? (0, 1) : (1, 0)
        // What the one thinks best is worth what the other one says.
        let selecting = tables[moving]
        let best = selecting.indices.reduce(0) { selecting[$1] > selecting[$0] ? $1 : $0 }
        let next = tables[other][best]
        move(&tables[moving], game, spin, next: next, by: game.stepSizes[updates[moving]])
        updates[moving] += 1
        means = zip(tables[0], tables[1]).map { ($0 + $1) / 2 }
        betting.append(meanOfBets(means))
      }
      return RouletteEstimate(actionValues: means, betting: betting)
    }

    private static func check(_ game: RouletteGame, spins: [Int]) throws {
      guard game.isValid else { throw InvalidInput("the game is not valid") }
      guard spins.count <= game.stepSizes.count else {
        throw InvalidInput("each spin needs a step size")
      }
      guard spins.allSatisfy({ $0 >= 0 && $0 < game.pocketCount }) else {
        throw InvalidInput("a spin is an index below \(game.pocketCount)")
      }
    }

    /// Moves the values of all bets.
    ///
    /// Leaving pays 0 and nothing follows: its target is 0, where its value began, so it stays.
    private static func move(
      _ values: inout [Double],
      _ game: RouletteGame,
      _ spin: Int,
      next: Double,
      by stepSize: Double
    ) {
      for (action, bet) in game.bets.enumerated() {
        let gain = bet.pockets.contains(spin) ? bet.payout : -1
        values[action] += stepSize * (gain + game.discount * next - values[action])
      }
    }

    private static func meanOfBets(_ values: [Double]) -> Double {
      values.dropLast().reduce(0, +) / Double(values.count - 1)
    }
  }
}
