import DecisionProcesses

/// An alert that the return has fallen well below what the agent had reached.
///
///     var monitor = ReturnFallMonitor()
///     monitor.record(episodeReturn)
///     if monitor.isAlerting { … }
///
/// The smoothed return is the mean of the last `window` episodes. With *start* the first such mean,
/// *best* the largest so far and *now* the last, the alert begins once
///
///     best − now > max(share · (best − start), certainty · standard error of best − now),
///
/// that is, once half of what had been learned is lost and the loss is no noise; it ends once the
/// loss is at most half of the threshold that it exceeded. There is no alert before there is a baseline: the first
/// `window` episodes make it.
///
/// Exercise 9.3 ends an alert by the threshold as it is then, so that there is nothing to keep. The two differ
/// where returns are noisier on their way up than on their way down, in small windows above all: a window that is
/// half old and half new has a large standard error. The rates of `SilentBugTests` were measured with the rule
/// that is here.
///
/// The document alerts where the return is below half of the running average. For negative averages
/// that is every ordinary episode (−10 is below −5), and for returns of 0 or 1 every failure. Here
/// only differences count, so that adding a constant to all returns, or multiplying them by a positive
/// one, changes nothing.
///
/// The largest of many means is large by luck, too. With `certainty` 6 a steady return of independent
/// episodes has to be more than 8 of its own standard errors below its best, of which luck makes 3 or
/// 4.
public struct ReturnFallMonitor: Hashable, Sendable {
  /// The share of what was gained that has to be lost.
  public let share: Double
  /// The number of standard errors that the loss has to exceed.
  public let certainty: Double
  /// Whether the return is below what it was.
  public private(set) var isAlerting = false
  /// The number of times that an alert began.
  public private(set) var alertCount = 0
  /// The mean of the first full window; nothing before there is one.
  public private(set) var start: Double?
  /// The largest mean of any full window; nothing before there is one.
  public private(set) var best: Double?

  private var recent: SlidingWindow
  private var bestError = 0.0
  private var alertThreshold = 0.0

  /// Creates a monitor that has seen nothing.
  ///
  /// - Precondition: The window has room for at least two episodes, `share` lies between 0 and 1, and
  ///   `certainty` is not negative.
  public init(window: Int = 100, share: Double = 0.5, certainty: Double = 6) {
    require(window > 1, "A deviation needs a window of at least two episodes.")
    require(share > 0 && share < 1, "The share that is lost lies between 0 and 1.")
    require(certainty >= 0, "A number of standard errors is not negative.")
    self.share = share
    self.certainty = certainty
    recent = SlidingWindow(capacity: window)
  }

  /// The mean of the last window; nothing before it is full.
  public var smoothed: Double? { recent.isFull ? recent.mean : nil }

  /// Takes the return of one more episode; one that is not finite is left out.
  ///
  /// - Complexity: O(window), without allocation.
  public mutating func record(_ value: Double) {
    guard value.isFinite else { return }
    recent.record(value)
    guard recent.isFull else { return }
    let now = recent.moments
    guard let start, let best, now.mean <= best else {
      if start == nil { start = now.mean }
      (best, bestError, isAlerting) = (now.mean, now.standardError, false)
      return
    }
    let error = (now.standardError * now.standardError + bestError * bestError).squareRoot()
    // Means of equal numbers differ by rounding.
    let rounding = 1e-9 * max(best.magnitude, now.mean.magnitude)
    let threshold = max(share * (best - start), certainty * error, rounding)
    let loss = best - now.mean
    if isAlerting {
      isAlerting = loss > alertThreshold / 2
    } else if loss > threshold {
      isAlerting = true
      alertThreshold = threshold
      alertCount += 1
    }
  }
}
