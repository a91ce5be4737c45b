/// Asks for the exact values of a game.
public struct RouletteValuesQuestion: Question {
  public typealias Asks = Contracts.Roulette
  public var game: RouletteGame

  /// Creates the question.
  public init(game: RouletteGame) { self.game = game }

  public func answer(by implementation: any RouletteExercise.Type) throws -> [Double] {
    try implementation.optimalValues(of: game)
  }

  /// One bet less.
  public var smaller: [RouletteValuesQuestion] {
    game.smallerGames.map(RouletteValuesQuestion.init)
  }
}

/// Asks what Q-learning believes after some spins.
public struct RouletteQLearningQuestion: Question {
  public typealias Asks = Contracts.Roulette
  public var game: RouletteGame
  /// The pockets that come up, in order.
  public var spins: [Int]

  /// Creates the question.
  public init(game: RouletteGame, spins: [Int]) {
    self.game = game
    self.spins = spins
  }

  public func answer(by implementation: any RouletteExercise.Type) throws -> RouletteEstimate {
    try implementation.qLearning(game, spins: spins)
  }

  /// Fewer spins, or one bet less.
  public var smaller: [RouletteQLearningQuestion] {
    [1, spins.count / 2, spins.count - 1].filter { $0 > 0 && $0 < spins.count }.map { count in
      with { $0.spins = Array(spins.prefix(count)) }
    } + game.smallerGames.map { game in with { $0.game = game } }
  }
}

/// Asks what double Q-learning believes after some spins.
public struct RouletteDoubleQuestion: Question {
  public typealias Asks = Contracts.Roulette
  public var game: RouletteGame
  /// The pockets that come up, in order.
  public var spins: [Int]
  /// Whether the first table moves, for each spin.
  public var coins: [Bool]

  /// Creates the question.
  public init(game: RouletteGame, spins: [Int], coins: [Bool]) {
    self.game = game
    self.spins = spins
    self.coins = coins
  }

  public func answer(by implementation: any RouletteExercise.Type) throws -> RouletteEstimate {
    try implementation.doubleQLearning(game, spins: spins, coins: coins)
  }

  /// Fewer spins, or one bet less.
  public var smaller: [RouletteDoubleQuestion] {
    [1, spins.count / 2, spins.count - 1].filter { $0 > 0 && $0 < spins.count }.map { count in
      with {
        $0.spins = Array(spins.prefix(count))
        $0.coins = Array(coins.prefix(count))
      }
    } + game.smallerGames.map { game in with { $0.game = game } }
  }
}

extension RouletteGame {
  /// The games with one bet less; none where only few are left or very many are there.
  fileprivate var smallerGames: [RouletteGame] {
    guard bets.count > 1, bets.count < 20 else { return [] }
    return bets.indices.map { index in
      var game = self
      game.bets.remove(at: index)
      return game
    }
  }
}
