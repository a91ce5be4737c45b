import DecisionProcesses

/// An alert that all values have been the same for long: nothing is learned, or all was forgotten.
///
///     var monitor = ValueVarianceMonitor()
///     let summary = ValueSummary(of: agent.actionValues)
///     monitor.record(deviation: summary.deviation, scale: summary.magnitude, steps: 1_000)
///
/// Values are *flat* while their deviation over the table is at most `share` of the largest magnitude
/// among them; the alert begins after `patience` steps of flat values and ends with the first ones
/// that are not. Values that are all 0 are flat.
///
/// The document alerts where the variance is below 0.01 for 10,000 steps. On Gymnasium's slippery lake
/// of 8 by 8 cells right values do that at discount 0.9; and what is counted in euros has a
/// ten-thousandth of the variance of what is counted in cents.
public struct ValueVarianceMonitor: Hashable, Sendable {
  /// The share of the magnitude that the deviation of flat values does not exceed.
  public let share: Double
  /// The number of steps of flat values that begins an alert.
  public let patience: Int
  /// The number of steps since values became flat.
  public private(set) var flatSteps = 0

  /// Creates a monitor that has seen nothing.
  ///
  /// - Precondition: `share` is not negative and `patience` positive.
  public init(share: Double = 1e-3, patience: Int = 10_000) {
    require(share >= 0, "A share of a magnitude is not negative.")
    require(patience > 0, "An alert takes at least one step.")
    self.share = share
    self.patience = patience
  }

  /// Takes the deviation of all values and the largest magnitude among them, and the number of steps
  /// since these were taken last.
  ///
  /// - Precondition: `steps` is not negative. Flat steps are counted up to the largest integer.
  public mutating func record(deviation: Double, scale: Double, steps: Int) {
    require(steps >= 0, "A number of steps is not negative.")
    flatSteps = deviation <= share * scale.magnitude ? flatSteps.saturatingSum(with: steps) : 0
  }

  /// Whether values have been flat for too long.
  public var isAlerting: Bool { flatSteps >= patience }
}
