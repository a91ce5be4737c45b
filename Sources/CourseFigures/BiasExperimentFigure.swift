import Coursework
import Plotting

extension LearnerFigure {
  /// Exercise 5.3: which share of the agents goes the losing way, episode by episode.
  static let biasExperiment = LearnerFigure(Contracts.BiasExperiment.self) { subject, seed in
    let episodes = (1...episodeCount).map(Double.init)
    var layers: [Layer] = []
    for (name, algorithm) in algorithms {
      let shares = try await subject.answer(
        to: BiasLearningQuestion(
          algorithm: algorithm, runs: runs, episodes: episodeCount, seed: seed))
      let percentages = try drawable(shares, count: episodeCount).map { 100 * $0 }
      layers.append(.line(name, x: episodes, y: percentages))
    }
    return Figure(
      title: "Your experiment: who takes the losing way, and for how long",
      x: Axis("episode"), y: Axis("runs that go left", unit: "%"),
      layers: layers + [.horizontal("exploration alone: 5 %", at: 5)])
  }

  private static let (runs, episodeCount) = (1000, 300)
  private static let algorithms: [(String, BiasLearningQuestion.Algorithm)] = [
    ("Q-learning", .qLearning), ("double Q-learning", .doubleQLearning),
  ]
}
