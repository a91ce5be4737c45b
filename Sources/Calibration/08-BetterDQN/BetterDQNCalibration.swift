extension CalibrationSet {
  static let betterDQN: [CalibrationSet] = [
    importanceWeights
  ]
}
