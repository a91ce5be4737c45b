/// A schedule by its formula, from which to tell what becomes of it in the long run.
///
///     ScheduleFamily.powerLaw(scale: 1, exponent: 1)  // 1, 1/2, 1/3, 1/4, …
///
/// The values are counted from n = 1: the first visit, or the first episode. All of them lie in `0...1`.
public enum ScheduleFamily: Hashable, Codable, Sendable, CustomStringConvertible {
  /// The same value for ever.
  case constant(Double)

  /// `scale · n^−exponent`.
  case powerLaw(scale: Double, exponent: Double)

  /// `max(floor, start · factorⁿ⁻¹)`.
  case exponential(start: Double, factor: Double, floor: Double)

  /// `max(floor, start / (1 + (n − 1) / halvingStep))`.
  case inverse(start: Double, halvingStep: Double, floor: Double)

  /// In equal steps from `start`, at n = 1, to `end`, which it keeps from n = `stepCount` + 1 on.
  case linear(start: Double, end: Double, stepCount: Int)

  /// Returns where the parameters make sense: values, factors and floors in `0...1`, a floor not above
  /// its start, an exponent that is finite and not negative, a halving step that is finite and
  /// positive, and at least one step.
  ///
  /// - Throws: `InvalidInput` where they do not.
  public func validate() throws {
    let isValid =
      switch self {
      case .constant(let value): Self.isShare(value)
      case .powerLaw(let scale, let exponent):
        Self.isShare(scale) && exponent >= 0 && exponent.isFinite
      case .exponential(let start, let factor, let floor):
        Self.isShare(start) && Self.isShare(factor) && Self.isShare(floor) && floor <= start
      case .inverse(let start, let halvingStep, let floor):
        Self.isShare(start) && halvingStep > 0 && halvingStep.isFinite && Self.isShare(floor)
          && floor <= start
      case .linear(let start, let end, let stepCount):
        Self.isShare(start) && Self.isShare(end) && stepCount > 0
      }
    guard isValid else { throw InvalidInput("no schedule has these parameters: \(self)") }
  }

  /// The formula, of n.
  public var description: String {
    switch self {
    case .constant(let value): "\(value)"
    case .powerLaw(let scale, let exponent): "\(scale) · n^−\(exponent)"
    case .exponential(let start, let factor, let floor):
      "max(\(floor), \(start) · \(factor)^(n − 1))"
    case .inverse(let start, let halvingStep, let floor):
      "max(\(floor), \(start) / (1 + (n − 1) / \(halvingStep)))"
    case .linear(let start, let end, let stepCount):
      "\(start) to \(end) in \(stepCount) equal steps"
    }
  }

  private static func isShare(_ value: Double) -> Bool { (0...1).contains(value) }
}
