extension CalibrationSet {
  static let dqn: [CalibrationSet] = [
    denseLayer
  ]
}
