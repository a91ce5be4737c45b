public import Coursework

extension Submission {
  /// Exercise 3.6: an epsilon that follows what is learned, and one that begins again.
  public struct AdaptiveEpsilon: AdaptiveEpsilonExercise {
    // TODO: declare the settings and the epsilons.

    public init(
      stateCount: Int,
      actionCount: Int,
      stepSize: Double,
      inverseSensitivity: Double
    ) throws {
      // TODO: refuse bad input, then keep the settings and begin with every epsilon at 1.
      throw Unattempted()
    }

    public func epsilon(in state: Int) throws -> Double {
      // TODO: refuse a state that there is not, or return its epsilon.
      throw Unattempted()
    }

    public mutating func adapt(in state: Int, tdError: Double) throws {
      // TODO: refuse bad input, then move one epsilon towards a number that is near 1 where the
      // value has changed much, and near 0 where it has not.
      throw Unattempted()
    }

    public static func restarting(
      from start: Double,
      to floor: Double,
      factor: Double,
      every period: Int,
      in episode: Int
    ) throws -> Double {
      // TODO: refuse bad input, then let epsilon fall for a period of episodes, and begin again.
      throw Unattempted()
    }
  }
}
