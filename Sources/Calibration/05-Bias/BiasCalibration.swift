extension CalibrationSet {
  static let bias: [CalibrationSet] = [
    maximumBias,
    biasExperiment,
    biasQuiz,
    doubleQLearningAgent
  ]
}
