extension Chapter {
  /// Chapter 4: convergence: when learning arrives, and how fast.
  static let convergence = Chapter(
    number: 4, title: "Convergence", folder: "04-Convergence",
    exercises: [
      .robbinsMonro,
      .visitCountStepSize,
      .glieTrap,
      .convergenceRate,
      .nonStationaryTracking,
      .convergenceQuiz,
    ])
}
