import Statistics

/// Comparisons of counts with the probabilities that they should come from.
extension Expectation {
  /// Counts that right draws leave with a chance of `falseAlarm` at most, at every number of draws.
  ///
  /// `label` names a cell in the message; `reason` says where its probability comes from. Without
  /// any draw there is nothing to compare.
  static func frequencies(
    _ counts: [Int],
    _ probabilities: [Double],
    falseAlarm: Double,
    because reason: String,
    label: (Int) -> String
  ) -> Discrepancy? {
    guard counts.contains(where: { $0 > 0 }) else { return nil }
    let check = FrequencyCheck(
      counts: counts, probabilities: probabilities, falseAlarm: falseAlarm)
    guard let cell = check.failingCells.first else { return nil }
    let accepted = check.acceptedFrequencies(in: cell)
    return Discrepancy(
      expected: "\(label(cell)) in a share between \(accepted.lowerBound.shortened) and "
        + "\(accepted.upperBound.shortened) of \(check.drawCount)",
      because: "its probability is \(probabilities[cell].shortened): \(reason); right draws leave "
        + "the interval with a chance below \(falseAlarm)",
      actual: "\(counts[cell]) of \(check.drawCount): "
        + "\((Double(counts[cell]) / Double(check.drawCount)).shortened)")
  }
}

extension Double {
  /// The number to four places, for a message.
  fileprivate var shortened: Double { (self * 10_000).rounded() / 10_000 }
}
