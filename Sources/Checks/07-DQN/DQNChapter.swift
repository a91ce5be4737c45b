extension Chapter {
  /// Chapter 7: deep Q-networks.
  static let dqn = Chapter(
    number: 7, title: "Deep Q-networks", folder: "07-DQN",
    exercises: [
      .denseLayer,
      .adamStep,
      .gradientClipping,
      .replayBuffer,
      .targetNetwork,
      .dqnLoss,
      .dqnAgent,
      .dqnQuiz,
    ])
}
