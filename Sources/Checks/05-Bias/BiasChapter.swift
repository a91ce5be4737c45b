extension Chapter {
  /// Chapter 5: maximisation bias, and what two tables do about it.
  static let bias = Chapter(
    number: 5, title: "Maximisation bias", folder: "05-Bias",
    exercises: [
      .maximumBias,
      .doubleQLearningAgent,
      .biasExperiment,
      .roulette,
      .biasQuiz,
    ])
}
