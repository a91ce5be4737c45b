extension CalibrationSet {
  static let exploration: [CalibrationSet] = [
    epsilonGreedy,
    softmaxExploration,
    decaySchedules,
    upperConfidenceBound,
    countBonus,
    adaptiveEpsilon,
    explorationHealth,
    explorationQuiz,
  ]
}
