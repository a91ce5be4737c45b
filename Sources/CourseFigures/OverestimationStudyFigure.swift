import Coursework
import Plotting
import RealModule

extension LearnerFigure {
  /// Exercise 8.7: what can be said about a network that promises 2 too much, by the time limit.
  ///
  /// Each step pays 1, up to 1.5 would be possible, and nothing ever ends but by the limit.
  static let overestimation = LearnerFigure(Contracts.OverestimationStudy.self) { subject, _ in
    var (lower, upper): ([Double], [Double]) = ([], [])
    for limit in limits {
      let bounds = try await subject.answer(
        to: OverestimationQuestion(
          episodes: [episode(limit)], range: RewardRange(smallest: 0, largest: largest),
          discount: discount))
      lower.append(bounds.lower)
      upper.append(bounds.upper)
    }
    let x = limits.map(Double.init)
    let curve = Array(1...240)
    return Figure(
      title: "Your bounds of an overestimation of 2",
      panels: [
        Panel(
          title: "one episode, cut off by a time limit",
          x: Axis("time limit", unit: "steps"), y: Axis("mean overestimation"),
          layers: [
            .line(
              "exact lower bound", x: curve.map(Double.init), y: curve.map { exact($0).lower },
              style: .reference),
            .line(
              "exact upper bound", x: curve.map(Double.init), y: curve.map { exact($0).upper },
              style: .reference),
            .horizontal("the truth", at: excess),
            .points("your lower bound", x: x, y: try drawable(lower, count: limits.count)),
            .points("your upper bound", x: x, y: try drawable(upper, count: limits.count)),
          ])
      ])
  }

  private static let limits = [1, 5, 10, 20, 30, 40, 60, 80, 100, 120, 160, 200, 240]
  private static let (discount, largest, excess) = (0.95, 1.5, 2.0)

  /// What a state is worth where each step pays 1 for ever.
  private static let worth = 1 / (1 - discount)

  private static func episode(_ length: Int) -> EvaluationEpisode {
    EvaluationEpisode(
      predictions: Array(repeating: [worth + excess], count: length + 1),
      actions: Array(repeating: 0, count: length),
      rewards: Array(repeating: 1, count: length), isTruncated: true)
  }

  /// The bounds, with the mean share of a state's worth that lies behind the limit.
  private static func exact(_ limit: Int) -> OverestimationBounds {
    let powers = discount * (1 - Double.pow(discount, limit)) / (1 - discount)
    let behind = powers / Double(limit) * worth
    return OverestimationBounds(lower: excess + behind * (1 - largest), upper: excess + behind)
  }
}
