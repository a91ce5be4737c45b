public import Coursework
public import DecisionProcesses

extension Submission {
  /// Exercise 3.5: a bonus for what has seldom been tried.
  public struct CountBonus: CountBonusExercise {
    // TODO: declare the settings, the table and the counts.

    public init(
      stateCount: Int,
      actionCount: Int,
      stepSize: Double,
      discount: Double,
      bonusWeight: Double
    ) throws {
      // TODO: refuse bad input, then keep the settings and begin with zeros.
      throw Unattempted()
    }

    public func actionValues(of state: Int) throws -> [Double] {
      // TODO: refuse a state that there is not, or return its row.
      throw Unattempted()
    }

    public func action(in state: Int) throws -> Int {
      // TODO: take the first action that was never taken here, or else the first of the best.
      throw Unattempted()
    }

    public mutating func learn(from transition: Transition<Int>) throws {
      // TODO: refuse bad input, count the visit, and move one value towards a target that holds
      // the bonus.
      throw Unattempted()
    }

    public mutating func playEpisode<World: Environment>(
      in world: inout World,
      using generator: inout some RandomNumberGenerator
    ) throws -> Double where World.Observation == Int {
      // TODO: act and learn until a step is the last, and return what the world paid.
      throw Unattempted()
    }
  }
}
