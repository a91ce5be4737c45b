extension CalibrationSet {
  static let diagnosis: [CalibrationSet] = [
    trainingReport,
    wanderingRobot,
    silentBug,
    comparingAlgorithms,
    diagnosisQuiz,
  ]
}
