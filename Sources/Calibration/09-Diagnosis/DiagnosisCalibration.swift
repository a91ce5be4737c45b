extension CalibrationSet {
  static let diagnosis: [CalibrationSet] = [
    trainingReport,
    sanityChecks,
    trainingMonitor,
    silentBug,
    comparingAlgorithms,
    diagnosisQuiz,
  ]
}
