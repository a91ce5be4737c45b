extension CalibrationSet {
  static let betterDQN: [CalibrationSet] = [
    doubleDQNTarget,
    duelingHead,
    nStepReturn,
    overestimationStudy,
  ]
}
