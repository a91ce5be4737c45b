extension CalibrationSet {
  static let convergence: [CalibrationSet] = [
    convergenceRate,
    nonStationaryTracking,
    robbinsMonro,
    visitCountStepSize,
    glieTrap,
    convergenceQuiz,
  ]
}
