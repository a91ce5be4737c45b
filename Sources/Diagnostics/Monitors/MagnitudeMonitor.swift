import DecisionProcesses
import RealModule

/// An alert that values are larger than any sum of rewards can be.
///
///     var monitor = MagnitudeMonitor(discount: 0.99)
///     monitor.record(reward: 1)
///     monitor.record(value: 150)
///     monitor.isAlerting    // true: 1 / (1 − 0.99) = 100
///
/// No discounted sum of rewards within ±R exceeds
///
///     R (1 + γ + γ² + …) = R / (1 − γ),   or R (1 − γᴴ) / (1 − γ) if no episode has more than H steps.
///
/// R is the largest reward seen so far. A table that begins at 0 never exceeds the first bound, since
/// a step of at most 1 goes from one number within it to another: an alert is proof of an error, such
/// as a bootstrap across the end of an episode where there is no discount. A network may overshoot
/// for a while; `tolerance` says by how much it may.
///
/// The document alerts at 100 times the scale of rewards, whatever the discount: at γ = 0.999 that is
/// a tenth of the right values of a pole that stands, and at γ = 0.5 fifty times what is possible.
public struct MagnitudeMonitor: Hashable, Sendable {
  /// The weight of a reward one step later.
  public let discount: Double
  /// The most steps of an episode, if there is a limit.
  public let horizon: Int?
  /// The share by which values may exceed the bound.
  public let tolerance: Double
  /// The largest magnitude of a reward so far.
  public private(set) var rewardBound = 0.0
  /// The magnitude of the value recorded last.
  public private(set) var magnitude = 0.0

  /// Creates a monitor that has seen nothing.
  ///
  /// - Precondition: `discount` is in `0...1`, `horizon` positive and `tolerance` not negative.
  public init(discount: Double, horizon: Int? = nil, tolerance: Double = 1e-9) {
    require((0...1).contains(discount), "A discount lies in 0...1.")
    require(horizon.map { $0 > 0 } ?? true, "An episode has at least one step.")
    require(tolerance >= 0, "A tolerance is not negative.")
    self.discount = discount
    self.horizon = horizon
    self.tolerance = tolerance
  }

  /// Takes a reward.
  public mutating func record(reward: Double) {
    if reward.isFinite { rewardBound = max(rewardBound, reward.magnitude) }
  }

  /// Takes a value: the one of largest magnitude, or one of many.
  public mutating func record(value: Double) { magnitude = value.magnitude }

  /// The largest magnitude that a discounted sum of rewards can have.
  public var bound: Double {
    guard let horizon else { return discount < 1 ? rewardBound / (1 - discount) : .infinity }
    guard discount < 1 else { return rewardBound * Double(horizon) }
    return rewardBound * (1 - .pow(discount, horizon)) / (1 - discount)
  }

  /// Whether the value recorded last is impossible; NaN is.
  public var isAlerting: Bool { !(magnitude <= bound * (1 + tolerance)) }
}
