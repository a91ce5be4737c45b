import Coursework
import DecisionProcesses
import Exploration

extension ScheduleFamily {
  /// The schedule of the reference; its step t is n − 1.
  ///
  /// - Precondition: The parameters are valid.
  var reference: any DecayingSchedule {
    switch self {
    case .constant(let value): ConstantSchedule(value)
    case .powerLaw(let scale, let exponent): PowerLawSchedule(scale: scale, exponent: exponent)
    case .exponential(let start, let factor, let floor):
      ExponentialSchedule(from: start, to: floor, factor: factor)
    case .inverse(let start, let halvingStep, let floor):
      InverseSchedule(from: start, to: floor, halvingAfter: halvingStep)
    case .linear(let start, let end, let stepCount):
      LinearSchedule(from: start, to: end, over: stepCount)
    }
  }

  /// Schedules with a parameter that none has, one wrong in each.
  static let invalid: [ScheduleFamily] = [
    .constant(-0.1), .constant(1.1), .constant(.nan),
    .powerLaw(scale: 1.5, exponent: 1), .powerLaw(scale: 1, exponent: -0.5),
    .powerLaw(scale: 1, exponent: .infinity),
    .exponential(start: 1, factor: 1.01, floor: 0),
    .exponential(start: 0.1, factor: 0.9, floor: 0.2),
    .inverse(start: 1, halvingStep: 0, floor: 0), .inverse(start: 1, halvingStep: 10, floor: -0.1),
    .linear(start: 1, end: .nan, stepCount: 10), .linear(start: 1, end: 0, stepCount: 0),
  ]
}

extension SeededGenerator {
  /// A power law of some scale, from a thousandth to 1.
  mutating func powerLaw(exponent: Double) -> ScheduleFamily {
    .powerLaw(scale: flip(0.2) ? 0.001 : number(in: 0.05...1), exponent: exponent)
  }

  /// A schedule like n^−1, without a floor.
  mutating func inverse() -> ScheduleFamily {
    .inverse(start: number(in: 0.1...1), halvingStep: number(in: 0.5...300), floor: 0)
  }

  /// Schedules that stay above a positive number, each for another reason.
  mutating func settling() -> [ScheduleFamily] {
    let floor = flip(0.3) ? 0.001 : number(in: 0.02...0.2)
    let end = flip(0.5) ? 0.001 : number(in: 0.02...0.5)
    return [
      .constant(number(in: 0.02...1)),
      .constant(1),
      .powerLaw(scale: number(in: 0.05...1), exponent: 0),
      .exponential(start: number(in: 0.3...1), factor: number(in: 0.5...0.99), floor: floor),
      .exponential(start: number(in: 0.3...1), factor: 1, floor: 0),
      .inverse(start: number(in: 0.3...1), halvingStep: number(in: 0.5...300), floor: floor),
      .linear(start: number(in: 0.5...1), end: end, stepCount: integer(in: 1...10_000)),
    ]
  }

  /// Schedules whose sum is finite, though no power law.
  mutating func vanishing() -> [ScheduleFamily] {
    [
      .exponential(start: number(in: 0.1...1), factor: number(in: 0.5...0.98), floor: 0),
      .exponential(start: number(in: 0.1...1), factor: 0.9999, floor: 0),
      .exponential(start: number(in: 0.1...1), factor: 0, floor: 0),
      .linear(start: number(in: 0.1...1), end: 0, stepCount: integer(in: 1...10_000)),
    ]
  }
}
