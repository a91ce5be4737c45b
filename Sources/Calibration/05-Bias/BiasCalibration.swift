extension CalibrationSet {
  static let bias: [CalibrationSet] = [
    maximumBias,
    doubleQLearningAgent,
    biasExperiment,
    roulette,
    biasQuiz,
  ]
}
