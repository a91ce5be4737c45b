public import Coursework
import Foundation

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
      try check(start, floor, step)
      guard fraction > 0, fraction <= 1, stepCount > 0 else {
        throw InvalidInput("the way down takes a share of a run that has steps")
      }
      // There are n steps from the first value to the last, so n + 1 values: the floor is the value
      // at step n itself.
      let length = fraction * Double(stepCount)
      if Double(step) >= length { return floor }
      return start + (floor - start) * Double(step) / length
    }

    public static func exponential(
      from start: Double,
      to floor: Double,
      factor: Double,
      at step: Int
    ) throws -> Double {
      try check(start, floor, step)
      guard factor > 0, factor <= 1 else { throw InvalidInput("a factor lies above 0, up to 1") }
      // Cut off at the floor. To fall towards the floor is another schedule.
      return max(floor, start * pow(factor, Double(step)))
    }

    public static func inverse(
      from start: Double,
      to floor: Double,
      halvingAfter halvingStep: Double,
      at step: Int
    ) throws -> Double {
      try check(start, floor, step)
      guard halvingStep > 0, halvingStep.isFinite else {
        throw InvalidInput("the halving step must be positive and finite")
      }
      return max(floor, start / (1 + Double(step) / halvingStep))
    }

    public static func run(
      from start: Double,
      to floor: Double,
      overFraction fraction: Double,
      episodeLengths: [Int]
    ) throws -> [[Double]] {
      guard !episodeLengths.isEmpty, episodeLengths.allSatisfy({ $0 > 0 }) else {
        throw InvalidInput("a run has episodes, and every episode has steps")
      }
      let stepCount = episodeLengths.reduce(0, +)
      // Outside the loop over episodes: nothing is forgotten when an episode begins.
      var step = 0
      return try episodeLengths.map { length in
        try (0..<length).map { _ in
          defer { step += 1 }
          return try linear(
            from: start, to: floor, overFraction: fraction, of: stepCount, at: step)
        }
      }
    }

    private static func check(_ start: Double, _ floor: Double, _ step: Int) throws {
      guard floor >= 0, start >= floor, start.isFinite else {
        throw InvalidInput("a schedule starts at or above a floor that is not negative")
      }
      guard step >= 0 else { throw InvalidInput("steps count from 0") }
    }
  }
}
