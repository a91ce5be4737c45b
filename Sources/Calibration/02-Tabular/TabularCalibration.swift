extension CalibrationSet {
  static let tabular: [CalibrationSet] = [
    sparseQTable,
    qLearningAgent,
    trainingLoop,
    offPolicyLearning,
    initialValues,
    sarsa,
    greedyEvaluation,
    dynaQ,
    tabularQuiz,
  ]
}
