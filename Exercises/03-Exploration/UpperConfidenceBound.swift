public import Coursework

extension Submission {
  /// Exercise 3.4: choice by the upper end of what an action may still be worth.
  public enum UpperConfidenceBound: UpperConfidenceBoundExercise {
    public static func scores(
      of actionValues: [Double],
      counts: [Int],
      explorationWeight: Double
    ) throws -> [Double] {
      // TODO: refuse bad input, then add to each estimate a bonus that grows with all choices and
      // shrinks with those of the action. What about an action without any?
      throw Unattempted()
    }

    public static func bestActions(
      for actionValues: [Double],
      counts: [Int],
      explorationWeight: Double
    ) throws -> [Int] {
      // TODO: return all actions whose score is the largest.
      throw Unattempted()
    }

    public static func play(
      rewards: [Double],
      rounds: Int,
      explorationWeight: Double
    ) throws -> [Int] {
      // TODO: refuse bad input, then choose, learn what the action pays, and count, round by round.
      throw Unattempted()
    }
  }
}
