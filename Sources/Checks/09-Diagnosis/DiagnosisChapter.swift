extension Chapter {
  /// Chapter 9: diagnosis.
  static let diagnosis = Chapter(
    number: 9, title: "Diagnosis", folder: "09-Diagnosis",
    exercises: [
      .trainingReport,
      .sanityChecks,
      .trainingMonitor,
      .wanderingRobot,
      .silentBug,
      .comparingAlgorithms,
      .diagnosisQuiz,
    ])
}
