import Coursework
import DecisionProcesses
import Environments

extension RouletteGame {
  /// The game of the worked examples: each of two pockets wins half a dollar.
  static let twoPockets = RouletteGame(
    bets: [
      RouletteBet(pockets: [0], payout: 0.5), RouletteBet(pockets: [1], payout: 0.5),
    ], pocketCount: 2, discount: 0.5, stepSizes: [1, 0.5, 0.25])

  /// A game in which no bet is on pocket 0, with different payouts.
  ///
  /// Step sizes are drawn with all their digits, so that no two bets that won at different times
  /// tie, and rounding decides nothing. Where the game is favourable the first bet gains on
  /// average; where it is not, all lose.
  static func random(isFavourable: Bool, using generator: inout SeededGenerator) -> RouletteGame {
    let pocketCount = generator.integer(in: 6...10)
    let bets = (0..<generator.integer(in: 3...5)).map { index in
      let pockets = Array(1..<pocketCount).shuffled(using: &generator)
      let count = generator.integer(in: 1...3)
      let fair = Double(pocketCount - count) / Double(count)
      return RouletteBet(
        pockets: Array(pockets.prefix(count)),
        payout: fair * generator.unit(in: isFavourable && index == 0 ? 1.2...1.8 : 0.3...0.9))
    }
    return RouletteGame(
      bets: bets, pocketCount: pocketCount, discount: generator.number(in: 0.3...0.95),
      stepSizes: (0..<20).map { _ in generator.unit(in: 0.1...0.9) })
  }
}

extension RouletteQLearningQuestion {
  /// A game with a first spin at which everybody loses, and then wins of different bets.
  static func random(using generator: inout SeededGenerator) -> Self {
    let game = RouletteGame.random(isFavourable: generator.flip(0.5), using: &generator)
    return RouletteQLearningQuestion(game: game, spins: game.spins(using: &generator))
  }
}

extension RouletteDoubleQuestion {
  /// The same with coins, of which the first two differ, so that both tables move.
  static func random(using generator: inout SeededGenerator) -> Self {
    let game = RouletteGame.random(isFavourable: generator.flip(0.5), using: &generator)
    let spins = game.spins(using: &generator)
    let first = generator.flip(0.5)
    return RouletteDoubleQuestion(
      game: game, spins: spins,
      coins: [first, !first] + (2..<spins.count).map { _ in generator.flip(0.5) })
  }
}

extension RouletteGame {
  /// Twelve spins: the first wins nothing, the next ones let each bet win once.
  fileprivate func spins(using generator: inout SeededGenerator) -> [Int] {
    let wins = bets.map { $0.pockets[0] }.shuffled(using: &generator)
    return [0] + wins + generator.spins(11 - wins.count, of: pocketCount)
  }
}

extension SeededGenerator {
  /// Pockets that come up.
  mutating func spins(_ count: Int, of pocketCount: Int) -> [Int] {
    (0..<count).map { _ in index(below: pocketCount) }
  }

  /// A number drawn uniformly from a range, with all its digits.
  fileprivate mutating func unit(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * unit()
  }
}
