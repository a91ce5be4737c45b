extension WireValue {
  /// Tells whether two values are the same up to rounding.
  ///
  /// Numbers agree when they differ by at most `tolerance`, or by that share of the larger one; NaN agrees
  /// with NaN. Everything else has to be equal.
  ///
  /// - Complexity: O(size of the value).
  public func agrees(with other: WireValue, within tolerance: Double) -> Bool {
    switch (self, other) {
    case (.double(let mine), .double(let theirs)):
      Self.agree(mine, theirs, within: tolerance)
    case (.doubles(let mine), .doubles(let theirs)):
      mine.count == theirs.count
        && zip(mine, theirs).allSatisfy { Self.agree($0, $1, within: tolerance) }
    case (.list(let mine), .list(let theirs)):
      mine.count == theirs.count
        && zip(mine, theirs).allSatisfy { $0.agrees(with: $1, within: tolerance) }
    case (.record(let mine), .record(let theirs)):
      mine.count == theirs.count
        && zip(mine, theirs).allSatisfy {
          $0.name == $1.name && $0.value.agrees(with: $1.value, within: tolerance)
        }
    default:
      self == other
    }
  }

  private static func agree(_ a: Double, _ b: Double, within tolerance: Double) -> Bool {
    if a == b || (a.isNaN && b.isNaN) { return true }
    // A tolerance relative to infinity would let it agree with every number.
    return a.isFinite && b.isFinite && abs(a - b) <= tolerance * max(1, abs(a), abs(b))
  }
}
