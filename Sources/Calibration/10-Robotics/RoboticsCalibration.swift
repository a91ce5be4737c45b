extension CalibrationSet {
  static let robotics: [CalibrationSet] = [
    pegFeatures,
    rewardShaping,
    domainRandomization,
    roboticsQuiz,
  ]
}
