// The shape of an answer.
public import Coursework
internal import DecisionProcesses

import struct Foundation.Date

extension Submission {
  public enum TDTarget: TDTargetExercise {
    public static func target(
      reward: Double, discount: Double, nextActionValues: [Double], isTerminal: Bool
    ) throws -> Double {
      guard let best = nextActionValues.max() else { throw InvalidInput("no values") }
      return reward + (isTerminal ? 0 : discount * best)
    }

    public static func error(target: Double, estimate: Double) throws -> Double {
      target - estimate
    }
  }
}
