extension CalibrationSet {
  static let diagnosis: [CalibrationSet] = [
    silentBug,
    comparingAlgorithms,
    diagnosisQuiz,
  ]
}
