extension CalibrationSet {
  static let betterDQN: [CalibrationSet] = [
    doubleDQNTarget,
    duelingHead,
    sumTree,
    nStepReturn,
    overestimationStudy,
  ]
}
