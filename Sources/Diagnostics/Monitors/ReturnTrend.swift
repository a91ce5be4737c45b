import DecisionProcesses

/// Whether the return rises, with the standard error of the answer.
///
///     var trend = ReturnTrend(window: 50)
///     trend.record(episodeReturn)
///     trend.direction    // .rising, .falling or .undecided
///
/// The mean of the last `window` episodes minus that of the `window` before them,
///
///     change ± √(s₁² / n + s₂² / n),
///
/// is a direction only if it exceeds `certainty` standard errors. The document's report compares the
/// two means alone and says “increasing” of pure noise in half of all cases.
///
/// Exercise 9.1 fits a straight line to the last returns instead, and judges its slope. Here are the two means of
/// the document's listing, with the error that they lack there.
///
/// Episodes count as independent, which they are not quite while the agent learns.
public struct ReturnTrend: Hashable, Sendable {
  /// What the last episodes say.
  public enum Direction: String, Hashable, Sendable {
    /// The return rises.
    case rising
    /// The return falls.
    case falling
    /// The change is within what noise makes, or there are too few episodes.
    case undecided
  }

  /// The number of standard errors that a change has to exceed.
  public let certainty: Double

  private var recent: SlidingWindow
  private var earlier: SlidingWindow

  /// Creates a trend that has seen nothing.
  ///
  /// - Precondition: The window has room for at least two episodes; `certainty` is not negative.
  public init(window: Int = 50, certainty: Double = 3) {
    require(window > 1, "A deviation needs a window of at least two episodes.")
    require(certainty >= 0, "A number of standard errors is not negative.")
    self.certainty = certainty
    recent = SlidingWindow(capacity: window)
    earlier = SlidingWindow(capacity: window)
  }

  /// Takes the return of one more episode; one that is not finite is left out.
  ///
  /// - Complexity: O(1), without allocation.
  public mutating func record(_ value: Double) {
    guard value.isFinite else { return }
    if let left = recent.record(value) { earlier.record(left) }
  }

  /// The mean of the last window minus that of the one before; nothing before both are full.
  public var change: Double? { earlier.isFull ? recent.mean - earlier.mean : nil }

  /// The standard error of the change; nothing before both windows are full.
  public var standardError: Double? {
    guard earlier.isFull else { return nil }
    let (now, before) = (recent.moments.standardError, earlier.moments.standardError)
    return (now * now + before * before).squareRoot()
  }

  /// What the last episodes say.
  public var direction: Direction {
    guard let change, let standardError else { return .undecided }
    // Means of equal numbers differ by rounding.
    let rounding = 1e-9 * max(recent.mean.magnitude, earlier.mean.magnitude)
    guard change.magnitude > max(certainty * standardError, rounding) else { return .undecided }
    return change > 0 ? .rising : .falling
  }
}
