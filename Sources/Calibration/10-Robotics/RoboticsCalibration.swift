extension CalibrationSet {
  static let robotics: [CalibrationSet] = [
    pegFeatures,
    actionSet,
    safetyLayer,
    rewardShaping,
    domainRandomization,
    pegInHoleAgent,
    roboticsQuiz,
  ]
}
