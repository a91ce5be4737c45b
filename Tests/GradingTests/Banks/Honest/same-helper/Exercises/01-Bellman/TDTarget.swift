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
      guard let best = nextActionValues.max() else {
        throw InvalidInput("a state needs at least one action value")
      }
      guard isShare(discount) else {
        throw InvalidInput("the discount must lie in 0...1")
      }
      guard reward.isFinite, nextActionValues.allSatisfy(\.isFinite) else {
        throw InvalidInput("the reward and the values must be finite")
      }
      // Nothing follows a terminal state, whatever the table says about it.
      return isTerminal ? reward : reward + discount * best
    }

    public static func error(target: Double, estimate: Double) throws -> Double {
      guard target.isFinite, estimate.isFinite else {
        throw InvalidInput("the target and the estimate must be finite")
      }
      // Positive where the estimate is too low, so that adding a share of it brings the two closer.
      return target - estimate
    }
  }
}

func isShare(_ x: Double) -> Bool { (0...1).contains(x) }
