extension CalibrationSet {
  static let tabular: [CalibrationSet] = [
    sparseQTable,
    qLearningAgent,
    initialValues,
    sarsa,
    greedyEvaluation,
    trainingLoop,
    offPolicyLearning,
  ]
}
