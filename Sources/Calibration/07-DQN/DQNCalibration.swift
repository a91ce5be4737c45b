extension CalibrationSet {
  static let dqn: [CalibrationSet] = [
    denseLayer,
    replayBuffer,
    dqnLoss,
  ]
}
