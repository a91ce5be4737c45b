extension Chapter {
  /// Chapter 2: tabular Q-learning and its relatives.
  static let tabular = Chapter(
    number: 2, title: "Tabular Q-learning", folder: "02-Tabular",
    exercises: [
      .sparseQTable,
      .qLearningAgent,
      .trainingLoop,
      .offPolicyLearning,
      .initialValues,
      .sarsa,
      .greedyEvaluation,
      .dynaQ,
      .tabularQuiz,
    ])
}
