import Coursework
import RealModule

extension CalibrationSet {
  private typealias Paraphrase = DecaySchedulesParaphrases

  static let decaySchedules = CalibrationSet(
    Contracts.DecaySchedules.self,
    alternatives: [
      "weighs the two ends, and multiplies step by step": WeighsTheEnds.self,
      "measures what is left, and raises e to a power": MeasuresWhatIsLeft.self,
    ],
    paraphrases: [
      "the linear schedule arrives one step early": [
        Paraphrase.CountsValues.self, Paraphrase.DividesByTheLastIndex.self,
      ],
      "counts steps from 1": [
        Paraphrase.StepsBeforeItAsks.self, Paraphrase.AddsOneEverywhere.self,
      ],
      "falls below the floor": [
        Paraphrase.ForgetsTheFloor.self, Paraphrase.StopsAtMinusInfinity.self,
      ],
      "restarts with each episode": [
        Paraphrase.CountsInsideTheEpisode.self, Paraphrase.ResetsTheClock.self,
      ],
      "decays by the share of episodes": [
        Paraphrase.FixesTheValuePerEpisode.self, Paraphrase.MeasuresProgressInEpisodes.self,
      ],
      "takes the whole run to come down": [
        Paraphrase.DividesByTheRun.self, Paraphrase.RoundsTheFractionUp.self,
      ],
      "falls towards the floor, not down to it": [
        Paraphrase.ShrinksTheDistance.self, Paraphrase.BlendsWithTheFloor.self,
      ],
      "the inverse schedule divides by the steps alone": [
        Paraphrase.ForgetsTheOne.self, Paraphrase.StartsAtTheHalvingStep.self,
      ],
    ])

  // MARK: - Right answers of other styles

  private enum WeighsTheEnds: ScheduleStyle {
    static func share(_ factor: Double, _ step: Double) -> Double {
      // No more factors than make a difference to any floor that is above 0 by more than rounding.
      (0..<min(Int(step), 100_000)).reduce(1) { product, _ in product * factor }
    }
    static func between(_ start: Double, _ floor: Double, _ progress: Double) -> Double {
      let late = min(progress, 1)
      return late * floor + (1 - late) * start
    }
  }

  private enum MeasuresWhatIsLeft: ScheduleStyle {
    static func share(_ factor: Double, _ step: Double) -> Double {
      .exp(step * .log(factor))
    }
    static func inverseShare(_ step: Double, _ halvingStep: Double) -> Double {
      halvingStep / (halvingStep + step)
    }
    static func between(_ start: Double, _ floor: Double, _ progress: Double) -> Double {
      floor + max(0, 1 - progress) * (start - floor)
    }
  }
}

/// The parts of three schedules; a sample replaces some.
protocol ScheduleStyle: DecaySchedulesExercise {
  static func clock(_ step: Int) -> Double
  static func progress(_ step: Double, _ fraction: Double, _ stepCount: Int) -> Double
  static func between(_ start: Double, _ floor: Double, _ progress: Double) -> Double
  static func share(_ factor: Double, _ step: Double) -> Double
  static func inverseShare(_ step: Double, _ halvingStep: Double) -> Double
  static func reduced(_ start: Double, _ floor: Double, _ share: Double) -> Double
  static func times(_ lengths: [Int]) -> (clocks: [[Int]], stepCount: Int)
}

extension ScheduleStyle {
  static func clock(_ step: Int) -> Double { Double(step) }

  static func progress(_ step: Double, _ fraction: Double, _ stepCount: Int) -> Double {
    step / (fraction * Double(stepCount))
  }

  static func between(_ start: Double, _ floor: Double, _ progress: Double) -> Double {
    max(floor, start - (start - floor) * progress)
  }

  static func share(_ factor: Double, _ step: Double) -> Double { .pow(factor, step) }

  static func inverseShare(_ step: Double, _ halvingStep: Double) -> Double {
    1 / (1 + step / halvingStep)
  }

  static func reduced(_ start: Double, _ floor: Double, _ share: Double) -> Double {
    let value = start * share
    return value < floor ? floor : value
  }

  static func times(_ lengths: [Int]) -> (clocks: [[Int]], stepCount: Int) {
    var clock = -1
    let clocks = lengths.map { length in
      (0..<length).map { _ in
        clock += 1
        return clock
      }
    }
    return (clocks, clock + 1)
  }

  static func linear(
    from start: Double, to floor: Double, overFraction fraction: Double, of stepCount: Int,
    at step: Int
  ) throws -> Double {
    try guardFrame(start, floor, step)
    guard stepCount >= 1, 0 < fraction && fraction <= 1 else { throw InvalidInput("run") }
    return between(start, floor, progress(clock(step), fraction, stepCount))
  }

  static func exponential(
    from start: Double, to floor: Double, factor: Double, at step: Int
  ) throws -> Double {
    try guardFrame(start, floor, step)
    guard 0 < factor && factor <= 1 else { throw InvalidInput("factor") }
    return reduced(start, floor, share(factor, clock(step)))
  }

  static func inverse(
    from start: Double, to floor: Double, halvingAfter halvingStep: Double, at step: Int
  ) throws -> Double {
    try guardFrame(start, floor, step)
    guard 0 < halvingStep && halvingStep < .infinity else { throw InvalidInput("halving") }
    return reduced(start, floor, inverseShare(clock(step), halvingStep))
  }

  static func run(
    from start: Double, to floor: Double, overFraction fraction: Double, episodeLengths: [Int]
  ) throws -> [[Double]] {
    guard let shortest = episodeLengths.min(), shortest >= 1 else { throw InvalidInput("episodes") }
    let (clocks, stepCount) = times(episodeLengths)
    return try clocks.map { episode in
      try episode.map {
        try linear(from: start, to: floor, overFraction: fraction, of: stepCount, at: $0)
      }
    }
  }

  private static func guardFrame(_ start: Double, _ floor: Double, _ step: Int) throws {
    guard step > -1, 0 <= floor && floor <= start && start < .infinity else {
      throw InvalidInput("frame")
    }
  }
}
