public import Coursework

extension Submission {
  /// Exercise 5.4: what betting at roulette is worth, exactly and as two algorithms believe.
  ///
  /// The contract, with every choice spelt out, is `RouletteExercise`.
  public enum Roulette: RouletteExercise {
    public static func optimalValues(of game: RouletteGame) throws -> [Double] {
      // TODO: refuse a game that is not valid, then find the value of each bet, and of leaving.
      throw Unattempted()
    }

    public static func qLearning(
      _ game: RouletteGame,
      spins: [Int]
    ) throws -> RouletteEstimate {
      // TODO: refuse bad input, then move the values of all actions after each spin.
      throw Unattempted()
    }

    public static func doubleQLearning(
      _ game: RouletteGame,
      spins: [Int],
      coins: [Bool]
    ) throws -> RouletteEstimate {
      // TODO: refuse bad input, then move the values of one of two tables after each spin.
      throw Unattempted()
    }
  }
}
