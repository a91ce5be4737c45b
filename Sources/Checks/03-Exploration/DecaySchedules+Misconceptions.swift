import Coursework
import RealModule

/// The classic mistakes of exercise 3.3.
enum DecaySchedulesMisconceptions {
  static let all = [
    Misconception(
      Contracts.DecaySchedules.self, "the linear schedule arrives one step early",
      """
      Your linear schedule is at its floor one step before the contract's. From step 0 to step n \
      there are n steps and n + 1 values: what do you divide by?
      """,
      as: ArrivesEarly.self),
    Misconception(
      Contracts.DecaySchedules.self, "counts steps from 1",
      """
      At step 0 your schedules have fallen already. How many steps down has a run taken before its \
      first?
      """,
      as: CountsFromOne.self),
    Misconception(
      Contracts.DecaySchedules.self, "falls below the floor",
      """
      Your schedules go on falling after they have reached the floor. An epsilon below 0 is no \
      probability, and one of 0 has given up.
      """,
      as: NeverStops.self),
    Misconception(
      Contracts.DecaySchedules.self, "restarts with each episode",
      """
      Your run begins every episode at the start value again. Has the agent forgotten what it \
      learned? Where does the count of steps live, inside the loop over episodes or outside?
      """,
      as: Restarts.self),
    Misconception(
      Contracts.DecaySchedules.self, "decays by the share of episodes",
      """
      Your run changes its value from episode to episode only. Episodes have different lengths; \
      what does the contract count?
      """,
      as: CountsEpisodes.self),
    Misconception(
      Contracts.DecaySchedules.self, "takes the whole run to come down",
      """
      Your linear schedule arrives when the run is over. What is the fraction for?
      """,
      as: IgnoresTheFraction.self),
    Misconception(
      Contracts.DecaySchedules.self, "falls towards the floor, not down to it",
      """
      Your exponential and inverse schedules shrink their distance from the floor and never reach \
      it. Others do so, too; look at the formulas of this contract at step 1.
      """,
      as: FallsTowards.self),
    Misconception(
      Contracts.DecaySchedules.self, "the inverse schedule divides by the steps alone",
      """
      After its halving step your inverse schedule still has its first value. By what is a value \
      divided that has not yet fallen, and by what one that has halved?
      """,
      as: DividesByTheSteps.self),
  ]

  private enum ArrivesEarly: DecaySchedulesMistake {
    static func line(_ start: Double, _ floor: Double, _ length: Double, _ step: Double) -> Double {
      step >= length - 1 ? floor : start + (floor - start) * step / (length - 1)
    }
  }

  private enum CountsFromOne: DecaySchedulesMistake {
    static func counted(_ step: Int) -> Double { Double(step + 1) }
  }

  private enum NeverStops: DecaySchedulesMistake {
    static func line(_ start: Double, _ floor: Double, _ length: Double, _ step: Double) -> Double {
      start + (floor - start) * step / length
    }
    static func cut(_ value: Double, _ floor: Double) -> Double { value }
  }

  private enum Restarts: DecaySchedulesMistake {
    static func step(_ index: Int, of episode: Int, after lengths: [Int]) -> Int { index }
  }

  private enum CountsEpisodes: DecaySchedulesMistake {
    static func step(_ index: Int, of episode: Int, after lengths: [Int]) -> Int { episode }
    static func stepCount(_ lengths: [Int]) -> Int { lengths.count }
  }

  private enum IgnoresTheFraction: DecaySchedulesMistake {
    static func length(_ fraction: Double, _ stepCount: Int) -> Double { Double(stepCount) }
  }

  private enum FallsTowards: DecaySchedulesMistake {
    static func decayed(_ start: Double, _ floor: Double, _ share: Double) -> Double {
      floor + (start - floor) * share
    }
  }

  private enum DividesByTheSteps: DecaySchedulesMistake {
    static func inverseShare(_ steps: Double, _ halvingStep: Double) -> Double {
      steps <= halvingStep ? 1 : halvingStep / steps
    }
  }
}

/// A mistake in one part of a schedule, with everything else right.
private protocol DecaySchedulesMistake: DecaySchedulesExercise {
  static func counted(_ step: Int) -> Double
  static func length(_ fraction: Double, _ stepCount: Int) -> Double
  static func line(_ start: Double, _ floor: Double, _ length: Double, _ step: Double) -> Double
  static func cut(_ value: Double, _ floor: Double) -> Double
  static func decayed(_ start: Double, _ floor: Double, _ share: Double) -> Double
  static func inverseShare(_ steps: Double, _ halvingStep: Double) -> Double
  static func step(_ index: Int, of episode: Int, after lengths: [Int]) -> Int
  static func stepCount(_ lengths: [Int]) -> Int
}

extension DecaySchedulesMistake {
  static func counted(_ step: Int) -> Double { Double(step) }
  static func length(_ fraction: Double, _ stepCount: Int) -> Double {
    fraction * Double(stepCount)
  }
  static func line(_ start: Double, _ floor: Double, _ length: Double, _ step: Double) -> Double {
    step >= length ? floor : start + (floor - start) * step / length
  }
  static func cut(_ value: Double, _ floor: Double) -> Double { max(value, floor) }
  static func decayed(_ start: Double, _ floor: Double, _ share: Double) -> Double { start * share }
  static func inverseShare(_ steps: Double, _ halvingStep: Double) -> Double {
    1 / (1 + steps / halvingStep)
  }
  static func step(_ index: Int, of episode: Int, after lengths: [Int]) -> Int {
    lengths.reduce(0, +) + index
  }
  static func stepCount(_ lengths: [Int]) -> Int { lengths.reduce(0, +) }

  static func linear(
    from start: Double, to floor: Double, overFraction fraction: Double, of stepCount: Int,
    at step: Int
  ) throws -> Double {
    try guardEnds(start, floor, step)
    guard fraction > 0, fraction <= 1, stepCount > 0 else { throw InvalidInput("not a run") }
    return line(start, floor, length(fraction, stepCount), counted(step))
  }

  static func exponential(
    from start: Double, to floor: Double, factor: Double, at step: Int
  ) throws -> Double {
    try guardEnds(start, floor, step)
    guard factor > 0, factor <= 1 else { throw InvalidInput("not a factor") }
    return cut(decayed(start, floor, .pow(factor, counted(step))), floor)
  }

  static func inverse(
    from start: Double, to floor: Double, halvingAfter halvingStep: Double, at step: Int
  ) throws -> Double {
    try guardEnds(start, floor, step)
    guard halvingStep > 0, halvingStep.isFinite else { throw InvalidInput("not a step") }
    return cut(decayed(start, floor, inverseShare(counted(step), halvingStep)), floor)
  }

  static func run(
    from start: Double, to floor: Double, overFraction fraction: Double, episodeLengths: [Int]
  ) throws -> [[Double]] {
    guard !episodeLengths.isEmpty, episodeLengths.allSatisfy({ $0 > 0 }) else {
      throw InvalidInput("not a run")
    }
    return try episodeLengths.indices.map { episode in
      try (0..<episodeLengths[episode]).map { index in
        try linear(
          from: start, to: floor, overFraction: fraction, of: stepCount(episodeLengths),
          at: step(index, of: episode, after: Array(episodeLengths.prefix(episode))))
      }
    }
  }

  private static func guardEnds(_ start: Double, _ floor: Double, _ step: Int) throws {
    guard floor >= 0, start >= floor, start.isFinite, step >= 0 else {
      throw InvalidInput("not a schedule")
    }
  }
}
