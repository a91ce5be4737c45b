import Coursework
import Environments

/// The parts of an answer to exercise 5.4 as most people write them; a sample replaces one.
protocol RoulettePlayer: RouletteExercise {
  static func gain(_ bet: RouletteBet, _ pocket: Int) -> Double
  static func exact(_ gains: [Double], _ discount: Double) -> [Double]
  /// What follows a spin, undiscounted, by the table that moves and the one that is asked.
  static func next(_ own: [Double], _ asked: [Double]) -> Double
  /// The next value in double Q-learning.
  static func doubleNext(_ own: [Double], _ other: [Double]) -> Double
  /// The row after a spin.
  static func moved(
    _ row: [Double], _ gains: [Double], _ size: Double, _ discount: Double,
    _ next: ([Double]) -> Double
  ) -> [Double]
  static func stepIndex(_ counts: [Int], _ side: Int) -> Int
  static func report(_ tables: [[Double]]) -> [Double]
  static func mean(_ values: [Double]) -> Double
}

extension RoulettePlayer {
  static func gain(_ bet: RouletteBet, _ pocket: Int) -> Double {
    bet.pockets.firstIndex(of: pocket) == nil ? -1 : bet.payout
  }

  static func exact(_ gains: [Double], _ discount: Double) -> [Double] {
    let best = gains.sorted()[gains.count - 1]
    guard best > 0 else { return gains + [0] }
    return gains.map { $0 + discount / (1 - discount) * best } + [0]
  }

  static func next(_ own: [Double], _ asked: [Double]) -> Double {
    asked[own.firstIndex(of: own.max() ?? 0) ?? 0]
  }

  static func doubleNext(_ own: [Double], _ other: [Double]) -> Double { next(own, other) }

  static func moved(
    _ row: [Double], _ gains: [Double], _ size: Double, _ discount: Double,
    _ next: ([Double]) -> Double
  ) -> [Double] {
    let future = discount * next(row)
    return zip(row, gains).map { (1 - size) * $0 + size * ($1 + future) } + [0]
  }

  static func stepIndex(_ counts: [Int], _ side: Int) -> Int { counts[side] }

  static func report(_ tables: [[Double]]) -> [Double] {
    zip(tables[0], tables[1]).map { $0 / 2 + $1 / 2 }
  }

  static func mean(_ values: [Double]) -> Double {
    var sum = 0.0
    for value in values.dropLast().reversed() { sum += value }
    return sum / Double(values.count - 1)
  }

  static func optimalValues(of game: RouletteGame) throws -> [Double] {
    guard game.isValid else { throw InvalidInput("no game") }
    let gains = game.bets.map { bet in
      (0..<game.pocketCount).map { gain(bet, $0) }.reduce(0, +) / Double(game.pocketCount)
    }
    return exact(gains, game.discount)
  }

  static func qLearning(_ game: RouletteGame, spins: [Int]) throws -> RouletteEstimate {
    try check(game, spins)
    var row = Array(repeating: 0.0, count: game.bets.count + 1)
    let betting = spins.indices.map { number in
      let gains = game.bets.map { gain($0, spins[number]) }
      row = moved(row, gains, game.stepSizes[number], game.discount) { next($0, $0) }
      return mean(row)
    }
    return RouletteEstimate(actionValues: row, betting: betting)
  }

  static func doubleQLearning(_ game: RouletteGame, spins: [Int], coins: [Bool]) throws
    -> RouletteEstimate
  {
    try check(game, spins)
    guard coins.count == spins.count else { throw InvalidInput("no coin") }
    let zeros = Array(repeating: 0.0, count: game.bets.count + 1)
    var tables = [zeros, zeros]
    var counts = [0, 0]
    let betting = spins.indices.map { number in
      let side = coins[number] ? 0 : 1
      let gains = game.bets.map { gain($0, spins[number]) }
      let size = game.stepSizes[stepIndex(counts, side)]
      let other = tables[1 - side]
      tables[side] = moved(tables[side], gains, size, game.discount) { doubleNext($0, other) }
      counts[side] += 1
      return mean(report(tables))
    }
    return RouletteEstimate(actionValues: report(tables), betting: betting)
  }

  private static func check(_ game: RouletteGame, _ spins: [Int]) throws {
    guard game.isValid, game.stepSizes.count >= spins.count else { throw InvalidInput("no game") }
    for spin in spins where spin < 0 || spin >= game.pocketCount {
      throw InvalidInput("no such pocket")
    }
  }
}
