extension CalibrationSet {
  static let diagnosis: [CalibrationSet] = [
    trainingReport,
    sanityChecks,
    trainingMonitor,
    wanderingRobot,
    silentBug,
    comparingAlgorithms,
    diagnosisQuiz,
  ]
}
