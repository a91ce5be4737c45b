import Coursework
import Experiments
import LinearLearning
import Plotting

extension LearnerFigure {
  /// Exercise 6.1: what a table earns on CartPole through the learner's cells, coarse, good and fine ones.
  static let discretizer = LearnerFigure(Contracts.Discretizer.self) { subject, seed in
    var layers: [Layer] = []
    for (name, binCounts) in binnings {
      let question = BinnedCartPoleQuestion(
        limits: Discretizer.cartPoleLimits, binCounts: binCounts, episodeCount: 500, stepLimit: 200,
        stepSize: 0.2, seed: seed)
      let returns = try await subject.answer(to: question)
      let means = trailingMeans(returns.map(Double.init), width: 20)
      let cells = binCounts.reduce(1, *)
      layers.append(
        .line(
          "\(name): \(cells) cells", x: means.indices.map { Double($0 + 1) },
          y: try drawable(means, count: question.episodeCount)))
    }
    return Figure(
      title: "A table learns CartPole through your bins",
      panels: [
        Panel(
          title: "exploring ends after 250 episodes", x: Axis("episode"),
          y: Axis("return, mean of the last 20", range: 0...210),
          layers: layers + [.horizontal("cut short after 200 steps", at: 200)])
      ])
  }

  /// Bins of position, velocity, angle and angular velocity.
  private static let binnings = [
    ("coarse", [1, 1, 3, 3]), ("good", [1, 1, 6, 12]), ("fine", [20, 20, 20, 20]),
  ]
}
