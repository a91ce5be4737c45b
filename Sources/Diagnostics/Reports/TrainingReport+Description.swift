import Foundation

extension TrainingReport: CustomStringConvertible {
  /// The report in lines, one for each thing that was measured, and then the warnings.
  public var description: String {
    let late = errors.late
    var lines = [
      "values        \(range(values.values)); mean \(short(values.values.mean)), "
        + "deviation \(short(values.deviation))",
      "dead states   \(values.deadStateCount) of \(values.stateCount), terminal ones left out",
      "TD errors     mean \(short(late.mean)), deviation \(short(late.deviation)), 95 % within "
        + "\(short(errors.lateMagnitude() ?? 0)); deviation \(short(errors.early.deviation)) early",
      "returns       mean \(short(recentReturns.mean)) of the last \(recentReturns.count)",
      "trend         \(trendText)",
    ]
    lines += warnings.map { "warning       \($0.rawValue)" }
    return lines.joined(separator: "\n")
  }

  private var trendText: String {
    guard let change = trend.change, let error = trend.standardError else {
      return "unknown: it takes 100 episodes"
    }
    let sign = change < 0 ? "" : "+"
    return
      "\(trend.direction.rawValue): \(sign)\(short(change)) ± \(short(error)), last 50 against "
      + "the 50 before"
  }

  private func range(_ moments: RunningMoments) -> String {
    moments.count > 0 ? "\(short(moments.minimum)) to \(short(moments.maximum))" : "none is finite"
  }
}

/// A number in at most four significant digits.
func short(_ value: Double) -> String {
  guard value.isFinite else { return "\(value)" }
  let text = String(format: "%.4g", value)
  return text.replacing("-", with: "−")
}
