extension CalibrationSet {
  static let bias: [CalibrationSet] = [
    maximumBias,
    doubleQLearningAgent,
    biasExperiment,
    biasQuiz,
    doubleQLearningAgent,
    roulette,
  ]
}
