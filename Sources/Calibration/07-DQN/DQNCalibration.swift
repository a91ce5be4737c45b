extension CalibrationSet {
  static let dqn: [CalibrationSet] = [
    replayBuffer,
    dqnLoss,
    dqnQuiz,
  ]
}
