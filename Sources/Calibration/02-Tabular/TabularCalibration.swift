extension CalibrationSet {
  static let tabular: [CalibrationSet] = [
    sparseQTable,
    initialValues,
    qLearningAgent,
    initialValues,
    sarsa,
  ]
}
