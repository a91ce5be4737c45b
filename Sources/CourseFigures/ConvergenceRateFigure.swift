import Coursework
import DecisionProcesses
import Plotting
import RealModule
import Statistics

extension LearnerFigure {
  /// Exercise 4.4: errors of several runs, the learner's slope through them, and the exact ones.
  ///
  /// Both lines go through the middle of the points from the first step that counts. The band holds
  /// the lines of all slopes in the learner's interval.
  static let convergenceRate = LearnerFigure(Contracts.ConvergenceRate.self) { subject, seed in
    let runs = runs(seed: seed)
    let answer = try await subject.answer(
      to: SlopeIntervalQuestion(runs: runs, steps: steps, firstStep: firstStep))
    let yours = try drawable([answer.mean, answer.low, answer.high], count: 3)
    guard yours.allSatisfy({ abs($0) < 20 }) else {
      throw Obstacle.unusable("slopes that leave the picture came back: \(yours)")
    }
    let exact = MeanInterval(of: runs.map(slope), confidence: 0.95)
    let line = middle(of: runs)
    let low = zip(line(yours[1]), line(yours[2])).map(min)
    let high = zip(line(yours[1]), line(yours[2])).map(max)
    let points = runs.map { Layer.points("errors of \(runCount) runs", x: x, y: $0) }
    return Figure(
      title: "Your slope of errors that fall like 1/√steps",
      x: Axis("steps", scale: .logarithmic), y: Axis("error", scale: .logarithmic),
      layers: [
        .band(
          "your interval: \(yours[1].shown) to \(yours[2].shown)", x: fitted, low: low, high: high)
      ] + points + [
        .line("your slope: \(yours[0].shown)", x: fitted, y: line(yours[0])),
        .line(
          "exact: \(exact.mean.shown), from \(exact.range.lowerBound.shown) to "
            + "\(exact.range.upperBound.shown)",
          x: fitted, y: line(exact.mean), style: .reference),
        .vertical("first step that counts", at: Double(firstStep)),
      ])
  }

  private static let (runCount, firstStep) = (6, 16)
  private static let steps = (0...12).map { 1 << $0 }
  private static let x = steps.map(Double.init)
  private static let fitted = x.filter { $0 >= Double(firstStep) }

  /// Errors that stay as they are at first and then fall like a root, with noise.
  private static func runs(seed: UInt64) -> [[Double]] {
    var generator = SeededGenerator(seed: seed)
    return (0..<runCount).map { _ in
      let power = -0.5 + 0.05 * generator.normal()
      return x.map { step in
        4 * .pow(max(step, Double(firstStep)), power) * .exp(0.2 * generator.normal())
      }
    }
  }

  /// The points of a run that count, as logarithms.
  private static func logarithms(of run: [Double]) -> (x: [Double], y: [Double]) {
    let points = zip(x, run).filter { $0.0 >= Double(firstStep) }
    return (points.map { .log($0.0) }, points.map { .log($0.1) })
  }

  private static func slope(of run: [Double]) -> Double {
    let points = logarithms(of: run)
    return LineFit(x: points.x, y: points.y).slope
  }

  /// For each slope the line through the middle of all points that count.
  private static func middle(of runs: [[Double]]) -> (Double) -> [Double] {
    let points = runs.map(logarithms)
    let logX = points.flatMap(\.x)
    let logY = points.flatMap(\.y)
    let meanX = logX.reduce(0, +) / Double(logX.count)
    let meanY = logY.reduce(0, +) / Double(logY.count)
    return { slope in fitted.map { .exp(meanY + slope * (.log($0) - meanX)) } }
  }
}

extension Double {
  /// The number to three places, for a legend.
  fileprivate var shown: String { "\((self * 1000).rounded() / 1000)" }
}
