extension TrainingLogDiagnosis {
  /// A line of the summary.
  public struct SummaryLine: Hashable, Sendable {
    /// What it is about.
    public let title: String
    /// The numbers, in words.
    public let text: String
  }

  /// What the log says, early and late, of the columns that are known.
  public var summary: [SummaryLine] {
    let lines: [(TrainingLogColumn, String)] = [
      (.return, "return"), (.discountedReturn, "discounted"), (.steps, "steps"),
      (.epsilon, "epsilon"), (.stepSize, "step size"), (.startValue, "start's value"),
      (.errorDeviation, "TD errors vary"), (.uniqueStates, "unique states"),
      (.deadStates, "dead states"), (.topActionShare, "top action"),
      (.exploratoryShare, "exploratory"), (.loss, "loss"), (.gradientNorm, "gradient norm"),
    ]
    return lines.compactMap { column, title in
      guard let curve = curve(column) else { return nil }
      let (first, late) = (curve.first(share: 0.05), curve.last(share: 0.25))
      return SummaryLine(
        title: title,
        text: "\(short(first.mean)) in the first \(first.count), \(short(late.mean)) in the last "
          + "quarter; \(short(curve.total.minimum)) to \(short(curve.total.maximum))")
    }
  }
}
