import Coursework
import DecisionProcesses
import Plotting
import Statistics

extension LearnerFigure {
  /// Exercise 5.1: the biases that the learner finds in fresh samples, on the exact curves.
  static let maximumBias = LearnerFigure(Contracts.MaximumBias.self) { subject, seed in
    var generator = SeededGenerator(seed: seed)
    var panels: [Panel] = []
    for (title, advantage) in [
      ("all actions are worth the same", 0.0), ("one action is worth 1 more", 1),
    ] {
      var (singles, doubles): ([Double], [Double]) = ([], [])
      for actionCount in actionCounts {
        let means = means(actionCount, advantage)
        let experiments = (0..<repetitions).map { _ in
          means.map { mean in (0..<sampleCount).map { _ in mean + generator.normal() } }
        }
        let biases = try await subject.answer(
          to: EstimatorBiasesQuestion(experiments: experiments, means: means))
        _ = try drawable([biases.single, biases.double], count: 2)
        singles.append(biases.single)
        doubles.append(biases.double)
      }
      panels.append(panel(title, advantage, singles, doubles))
    }
    return Figure(title: "Your two estimates of the largest mean", panels: panels)
  }

  private static let actionCounts = [2, 3, 5, 10, 20, 50]
  private static let (sampleCount, repetitions) = (4, 500)

  /// The best action comes last, so that taking the first of all is not taken for choosing it.
  private static func means(_ actionCount: Int, _ advantage: Double) -> [Double] {
    Array(repeating: 0, count: actionCount - 1) + [advantage]
  }

  private static func panel(
    _ title: String, _ advantage: Double, _ singles: [Double], _ doubles: [Double]
  ) -> Panel {
    let curve = (2...50).map { means($0, advantage) }
    func exact(_ expectation: ([Double], Double, Int) -> Double) -> Layer {
      .line(
        "exact", x: curve.map { Double($0.count) },
        y: curve.map { expectation($0, 1, sampleCount) - advantage }, style: .reference)
    }
    let x = actionCounts.map(Double.init)
    return Panel(
      title: title,
      x: Axis("actions", scale: .logarithmic), y: Axis("bias", unit: "deviations of a sample"),
      layers: [
        exact(MaximumOfMeans.expectedSingleEstimate),
        exact(MaximumOfMeans.expectedDoubleEstimate),
        .points("your single estimate", x: x, y: singles),
        .points("your double estimate", x: x, y: doubles),
      ])
  }
}
