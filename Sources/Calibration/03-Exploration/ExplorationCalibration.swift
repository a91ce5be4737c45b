extension CalibrationSet {
  static let exploration: [CalibrationSet] = [
    decaySchedules,
    upperConfidenceBound,
    epsilonGreedy
  ]
}
