extension CalibrationSet {
  static let diagnosis: [CalibrationSet] = [
    comparingAlgorithms,
    diagnosisQuiz,
  ]
}
