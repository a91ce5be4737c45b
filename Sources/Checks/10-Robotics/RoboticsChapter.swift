extension Chapter {
  /// Chapter 10: robotics.
  static let robotics = Chapter(
    number: 10, title: "Robotics", folder: "10-Robotics",
    exercises: [
      .pegFeatures,
      .actionSet,
      .safetyLayer,
      .rewardShaping,
      .domainRandomization,
      .pegInHoleAgent,
      .roboticsQuiz,
    ])
}
