extension Chapter {
  /// Chapter 3: exploration: how to choose what to try.
  static let exploration = Chapter(
    number: 3, title: "Exploration", folder: "03-Exploration",
    exercises: [
      .epsilonGreedy,
      .softmaxExploration,
      .decaySchedules,
      .upperConfidenceBound,
      .countBonus,
      .adaptiveEpsilon,
      .explorationHealth,
      .explorationQuiz,
    ])
}
