public import Coursework

extension Submission {
  /// Exercise 1.1: the target and the error of one transition.
  public enum TDTarget: TDTargetExercise {
    public static func target(
      reward: Double,
      discount: Double,
      nextActionValues: [Double],
      isTerminal: Bool
    ) throws -> Double {
      // TODO: refuse bad input, then return the reward, plus the discounted best next value unless
      // the next state is terminal.
      throw Unattempted()
    }

    public static func error(target: Double, estimate: Double) throws -> Double {
      // TODO: return how far the estimate lies below the target.
      throw Unattempted()
    }
  }
}
