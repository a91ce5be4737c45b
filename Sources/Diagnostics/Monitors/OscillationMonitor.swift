import DecisionProcesses

/// An alert that a value still goes up and down when it should have settled.
///
///     var monitor = OscillationMonitor()
///     monitor.record(actionValues[start].maximum, scale: summary.magnitude, afterSteps: stepCount)
///     if monitor.isAlerting { … }
///
/// The *swing* is the deviation of the last `window` values around the straight line that fits them
/// best, so that a value on its way up does not count as swinging:
///
///     swing² = (Σ (x − x̄)² − (Σ t (x − x̄))² / Σ t²) / (n − 2),   t the episodes from the middle one.
///
/// There is an alert while it exceeds `share` of the value, or of the scale if that is larger, after
/// `patience` steps. The document has 10 % and 50,000 steps and no scale: a value near 0 would swing
/// by more than a tenth of itself for ever.
///
/// `TrainingLogDiagnosis` uses this monitor where a log has the columns `steps`, `start_value`, `value_min` and
/// `value_max`. Where one of them is missing it knows neither scale nor patience, and takes the deviation
/// within parts of the last quarter, a rise included.
///
/// False alarms that are left: with a constant step size α a value never settles, but varies by
/// σ √(α / (2 − α)) around what it should be, where its targets vary by σ. That is a tenth of σ at α = 0.02
/// and a fifth at 0.08: right learning of something worth 0 ± 1 alerts. Where a value has settled and
/// varies by 7 % of the scale, independently and normally, a window of 100 alerts with at most 1.1e-7,
/// by the Chernoff bound of chi-squared.
public struct OscillationMonitor: Hashable, Sendable {
  /// The share of the value, or of the scale, that a swing has to exceed.
  public let share: Double
  /// The number of steps before which there is no alert.
  public let patience: Int

  /// The number of last values that are looked at.
  public var window: Int { recent.capacity }

  private var recent: SlidingWindow
  private var scale = 0.0
  private var steps = 0

  /// Creates a monitor that has seen nothing.
  ///
  /// - Precondition: The window has room for at least three values, `share` is positive, and `patience`
  ///   not negative.
  public init(window: Int = 100, share: Double = 0.1, patience: Int = 50_000) {
    require(window > 2, "A swing around a line needs a window of at least three values.")
    require(share > 0, "The share of a swing is positive.")
    require(patience >= 0, "A number of steps is not negative.")
    self.share = share
    self.patience = patience
    recent = SlidingWindow(capacity: window)
  }

  /// Takes one more value; one that is not finite is left out.
  ///
  /// - Parameters:
  ///   - value: The value that is followed.
  ///   - scale: The size of values in this world, if known: the largest magnitude of any.
  ///   - steps: The number of steps of the training so far.
  /// - Complexity: O(1), without allocation.
  public mutating func record(_ value: Double, scale: Double = 0, afterSteps steps: Int) {
    guard value.isFinite, scale.isFinite else { return }
    recent.record(value)
    self.scale = scale.magnitude
    self.steps = steps
  }

  /// The deviation of the last values around a line; nothing before the window is full.
  ///
  /// - Complexity: O(window), without allocation.
  public var swing: Double? {
    guard recent.isFull else { return nil }
    let count = Double(recent.count)
    let mean = recent.mean
    var (along, squares) = (0.0, 0.0)
    for age in 0..<recent.count {
      let distance = recent[age: age] - mean
      along += ((count - 1) / 2 - Double(age)) * distance
      squares += distance * distance
    }
    let spread = count * (count * count - 1) / 12
    return (max(0, squares - along * along / spread) / (count - 2)).squareRoot()
  }

  /// What a swing is judged by: the magnitude of the last values' mean, or the scale if that is larger.
  public var size: Double { max(recent.mean.magnitude, scale) }

  /// Whether the value swings, so late in the training.
  public var isAlerting: Bool {
    guard steps >= patience, let swing else { return false }
    return swing > share * size
  }
}
