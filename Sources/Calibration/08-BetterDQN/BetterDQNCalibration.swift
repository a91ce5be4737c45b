extension CalibrationSet {
  static let betterDQN: [CalibrationSet] = [
    prioritizedSampling,
    importanceWeights,
    betterDQNQuiz,
  ]
}
