extension Chapter {
  /// Chapter 1: from one transition to a whole plan.
  static let bellman = Chapter(
    number: 1, title: "The Bellman equation", folder: "01-Bellman",
    exercises: [
      .tdTarget,
      .qUpdate,
      .bellmanOperator,
      .valueIteration,
      .policyIteration,
      .horizonChoice,
      .contractionRate,
      .bellmanQuiz,
    ])
}
