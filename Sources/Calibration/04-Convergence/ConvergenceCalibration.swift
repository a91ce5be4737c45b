extension CalibrationSet {
  static let convergence: [CalibrationSet] = [
    robbinsMonro,
    visitCountStepSize,
    glieTrap,
    convergenceRate,
    nonStationaryTracking,
    convergenceQuiz,
  ]
}
