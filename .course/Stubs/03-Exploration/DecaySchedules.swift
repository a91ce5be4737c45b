public import Coursework

extension Submission {
  /// Exercise 3.3: how exploration falls as learning goes on.
  public enum DecaySchedules: DecaySchedulesExercise {
    public static func linear(
      from start: Double,
      to floor: Double,
      overFraction fraction: Double,
      of stepCount: Int,
      at step: Int
    ) throws -> Double {
      // TODO: refuse bad input, then go down in equal steps, and stay down. At which step is the
      // floor reached?
      throw Unattempted()
    }

    public static func exponential(
      from start: Double,
      to floor: Double,
      factor: Double,
      at step: Int
    ) throws -> Double {
      // TODO: refuse bad input, then multiply by the factor once for each step, down to the floor.
      throw Unattempted()
    }

    public static func inverse(
      from start: Double,
      to floor: Double,
      halvingAfter halvingStep: Double,
      at step: Int
    ) throws -> Double {
      // TODO: refuse bad input, then divide by a number that grows from 1, down to the floor.
      throw Unattempted()
    }

    public static func run(
      from start: Double,
      to floor: Double,
      overFraction fraction: Double,
      episodeLengths: [Int]
    ) throws -> [[Double]] {
      // TODO: refuse bad input, then ask the linear schedule at each step of each episode. How many
      // steps does the run have, and which of them is the first of the second episode?
      throw Unattempted()
    }
  }
}
