extension CalibrationSet {
  static let approximation: [CalibrationSet] = [
    discretizer,
    tileCoding,
    featureScaling,
    approximateQ,
    bairdCounterexample,
    greyscaleResize,
    frameStack,
    approximationQuiz,
  ]
}
