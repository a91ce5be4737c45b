extension Chapter {
  /// Chapter 3: exploration: how to choose what to try.
  static let exploration = Chapter(
    number: 3, title: "Exploration", folder: "03-Exploration",
    exercises: [
      .epsilonGreedy,
      .decaySchedules,
      .upperConfidenceBound,
      .softmaxExploration,
      .explorationHealth,
      .explorationQuiz,
      .countBonus,
      .adaptiveEpsilon,
    ])
}
