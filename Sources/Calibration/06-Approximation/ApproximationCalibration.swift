extension CalibrationSet {
  static let approximation: [CalibrationSet] = [
    greyscaleResize,
    frameStack,
    approximationQuiz,
  ]
}
