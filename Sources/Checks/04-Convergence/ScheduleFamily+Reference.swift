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

/// Fresh schedules. Their parameters have any order of magnitude: one that looks small decides as much
/// as one that does not.
extension SeededGenerator {
  /// A share of three digits that begins at one of these decimal places.
  mutating func share(places: ClosedRange<Int>) -> Double {
    // Powers of ten are exact up to 10²².
    number(in: 1...9.9) / (0..<integer(in: places)).reduce(1) { power, _ in power * 10 }
  }

  /// A share that whoever takes 1e-12 for zero takes for zero.
  mutating func tiny() -> Double { share(places: 13...15) }

  /// A power law of some scale.
  mutating func powerLaw(exponent: Double) -> ScheduleFamily {
    .powerLaw(
      scale: [number(in: 0.05...1), share(places: 2...12), tiny()][index(below: 3)],
      exponent: exponent)
  }

  /// Schedules like n^−1, without a floor.
  mutating func inverses() -> [ScheduleFamily] {
    [
      .inverse(start: number(in: 0.1...1), halvingStep: number(in: 0.5...300), floor: 0),
      .inverse(start: tiny(), halvingStep: number(in: 1...9) * 1e9, floor: 0),
      .inverse(start: share(places: 1...12), halvingStep: share(places: 3...9), floor: 0),
    ]
  }

  /// Schedules that stay above a positive number, each for another reason.
  mutating func settling() -> [ScheduleFamily] {
    let families = [number(in: 0.02...0.2), share(places: 3...12), tiny()].flatMap { floor in
      [
        ScheduleFamily.constant(floor),
        .exponential(start: number(in: 0.3...1), factor: number(in: 0.5...0.99), floor: floor),
        .inverse(start: number(in: 0.3...1), halvingStep: number(in: 0.5...300), floor: floor),
        .linear(start: number(in: 0.5...1), end: floor, stepCount: integer(in: 1...10_000)),
      ]
    }
    return families + [
      .constant(1),
      .powerLaw(scale: number(in: 0.05...1), exponent: 0),
      .powerLaw(scale: tiny(), exponent: 0),
      .exponential(start: number(in: 0.3...1), factor: 1, floor: 0),
      .exponential(start: tiny(), factor: 1, floor: 0),
    ]
  }

  /// Schedules whose sum is finite, though no power law.
  mutating func vanishing() -> [ScheduleFamily] {
    [
      .exponential(start: number(in: 0.1...1), factor: number(in: 0.5...0.98), floor: 0),
      .exponential(start: number(in: 0.1...1), factor: 0.9999, floor: 0),
      .exponential(start: number(in: 0.1...1), factor: 1 - 0x1p-40, floor: 0),
      .exponential(start: number(in: 0.1...1), factor: 0, floor: 0),
      .linear(start: number(in: 0.1...1), end: 0, stepCount: integer(in: 1...10_000)),
      .linear(start: 1, end: 0, stepCount: 1_000_000_000),
    ]
  }
}
