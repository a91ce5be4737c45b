public import Environments

/// Exercise 5.4: what betting at roulette is worth, exactly and as two algorithms believe.
///
/// A player at the table stakes one dollar on one of the bets, which leads back to the table, or
/// leaves it, which pays 0 and ends the game. A bet gains its payout where the spin is among its
/// pockets, and loses the dollar otherwise.
///
/// Action values are listed by bet, with leaving last.
///
/// Both algorithms learn from every spin about *all* actions at once, as if each bet had been made:
/// all targets come from the tables as they were before the spin. Tables begin at 0. The *k*-th
/// update of a table, counted from 1, has step size `stepSizes[k − 1]`; each of the two tables of
/// double Q-learning counts its own updates. In double Q-learning the coin of a spin says which
/// table moves, `true` for the first; that table selects, the other one evaluates, and of several
/// actions that tie in the selecting table the first is evaluated. Its estimate of a value is the
/// mean of both tables.
///
/// Source: van Hasselt, *Double Q-learning* (2010), section 4.1.
public protocol RouletteExercise: SendableMetatype {
  /// The exact value of each action to one who plays as well as possible from then on.
  ///
  /// - Throws: `InvalidInput` where the game is not valid.
  static func optimalValues(of game: RouletteGame) throws -> [Double]

  /// What Q-learning believes after each spin.
  ///
  /// - Throws: `InvalidInput` where the game is not valid, a spin is not a pocket, or there are
  ///   fewer step sizes than spins.
  static func qLearning(_ game: RouletteGame, spins: [Int]) throws -> RouletteEstimate

  /// What double Q-learning believes after each spin.
  ///
  /// - Throws: `InvalidInput` as above, and where there is not one coin for each spin.
  static func doubleQLearning(_ game: RouletteGame, spins: [Int], coins: [Bool]) throws
    -> RouletteEstimate
}

/// A wheel, its bets, and how they are learned about.
public struct RouletteGame: Hashable, Codable, Sendable {
  /// The bets.
  public var bets: [RouletteBet]
  /// The number of pockets, all equally likely.
  public var pocketCount: Int
  /// The discount of each spin to come, in `0..<1`.
  public var discount: Double
  /// The step size of each update of a table.
  public var stepSizes: [Double]

  /// Creates a game.
  public init(bets: [RouletteBet], pocketCount: Int, discount: Double, stepSizes: [Double]) {
    self.bets = bets
    self.pocketCount = pocketCount
    self.discount = discount
    self.stepSizes = stepSizes
  }

  /// Whether there is a bet, each on different pockets that there are and with a finite payout, a
  /// discount in `0..<1`, and step sizes in `0...1`.
  public var isValid: Bool {
    !bets.isEmpty && (0..<1).contains(discount) && stepSizes.allSatisfy { (0...1).contains($0) }
      && bets.allSatisfy { bet in
        bet.payout.isFinite && !bet.pockets.isEmpty
          && Set(bet.pockets).count == bet.pockets.count
          && bet.pockets.allSatisfy { $0 >= 0 && $0 < pocketCount }
      }
  }
}

/// What an algorithm believes about a game.
public struct RouletteEstimate: Hashable, Codable, Sendable {
  /// The value of each action after the last spin: the bets in their order, then leaving.
  public var actionValues: [Double]
  /// The mean of the values of all bets, leaving not among them, after each spin.
  public var betting: [Double]

  /// Creates an estimate.
  public init(actionValues: [Double], betting: [Double]) {
    self.actionValues = actionValues
    self.betting = betting
  }
}

extension Contracts {
  /// Exercise 5.4.
  public enum Roulette: Contract {
    public typealias Implementation = any RouletteExercise.Type
    public static let id = ExerciseID(5, 4)
    public static func implementation<W: Workbook>(in workbook: W.Type) -> Implementation {
      W.Roulette.self
    }
  }
}
