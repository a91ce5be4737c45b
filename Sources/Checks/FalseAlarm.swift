/// How likely a check is to fail a right answer, and why.
///
/// The bounds of all checks of a course add up to less than one in a million; a test adds them.
public enum FalseAlarm: Hashable, Sendable {
  /// Never: every right answer passes, whatever is drawn.
  case never

  /// At most `bound`, by an inequality that holds at every sample size.
  ///
  /// `power` says what the check detects, and how often it misses that.
  case atMost(_ bound: Double, power: String)

  /// At most `bound`, by a sequential test calibrated on the worst right answer known; `method` says how.
  case calibrated(_ bound: Double, method: String)

  /// The number to add up.
  public var bound: Double {
    switch self {
    case .never: 0
    case .atMost(let bound, _), .calibrated(let bound, _): bound
    }
  }
}
