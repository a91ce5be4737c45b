extension Int {
  /// The sum of two counts, or the largest integer where it is beyond that, so that no log makes it trap.
  func saturatingSum(with other: Int) -> Int {
    let (sum, hasOverflowed) = addingReportingOverflow(other)
    return hasOverflowed ? .max : sum
  }
}
