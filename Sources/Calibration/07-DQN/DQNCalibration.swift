extension CalibrationSet {
  static let dqn: [CalibrationSet] = [
    replayBuffer,
    dqnLoss,
    dqnAgent,
    dqnQuiz,
  ]
}
