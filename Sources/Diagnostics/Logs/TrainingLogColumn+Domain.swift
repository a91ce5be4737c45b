extension TrainingLogColumn {
  /// What kind of number a column holds.
  public enum Domain: Hashable, Sendable {
    /// Any number.
    case any
    /// How many there are: a whole number from 0 to a million million.
    case count
    /// Whether it is so: 1 or 0.
    case flag
    /// A share or a chance, from 0 to 1.
    case share
    /// A size, not below 0.
    case size

    /// The numbers of this kind; nothing where every number is one.
    var range: ClosedRange<Double>? {
      switch self {
      case .any: nil
      case .count: 0...1e12
      case .flag, .share: 0...1
      case .size: 0...Double.greatestFiniteMagnitude
      }
    }

    /// Whether there is nothing between two whole numbers.
    var isWhole: Bool { self == .count || self == .flag }
  }

  /// What kind of number it holds: a narrow one only where nothing else can be meant.
  ///
  /// Rewards have any sign, and so have sums of them, values, errors and losses.
  public var domain: Domain {
    switch self {
    case .episode, .steps, .uniqueStates, .deadStates, .stateCount, .bufferSize: .count
    case .truncated: .flag
    case .epsilon, .discount, .topActionShare, .exploratoryShare: .share
    case .stepSize, .valueDeviation, .errorDeviation, .gradientNorm: .size
    case .return, .discountedReturn, .rewardMinimum, .rewardMaximum, .startValue, .valueMinimum,
      .valueMaximum, .errorMean, .loss:
      .any
    }
  }

  /// A number as the column holds it; nothing where no training has such a one.
  ///
  /// What lies beyond an end by at most 1e-9 got there by rounding, as 0.3 − 0.1 − 0.2 is below 0, and is
  /// taken for the end. NaN and infinity went wrong, and are held as they are, to be found.
  func held(_ value: Double) -> Double? {
    guard value.isFinite, let range = domain.range else { return value }
    let nearest = min(max(value, range.lowerBound), range.upperBound)
    guard (value - nearest).magnitude <= 1e-9 else { return nil }
    return domain.isWhole && nearest != nearest.rounded() ? nil : nearest
  }
}
