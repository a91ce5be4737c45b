import Coursework
import RealModule

/// How a schedule behaves in the long run, as one of three kinds.
enum ScheduleDecay {
  /// It stays above a positive number.
  case settles
  /// It falls like this power.
  case falls(Double)
  /// Its sum is finite, whatever power one compares it with.
  case vanishes

  init(_ schedule: ScheduleFamily) {
    switch schedule {
    case .constant(0), .powerLaw(scale: 0, _), .inverse(start: 0, _, _): self = .vanishes
    case .constant, .powerLaw(_, exponent: 0): self = .settles
    case .powerLaw(_, let exponent): self = .falls(exponent)
    case .exponential(let start, factor: 1, _): self = start > 0 ? .settles : .vanishes
    case .exponential(_, _, let floor): self = floor > 0 ? .settles : .vanishes
    case .inverse(_, _, let floor): self = floor > 0 ? .settles : .falls(1)
    case .linear(_, let end, _): self = end > 0 ? .settles : .vanishes
    }
  }

  /// The power, with 0 and infinity for the ends.
  var power: Double {
    switch self {
    case .settles: 0
    case .falls(let power): power
    case .vanishes: .infinity
    }
  }
}

extension ScheduleFamily {
  /// The first values, from their formula.
  func values(_ count: Int) -> [Double] {
    (1...count).map { n in
      switch self {
      case .constant(let value): value
      case .powerLaw(let scale, let exponent): scale / Double.pow(Double(n), exponent)
      case .exponential(let start, let factor, let floor):
        max(floor, start * Double.pow(factor, Double(n - 1)))
      case .inverse(let start, let halvingStep, let floor):
        max(floor, start * halvingStep / (halvingStep + Double(n - 1)))
      case .linear(let start, let end, let stepCount):
        n > stepCount ? end : start - (start - end) * Double(n - 1) / Double(stepCount)
      }
    }
  }
}
