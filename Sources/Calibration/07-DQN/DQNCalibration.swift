extension CalibrationSet {
  static let dqn: [CalibrationSet] = [
    denseLayer,
    adamStep,
    gradientClipping,
    replayBuffer,
    targetNetwork,
    dqnLoss,
    dqnAgent,
    dqnQuiz,
  ]
}
