import DecisionProcesses
import Environments
import Plotting
import Statistics

extension PixelAgentStudy {
  private static let smoothing = 100

  public func report(on measurements: [[Measurement]]) -> ExperimentReport {
    var table = ResultTable(columns: ["view", "run", "episode", "caught"])
    for (view, runs) in zip(settings, measurements) {
      for (run, measurement) in runs.enumerated() {
        for (episode, isCaught) in measurement.catches.enumerated() {
          table.append(
            .text(view.rawValue), .count(run + 1), .count(episode + 1), .count(isCaught ? 1 : 0))
        }
      }
    }
    return ExperimentReport(
      table: table, illustrations: [curves(measurements)],
      findings: zip(settings, measurements).map(shareCaught) + [withoutMoving(measurements)])
  }

  private func shareCaught(_ view: View, _ runs: [Measurement]) -> Finding {
    let catches = runs.flatMap(\.greedyCatches)
    return .share(
      "\(view.rawValue): balls that are caught by greedy play after training",
      count: catches.count(where: \.self), of: catches.count,
      basis: "Pooled over \(runs.count) agents.")
  }

  private func withoutMoving(_ measurements: [[Measurement]]) -> Finding {
    let catches = measurements.joined().flatMap(\.stillCatches)
    return .frequency(
      "balls that fall on a paddle that never moves",
      count: catches.count(where: \.self), of: catches.count,
      probability: Self.shareWithoutMoving,
      basis: "All beginnings of an episode, each as likely as any other, played through.")
  }

  /// The share of all beginnings in which the ball falls on a paddle that stays in the middle.
  static var shareWithoutMoving: Double {
    var world = Catch()
    let paddle = (Catch.columnCount - Catch.paddleWidth) / 2
    var caught = 0
    for column in 0..<Catch.columnCount {
      for drift in -1...1 {
        world.reset(to: Catch.State(row: 0, column: column, drift: drift, paddle: paddle))
        var step = world.advance(Catch.stay)
        while !step.isLast { step = world.advance(Catch.stay) }
        caught += step.reward > 0 ? 1 : 0
      }
    }
    return Double(caught) / Double(3 * Catch.columnCount)
  }

  /// The share of balls caught in the last episodes, from where there are as many.
  private static func shares(_ run: Measurement) -> [Double] {
    Array(
      trailingMeans(run.catches.map { $0 ? 1 : 0 }, width: smoothing).dropFirst(smoothing - 1))
  }

  private func curves(_ measurements: [[Measurement]]) -> Illustration {
    // The first means would be of fewer episodes.
    let episodes = (Self.smoothing...Self.episodes).map(Double.init)
    let curves = zip(settings, measurements).map { view, runs in
      (view.rawValue, RunCurves(runs.map(Self.shares)))
    }
    return Illustration(
      name: name,
      caption:
        "The share of balls caught in training, exploration included: medians over "
        + "\(runsPerSetting) agents of trailing means of \(Self.smoothing) episodes, with bands from the "
        + "first to the third quartile.",
      figure: Figure(
        title: "Learning to catch from pictures", x: Axis("episode"),
        y: Axis("share caught", range: 0...1),
        layers: RunCurves.layers(curves, x: episodes, middle: \.median) + [
          .horizontal("a paddle that never moves", at: Self.shareWithoutMoving)
        ]))
  }
}
