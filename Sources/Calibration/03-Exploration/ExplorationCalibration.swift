extension CalibrationSet {
  static let exploration: [CalibrationSet] = [
    epsilonGreedy,
    decaySchedules,
    upperConfidenceBound,
    softmaxExploration,
    explorationHealth,
    explorationQuiz,
    countBonus,
    adaptiveEpsilon,
  ]
}
