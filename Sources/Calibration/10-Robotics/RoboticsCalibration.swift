extension CalibrationSet {
  static let robotics: [CalibrationSet] = [
    pegFeatures,
    pegInHoleAgent,
  ]
}
