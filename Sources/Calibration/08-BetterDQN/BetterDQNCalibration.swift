extension CalibrationSet {
  static let betterDQN: [CalibrationSet] = [
    doubleDQNTarget,
    duelingHead,
    sumTree,
    prioritizedSampling,
    importanceWeights,
    nStepReturn,
    overestimationStudy,
    betterDQNQuiz,
  ]
}
