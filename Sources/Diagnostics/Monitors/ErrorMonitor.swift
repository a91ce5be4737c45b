import DecisionProcesses
import Statistics

/// The temporal-difference errors at the beginning of a training and now.
///
///     var monitor = ErrorMonitor()
///     monitor.record(tdError)
///     monitor.early.deviation    // of the first 1,000 errors
///     monitor.late.deviation     // of the last 1,000
///
/// The document's third sanity check looks at the errors once and expects a mean near 0 and a small
/// deviation. At the beginning the mean of right learning is not 0, since values are yet to grow; at
/// the end the deviation is not small where rewards or moves are random, whatever the step size. What
/// tells is the comparison of the two.
public struct ErrorMonitor: Hashable, Sendable {
  /// The first errors, as many as the window has room for.
  public private(set) var early = RunningMoments()
  /// The number of errors that were not finite, of all.
  public private(set) var nonFiniteCount = 0
  /// The place of the first error that was not finite, counted from 0.
  public private(set) var firstNonFinite: Int?
  /// The number of errors.
  public private(set) var count = 0

  private var recent: SlidingWindow

  /// Creates a monitor that has seen nothing.
  ///
  /// - Precondition: `window` is positive.
  public init(window: Int = 1_000) { recent = SlidingWindow(capacity: window) }

  /// Takes one more error.
  ///
  /// - Complexity: O(1), without allocation.
  public mutating func record(_ error: Double) {
    defer { count += 1 }
    guard error.isFinite else {
      nonFiniteCount += 1
      firstNonFinite = firstNonFinite ?? count
      return
    }
    if early.count < recent.capacity { early.record(error) }
    recent.record(error)
  }

  /// The last errors, as many as the window has room for.
  ///
  /// - Complexity: O(window), without allocation.
  public var late: RunningMoments { recent.moments }

  /// The magnitude that a share of the last errors does not exceed; nothing where there are none.
  ///
  /// - Precondition: `share` is in `0...1`.
  /// - Complexity: O(window · log window); it sorts a copy.
  public func lateMagnitude(share: Double = 0.95) -> Double? {
    guard recent.count > 0 else { return nil }
    return Summary(of: recent.values.map(\.magnitude)).quantile(share)
  }
}
