extension CalibrationSet {
  static let diagnosis: [CalibrationSet] = [
    trainingReport
  ]
}
