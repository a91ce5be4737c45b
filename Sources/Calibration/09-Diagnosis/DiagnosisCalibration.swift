extension CalibrationSet {
  static let diagnosis: [CalibrationSet] = [
    trainingReport,
    silentBug,
    comparingAlgorithms,
    diagnosisQuiz,
  ]
}
