extension CalibrationSet {
  static let approximation: [CalibrationSet] = [
    discretizer,
    tileCoding,
    featureScaling,
    approximateQ,
    bairdCounterexample,
  ]
}
