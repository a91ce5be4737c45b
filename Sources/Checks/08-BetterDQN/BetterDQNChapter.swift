extension Chapter {
  /// Chapter 8: better deep Q-networks.
  static let betterDQN = Chapter(
    number: 8, title: "Better deep Q-networks", folder: "08-BetterDQN",
    exercises: [
      .doubleDQNTarget,
      .duelingHead,
      .sumTree,
      .prioritizedSampling,
      .importanceWeights,
      .nStepReturn,
      .overestimationStudy,
      .betterDQNQuiz,
    ])
}
